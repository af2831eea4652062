import type { Text } from '@xinfang/calendar';
import type { Assumption, ColumnSource, EventMapping, Mapping } from '../mapping/mapping-schema.ts';
import { evaluation } from './draft-grades.ts';
import { type DraftColumn, sourceOf } from './draft-source.ts';
import type { SuggestedAssumption } from './inspection.ts';
import type { KnownFact } from './known-fact.ts';
import { suggestFlags } from './suggest-flags.ts';

/** What a register like this one commonly rests on; none is taken without a person who decides so. */
export const suggestAssumptions = (
  mapping: Mapping,
  columns: readonly DraftColumn[],
  hasMore: boolean,
  facts: readonly KnownFact[] | undefined,
): readonly SuggestedAssumption[] => [
  ...acceptance(mapping, columns),
  ...publication(columns, hasMore),
  ...evaluations(mapping, columns, hasMore),
  ...suggestFlags(mapping, columns),
  ...petition(mapping, facts),
];

const eventsOf = (mapping: Mapping, type: EventMapping['type']): readonly EventMapping[] =>
  (mapping.events ?? []).filter((event) => event.type === type);

const columnNamed = (source: ColumnSource): string | undefined => {
  if (typeof source === 'string') return source;
  return 'column' in source ? source.column : undefined;
};

/** What holds of one numbered column does not hold of the others: nothing is assumed of those. */
const isRepeated = ({ repeat }: EventMapping): boolean => repeat !== undefined;

const acceptance = (
  mapping: Mapping,
  columns: readonly DraftColumn[],
): readonly SuggestedAssumption[] => {
  const received = mapping.fields['registration.receivedOn'];
  const [accepted] = eventsOf(mapping, 'accepted');
  const column = accepted === undefined ? undefined : columnNamed(accepted.on);
  const profile = columns.find(({ name }) => name === column)?.profile;
  if (
    received === undefined ||
    isToldByStep(mapping) ||
    (accepted !== undefined && isRepeated(accepted)) ||
    (profile !== undefined && profile.filled === profile.rows)
  )
    return [];
  const assumption: Assumption = {
    id: 'accepted-when-received',
    text: {
      zh: '没有受理日期的，收到即受理',
      en: 'Without a day of acceptance: accepted on the day of receipt',
    },
    ...(column === undefined ? {} : { where: { missing: column } }),
    events: [{ type: 'accepted', on: received }],
  };
  return [
    {
      assumption,
      why:
        column === undefined
          ? NO_ACCEPTANCE
          : {
              zh: `“${column}”有空格；没有受理日，答复期限从何时起算就不知道`,
              en: `"${column}" is empty in places; without a day of acceptance nobody knows from when the reply is due`,
            },
    },
  ];
};

/** Which rows lack an acceptance cannot be asked where a column tells the type of each step. */
const isToldByStep = ({ events = [] }: Mapping): boolean =>
  events.some(
    ({ type }) => typeof type !== 'string' && Object.values(type.values).includes('accepted'),
  );

const NO_ACCEPTANCE: Text = {
  zh: '没有找到受理日期的列；没有受理日，答复期限从何时起算就不知道',
  en: 'No column of days of acceptance was found; without one nobody knows from when the reply is due',
};

const publication = (
  columns: readonly DraftColumn[],
  hasMore: boolean,
): readonly SuggestedAssumption[] => {
  const replies = columns.filter(
    ({ guess }) => guess.target === 'events.replied.on' && guess.confidence !== 'low',
  );
  const published = replies.find(({ guess }) => guess.as?.['instead'] !== undefined);
  const replied = replies.find(({ guess }) => guess.as?.['instead'] === undefined);
  const on = published === undefined ? undefined : sourceOf(published, hasMore);
  if (on === undefined || published === undefined || replied === undefined) return [];
  return [
    {
      assumption: {
        id: 'reply-day-is-publication-day',
        text: {
          zh: '没有答复日期的，以公布日为答复日',
          en: 'Without a day of reply: the day on which it was published',
        },
        where: { missing: replied.name },
        events: [{ type: 'replied', on }],
      },
      why: {
        zh: `“${replied.name}”空着的地方，“${published.name}”可能写了日期；公布日可能晚于答复日`,
        en: `Where "${replied.name}" is empty, "${published.name}" may hold a day; it may be later than the reply`,
      },
    },
  ];
};

/** A grade without a day of its own is given after the matter was closed, or replied to, as registers are kept. */
const evaluations = (
  mapping: Mapping,
  columns: readonly DraftColumn[],
  hasMore: boolean,
): readonly SuggestedAssumption[] => {
  const daysOf = (type: EventMapping['type']) =>
    eventsOf(mapping, type)
      .filter((event) => !isRepeated(event))
      .map(({ on }) => on)
      .filter((on) => typeof on === 'string' || 'column' in on);
  const closed = daysOf('closed');
  const ends = [...closed, ...daysOf('replied')];
  if (ends.length === 0) return [];
  const graded = new Set(eventsOf(mapping, 'evaluated').map(gradedIn));
  return columns
    .filter(({ name, guess }) => isGrade(guess) && !graded.has(name))
    .flatMap((grade) => {
      const [only, ...others] = ends;
      const on = others.length === 0 ? (only as EventMapping['on']) : { firstOf: ends };
      const event = evaluation(grade, on, hasMore);
      return event === undefined ? [] : [withoutDay(grade, event, closed.length > 0)];
    });
};

const gradedIn = ({ grade }: EventMapping): string | undefined =>
  typeof grade === 'object' && 'column' in grade ? grade.column : undefined;

const isGrade = ({ target, confidence }: DraftColumn['guess']): boolean =>
  target === 'events.evaluated.grade' && confidence !== 'low';

const withoutDay = (
  { name, guess }: DraftColumn,
  event: EventMapping,
  isClosed: boolean,
): SuggestedAssumption => ({
  assumption: {
    id: `evaluated-when-${isClosed ? 'closed' : 'replied'}-${guess.as?.['object'] ?? 'unit'}`,
    text: isClosed ? WHEN_CLOSED : WHEN_REPLIED,
    events: [event],
  },
  why: {
    zh: `“${name}”有评价，但没有找到评价日期的列`,
    en: `"${name}" holds evaluations, but no column of their days was found`,
  },
});

const WHEN_CLOSED: Text = {
  zh: '评价没有日期的，以办结日为评价日；没有办结日的，以答复日为评价日',
  en: 'Without a day of evaluation: evaluated on the day of closing, or else of the reply',
};
const WHEN_REPLIED: Text = {
  zh: '评价没有日期的，以答复日为评价日',
  en: 'Without a day of evaluation: evaluated on the day of the reply',
};

const ROUTE_FACTS = {
  priorHandling: 'none',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
} as const;

/** What the register itself states is left out, and what the pack knows nothing of. */
const petition = (
  mapping: Mapping,
  facts: readonly KnownFact[] | undefined,
): readonly SuggestedAssumption[] => {
  const set = Object.entries({ purpose: 'appeal', ...ROUTE_FACTS })
    .filter(([fact]) => facts === undefined || facts.some(({ id }) => id === fact))
    .map(([fact, value]) => [`facts.${fact}`, value] as const)
    .filter(([place]) => mapping.fields[place] === undefined);
  if (set.length === 0) return [];
  return [
    {
      assumption: { id: 'petition-procedure', text: PETITION.text, set: Object.fromEntries(set) },
      why: PETITION.why,
    },
  ];
};

const PETITION: Readonly<Record<'text' | 'why', Text>> = {
  text: {
    zh: '没有注明其他法定途径的，按申诉求决、走信访程序计算',
    en: 'What is not said to take another statutory route is counted as an appeal under the petition procedure',
  },
  why: {
    zh: '登记簿很少写明走哪条途径；不写，就不知道答复期限是否适用，按期答复率没有数据',
    en: 'Registers seldom name the route; without it nobody knows whether the time limit for a reply applies, and its rate has no data',
  },
};
