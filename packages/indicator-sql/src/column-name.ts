import { type Unit, XinfangError } from '@xinfang/calendar';

/** PostgreSQL cuts longer names off without a word. */
const LONGEST = 63;

const snake = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '_');

/** The column of a fact, e.g. `fact_prior_handling`. */
export const factColumn = (fact: string): string => `fact_${snake(fact)}`;

/** The column of a group's outcome, e.g. `outcome_dispatch`. */
export const outcomeColumn = (group: string): string => `outcome_${snake(group)}`;

/** A length of time from the receipt. */
export interface FromReceipt {
  readonly amount: number;
  readonly unit: Unit;
}

/** The column of the day that ends a period from the receipt, e.g. `received_plus_5_workday`. */
export const periodColumn = ({ amount, unit }: FromReceipt): string =>
  `received_plus_${amount}_${unit}`;

/** Refuses names that an engine would cut off or take for one. Throws `column-clash`, `column-too-long`. */
export const refuseClashes = (names: readonly string[]): void => {
  const long = names.find((name) => name.length > LONGEST);
  if (long !== undefined) throw tooLong(long);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw clash(twice);
};

const tooLong = (name: string): XinfangError =>
  new XinfangError([
    {
      code: 'column-too-long',
      path: name,
      message: {
        zh: `列名超过 ${LONGEST} 个字符，数据库会截断`,
        en: `the name of a column is longer than ${LONGEST} characters, and databases cut it off`,
      },
      hint: { zh: '把事实或者决定组的标识改短', en: 'shorten the id of the fact or group' },
    },
  ]);

const clash = (name: string): XinfangError =>
  new XinfangError([
    {
      code: 'column-clash',
      path: name,
      message: {
        zh: '两个标识对应同一个列名（数据库不分大小写）',
        en: 'two ids come to one name of a column: databases do not tell cases apart',
      },
      hint: { zh: '改其中一个的标识', en: 'change the id of one of them' },
    },
  ]);
