import { changed, type PackTree, SMALL_PACK } from '../small-pack.ts';

export const text = { zh: '甲', en: 'a' };
export const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
export const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
export const deadline = (id: string, change: object): PackTree => ({
  [`deadlines/${id}.json`]: { id, ...change },
});
export const rule = (id: string, change: object): PackTree => ({
  [`rules/${id.split('.')[0]}/${id}.json`]: { id, ...change },
});
export const newRule = (
  id: string,
  type: string,
  conditions: object,
  rest: object = {},
): PackTree =>
  rule(id, {
    label: text,
    conditions,
    event: { type },
    priority: 50,
    effective: { from: '2024-01-01' },
    explain: text,
    basis: law(4),
    ...rest,
  });
export const entry = (file: string, change: object): PackTree => ({
  [`${file}.json`]: { [file]: [change] },
});
export const confirm = { role: 'head', basis: law(3) };
export const outcomes = (...more: object[]) => [
  { value: 'accept', label: text },
  { value: 'refuse', label: text, refuses: true, proposal: true },
  ...more,
];
export const variant = (change: object): PackTree =>
  changed('indicators/in-time.json', ['variants', 'due'], {
    ...(SMALL_PACK['indicators/in-time.json'] as { variants: { due: object } }).variants.due,
    ...change,
  });

/** A change that an overlay makes to the small pack, and the codes that refuse it. */
export type Row = readonly [name: string, changes: PackTree, ...codes: string[]];
