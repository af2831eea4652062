import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { type Lang, say } from './lang.ts';
import { wordOf } from './messages.ts';
import { shownKey } from './register-key.ts';

/**
 * What a run's page can know of the pack: the labels of its deadlines, groups and outcomes, and of its indicators which of
 * them take something as known.
 */
export type RunLabels = Pick<Pack, 'deadlines' | 'groups'> &
  Partial<Pick<Pack, 'indicators'>> & {
    /** Words for ids that the county made, by `<field>.<id>`, e.g. `unit.county-zrzyj`. */
    readonly texts?: ReadonlyMap<string, Text>;
  };

/** A deadline's label, or its id where the labels are not at hand. */
export const deadlineWord = (id: string, lang: Lang, labels?: RunLabels): string => {
  const deadline = labels?.deadlines.find((one) => one.id === id);
  return deadline === undefined ? id : say(deadline.label, lang);
};

/** A group's label, or its id. */
export const groupWord = (id: string, lang: Lang, labels?: Pick<Pack, 'groups'>): string => {
  const group = labels?.groups.find((one) => one.id === id);
  return group === undefined ? id : say(group.label, lang);
};

/** The label of an outcome of a group, or of the status that stands in its place. */
export const outcomeWord = (
  group: string,
  value: string,
  lang: Lang,
  labels?: Pick<Pack, 'groups'>,
): string => {
  const outcome = labels?.groups
    .find((one) => one.id === group)
    ?.outcomes.find((one) => one.value === value);
  return outcome === undefined ? wordOf('outcome', value, lang) : say(outcome.label, lang);
};

const VALUES: Readonly<Record<string, keyof typeof MATTER_LABELS>> = {
  channel: 'channel',
  arrival: 'arrival',
  sector: 'sector',
  'receiver-kind': 'receiverKind',
};

/** The key of what the register does not say. */
export const MISSING_KEY = 'unknown';

/** How the keys of one breakdown are called; two that come out alike get a number, what is not given keeps its word. */
export const keyWords = (
  by: string,
  keys: readonly string[],
  lang: Lang,
  labels?: Pick<RunLabels, 'texts'>,
): ReadonlyMap<string, string> => {
  const used = new Map([[keyWord(by, MISSING_KEY, lang, labels), 1]]);
  return new Map(
    keys.map((key) => {
      const word = keyWord(by, key, lang, labels);
      if (key === MISSING_KEY) return [key, word];
      const nth = (used.get(word) ?? 0) + 1;
      used.set(word, nth);
      return [key, nth === 1 ? word : `${word}（${nth}）`];
    }),
  );
};

/** How a key is called: values of a case have labels, ids of the county its words; what else a register writes stands as far as it may be shown. */
const keyWord = (
  by: string,
  key: string,
  lang: Lang,
  labels?: Pick<RunLabels, 'texts'>,
): string => {
  const own = labels?.texts?.get(`${by}.${key}`);
  if (own !== undefined) return say(own, lang);
  const vocabulary = VALUES[by];
  if (vocabulary !== undefined && Object.hasOwn(MATTER_LABELS[vocabulary], key)) {
    const labels: Readonly<Record<string, { zh: string; en: string } | undefined>> =
      MATTER_LABELS[vocabulary];
    const label = labels[key];
    if (label !== undefined) return say(label, lang);
  }
  return key === MISSING_KEY ? wordOf('key', key, lang) : shownKey(key);
};
