import type { Text } from '@xinfang/calendar';
import { factLabel, quoted } from '../words/labels.ts';
import { type BehaviourWords, labelIn, line, plainLine, said } from './behaviour-line.ts';
import type { RemedyBehaviour, YesNoChange } from './condition-behaviour.ts';
import { deadlineWords } from './deadline-words.ts';
import type { Behaviour, Uncompared } from './diff-packs.ts';
import { groupWords } from './group-words.ts';
import { lawWords, type PackPair, wordingOf } from './region-words.ts';

export type { BehaviourLine, BehaviourWords } from './behaviour-line.ts';

/**
 * What two packs decide and reckon differently, in sentences.
 *
 * @example
 * const side = openSide([nationalFiles]);
 * behaviourWords(diffPacks(side, side).behaviour, { before: pack, after: pack }) // []
 */
export const behaviourWords = (
  behaviour: Behaviour,
  packs: PackPair,
): readonly BehaviourWords[] => [
  ...(behaviour.uncompared === undefined ? [] : [uncomparedWords(behaviour.uncompared, packs)]),
  ...withoutRepetition(wordsOf(behaviour, packs)),
];

/** What was not compared, and what to do instead. */
const uncomparedWords = (
  { groups, deadlines, remedies }: Uncompared,
  packs: PackPair,
): BehaviourWords => {
  const labels = [
    ...groups.map((id) => labelIn(packs, (pack) => pack.groups, id)),
    ...deadlines.map((id) => labelIn(packs, (pack) => pack.deadlines, id)),
    ...remedies.map((id) => labelIn(packs, (pack) => pack.remedies, id)),
  ];
  return {
    kind: 'uncompared',
    id: 'uncompared',
    title: {
      zh: '没有逐一比较：规则之间牵连太多',
      en: 'Not compared for all facts: the rules depend on too much',
    },
    lines: [
      plainLine({
        zh: `这些可能不同，请用 --cases 在登记册上比较：${labels.map(({ zh }) => quoted(zh)).join('、')}`,
        en: `These may come out differently; compare them on a register with --cases: ${labels.map(({ en }) => quoted(en)).join(', ')}`,
      }),
    ],
  };
};

/** Facts that were told before are not told again: many a deadline hangs on one outcome. */
const withoutRepetition = (all: readonly BehaviourWords[]): readonly BehaviourWords[] => {
  const told = new Map<string, Text>();
  return all.map((each) => ({
    ...each,
    lines: each.lines.map((one) => {
      const key = JSON.stringify([one.common, one.when]);
      const before = told.get(key);
      if (one.when.length === 0) return one;
      if (before === undefined) {
        told.set(key, each.title);
        return one;
      }
      const { more: _, common: __, ...rest } = one;
      return {
        ...rest,
        when: [{ zh: `事项同“${before.zh}”一项`, en: `the matters of “${before.en}”` }],
      };
    }),
  }));
};

const wordsOf = (
  { facts, refused, groups, deadlines, remedies }: Omit<Behaviour, 'same' | 'uncompared'>,
  packs: PackPair,
): readonly BehaviourWords[] => [
  ...(facts.length + refused.length === 0
    ? []
    : [
        {
          kind: 'facts' as const,
          id: 'facts',
          title: { zh: '事实', en: 'Facts' },
          lines: [
            ...facts.map(({ fact, differs }) => plainLine(factText(fact, differs, packs))),
            ...refused.map((change) => line(refusedText(change), change, packs)),
          ],
        },
      ]),
  ...groups.map((each) => groupWords(each, packs)),
  ...deadlines.map((each) => deadlineWords(each, packs)),
  ...remedies.map((each) => remedyWords(each, packs)),
];

const DIFFERS: Readonly<Record<string, Text>> = {
  added: { zh: '只有后者有', en: 'only the later pack has it' },
  removed: { zh: '只有前者有', en: 'only the earlier pack has it' },
  values: { zh: '可取的值不同', en: 'other values are allowed' },
  default: { zh: '没写时按不同的值', en: 'another value is taken where it is not stated' },
  derived: { zh: '由登记推出的办法不同', en: 'it follows from the registration in another way' },
};

const factText = (fact: string, differs: string, packs: PackPair): Text => {
  const label = factLabel(fact, wordingOf(packs));
  const how = DIFFERS[differs] ?? { zh: differs, en: differs };
  return { zh: `${quoted(label.zh)}：${how.zh}`, en: `${quoted(label.en)}: ${how.en}` };
};

const refusedText = ({ from, to }: YesNoChange): Text => ({
  zh: `由${said(from).zh}变为${said(to).zh}`,
  en: `from ${said(from).en} to ${said(to).en}`,
});

const remedyWords = (
  { remedy, law, changes }: RemedyBehaviour,
  packs: PackPair,
): BehaviourWords => {
  const label = labelIn(packs, ({ remedies }) => remedies, remedy);
  const span = lawWords(law);
  return {
    kind: 'remedy',
    id: remedy,
    title: {
      zh: `救济${quoted(label.zh)}（按 ${span.zh}的规定）`,
      en: `Remedy ${quoted(label.en)} (law ${span.en})`,
    },
    lines: changes.map((change) =>
      line(
        {
          zh: `由“${said(change.from).zh}”变为“${said(change.to).zh}”`,
          en: `from “${said(change.from).en}” to “${said(change.to).en}”`,
        },
        change,
        packs,
      ),
    ),
  };
};
