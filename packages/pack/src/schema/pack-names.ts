import type { Pack } from '../pack.ts';
import { FIXED_NAMES } from './event-names.ts';
import type { Names } from './names.ts';
import { STATUS_WORDS, type ValueWords } from './value-words.ts';

interface Labelled {
  readonly zh: string;
  readonly en: string;
}

/** A label as a row of a table of words. */
export const rowOf = ({ zh, en }: Labelled): string =>
  [zh, en].map((text) => text.replaceAll('|', '/')).join(' | ');

/** Things with an id or a value as names with their meaning. */
export const wordsOf = <Item>(
  items: Iterable<Item>,
  name: (item: Item) => string,
  label: (item: Item) => Labelled,
): ValueWords => Object.fromEntries(Array.from(items, (item) => [name(item), rowOf(label(item))]));

/** The names that a pack declares; `group` is the group whose rules are written. */
export const namesOfPack = (pack: Pack, group?: string): Names => {
  const own = pack.groups.find(({ id }) => id === group);
  const outcomes = own && wordsOf(own.outcomes, ({ value }) => value, labelOf);
  const flags = pack.groups.filter(({ hit }) => hit === 'collect');
  const rights = pack.deadlines.filter(({ kind }) => kind === 'right');
  const variants = pack.indicators.flatMap((each) => Object.keys(each.variants));
  return {
    ...FIXED_NAMES,
    instrument: wordsOf(pack.instruments.values(), idOf, ({ title }) => title),
    fact: wordsOf(pack.facts, idOf, labelOf),
    group: wordsOf(pack.groups, idOf, labelOf),
    deadline: wordsOf(pack.deadlines, idOf, labelOf),
    right: wordsOf(rights, idOf, labelOf),
    remedy: wordsOf(pack.remedies, ({ route }) => route, labelOf),
    warning: wordsOf(pack.warnings, idOf, ({ text }) => text),
    flag: wordsOf(
      flags.flatMap(({ outcomes: each }) => each),
      ({ value }) => value,
      labelOf,
    ),
    variant: Object.fromEntries(variants.map((name) => [name, `口径 ${name} | variant ${name}`])),
    ...(outcomes === undefined
      ? {}
      : { outcome: outcomes, 'rule-outcome': { ...outcomes, ...STATUS_WORDS } }),
  };
};

const idOf = ({ id }: { readonly id: string }): string => id;
const labelOf = ({ label }: { readonly label: Labelled }): Labelled => label;
