import type { Mismatch } from '@xinfang/analysis';
import type { Lang } from '@xinfang/report';
import type { Pack, Text } from '@xinfang/sdk';
import { MESSAGES, type MessageKey, text } from '../messages.ts';

/** The words for what a case expects: the pack's own labels, with the ids that the author wrote. */
export interface CaseWords {
  /** Where something else came out, e.g. `是否受理`. */
  readonly place: (at: Mismatch['at']) => string;
  /** What was expected or came out there. */
  readonly value: (at: Mismatch['at'], value: unknown) => string;
}

/** The words of a pack in one language. */
export const caseWordsOf = (pack: Pack, lang: Lang): CaseWords => {
  const labelled = labelOf(pack, lang);
  const wordOr = (prefix: string, key: string | number): string =>
    wordOf(prefix, `${key}`)?.[lang] ?? `${key}`;
  return {
    place: ([part, id, ...fields]) => {
      const head = part === 'outcomes' ? [] : [wordOr('test.part', `${part}`)];
      // In a list of ids only the list itself has a name.
      const name = id === undefined || typeof id === 'number' ? [] : [labelled(id)];
      return [...head, ...name, ...fields.map((field) => wordOr('test.field', field))].join(' · ');
    },
    value: ([part], value) => shown(value, part === 'basis' ? (id) => id : labelled, lang),
  };
};

/** Ids with their labels before them: `是否受理 admission`. */
export const labelOf = (pack: Pack, lang: Lang): ((id: string) => string) => {
  const labels = labelsOf(pack);
  return (id) => {
    const label = labels.get(id) ?? wordOf('test.status', id);
    return label === undefined || label[lang] === id ? id : `${label[lang]} ${id}`;
  };
};

const wordOf = (prefix: string, key: string): Text | undefined => {
  const name = `${prefix}.${key}`;
  return name in MESSAGES ? text(name as MessageKey) : undefined;
};

const shown = (value: unknown, labelled: (id: string) => string, lang: Lang): string => {
  if (value === null || value === undefined) return text('test.nothing')[lang];
  if (typeof value === 'string') return labelled(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.length === 0) return text('test.nothing')[lang];
  return value.map((each) => shown(each, labelled, lang)).join(lang === 'zh' ? '、' : ', ');
};

/** Every label of a pack that a case can name, by id; the outcomes of groups by their value. */
const labelsOf = (pack: Pack): ReadonlyMap<string, Text> =>
  new Map<string, Text>([
    ...pack.remedies.map(({ route, label }) => [route, label] as const),
    ...[
      ...pack.facts,
      ...pack.deadlines,
      ...pack.indicators,
      ...pack.integrity,
      ...pack.rules,
      ...pack.groups,
    ].map(({ id, label }) => [id, label] as const),
    ...pack.groups.flatMap(({ outcomes }) =>
      outcomes.map(({ value, label }) => [value, label] as const),
    ),
  ]);
