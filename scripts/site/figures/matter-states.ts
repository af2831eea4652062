import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS, type Move, STATES, type State, TRANSITIONS } from '@xinfang/matter';
import { arrow, card, type Figure, type Lang, space, words } from './drawing.ts';

/** The usual way of a matter; each step must stand in the transition table without a warning. */
const MAIN_WAY: readonly (readonly [Move, State])[] = [
  ['registered', 'registered'],
  ['dispatched', 'dispatched'],
  ['unit-received', 'with-unit'],
  ['accepted', 'accepted'],
  ['replied', 'replied'],
  ['delivered-opinion', 'opinion-delivered'],
  ['review-requested', 'in-review'],
  ['review-decided', 'reviewed'],
  ['delivered-review', 'review-delivered'],
  ['recheck-requested', 'in-recheck'],
  ['recheck-decided', 'rechecked'],
];

const FIRST: State = 'received';

/** Where else a matter may go from a state, at most once each and without a warning. */
const sideWays = (from: State, seen: Set<State>): readonly (readonly [Move, State])[] =>
  movesOf().flatMap((move) => {
    const { to, warning } = TRANSITIONS[move][from];
    if (to === from || warning !== undefined || seen.has(to) || onMainWay.has(to)) return [];
    seen.add(to);
    return [[move, to] as const];
  });

const movesOf = (): readonly Move[] => Object.keys(TRANSITIONS).filter(isMove);
const isMove = (key: string): key is Move => Object.hasOwn(TRANSITIONS, key);
const onMainWay: ReadonlySet<State> = new Set([FIRST, ...MAIN_WAY.map(([, to]) => to)]);

const moveText = (move: Move, lang: Lang): string => {
  const { eventType, deliveredDocument } = MATTER_LABELS;
  switch (move) {
    case 'delivered-opinion':
      return delivered(deliveredDocument.opinion, lang);
    case 'delivered-review':
      return delivered(deliveredDocument.review, lang);
    case 'delivered-recheck':
      return delivered(deliveredDocument.recheck, lang);
    default:
      return eventType[move][lang];
  }
};

const delivered = (document: Text, lang: Lang): string =>
  lang === 'zh' ? `送达${document.zh}` : `${document.en} delivered`;

/** Throws where the table no longer holds a step of the figure. */
const checkStep = (from: State, move: Move, to: State): void => {
  const cell = TRANSITIONS[move][from];
  if (cell.to !== to || cell.warning !== undefined)
    throw new RangeError(`the table has no ${from} —${move}→ ${to}`);
};

const steps = MAIN_WAY.map(([move, to], i) => {
  const from = MAIN_WAY[i - 1]?.[1] ?? FIRST;
  checkStep(from, move, to);
  return { from, move, to };
});

/** The states and events, drawn from the transition table. */
export const matterStates: Figure = {
  name: 'matter-states',
  title: { zh: '一件事走过的状态', en: 'The states of a matter' },
  description: {
    zh: `主线：${[FIRST, ...steps.map(({ to }) => to)].map((state) => STATES[state].zh).join('，')}。每个状态下面列出从它还可以到哪里。全表见 transitions.md。`,
    en: `The main way: ${[FIRST, ...steps.map(({ to }) => to)].map((state) => STATES[state].en).join(', ')}. Below each state stands where else it may lead. The whole table is transitions.md.`,
  },
  draw: (lang) => {
    const seen = new Set<State>();
    const station = (state: State) =>
      card({
        title: STATES[state][lang],
        lines: sideWays(state, seen).map(
          ([move, to]) => `↳ ${moveText(move, lang)} → ${STATES[to][lang]}`,
        ),
        tone: 'key',
      });
    return [
      station(FIRST),
      ...steps.flatMap(({ move, to }) => [arrow(moveText(move, lang)), station(to)]),
      space(),
      words(
        lang === 'zh'
          ? '“↳”是另外的去向，每个只在最早可到的地方写一次。任何事件都照样保留；不该来的有警告。'
          : '“↳” leads elsewhere, told once, at the first place from which it can be reached. Every event is kept; one that should not have come has a warning.',
      ),
    ];
  },
};
