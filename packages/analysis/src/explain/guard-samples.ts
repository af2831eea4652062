import type { JsonValue } from '@xinfang/pack';
import { at, both, type Entry, is, over, type Sample } from './explanation.ts';

export type Said = readonly [zh: string, en: string];

/** None of it is mended by a program: whether the overlay or the base is right is for a person to say. */
export const loosens = (
  means: Said,
  why: Said,
  mend: Said,
  wrong: Sample,
  right: Sample,
): Entry => ({
  means: both(...means),
  why: both(...why),
  mend: both(...mend),
  fixes: false,
  wrong,
  right,
});

export const text = { zh: '说明', en: 'Text' };
export const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
export const deadline = (id: string, change: object): Sample =>
  over(`deadlines/${id}.json`, { id, ...change });
export const rule = (id: string, change: object): Sample =>
  over(`rules/${id.split('.')[0]}/${id}.json`, { id, ...change });
export const entry = (file: string, change: object): Sample =>
  over(`${file}.json`, { [file]: [change as JsonValue] });
export const remedy = (change: object): Sample =>
  over('remedies/ask-again.json', { id: 'ask-again', ...change });
export const indicator = (change: object): Sample =>
  over('indicators/in-time.json', { id: 'in-time', variants: change as JsonValue });
export const instrument = (number: number): Sample =>
  over('instruments/new-law.json', { id: 'new-law', articles: [{ number, gist: text }] });
export const route = (change: object): Sample =>
  over('routes/court.json', { id: 'court', ...change });
export const newRule = (id: string, type: string, conditions: object, rest: object = {}): Sample =>
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
export const duty = (id: string, bearer: string): Sample =>
  deadline(id, {
    kind: 'duty',
    label: text,
    bearer,
    beneficiary: 'petitioner',
    start: { event: 'receipt' },
    period: { amount: 5, unit: 'day' },
    roll: 'strict',
    fulfilledBy: ['accepted'],
    effective: { from: '2024-01-01' },
    basis: law(1),
  });
export const due = {
  count: 'deadlines',
  of: ['pass-on', 'finish'],
  periodBy: 'due',
  numerator: { status: ['met'] },
  denominator: { status: ['met', 'late', 'overdue'] },
  exclude: ['void', 'undetermined'],
};
/** A base in which the right is used in two ways. */
export const TWO_WAYS = [at('deadlines/ask.json', ['fulfilledBy'], ['review-requested', 'closed'])];
/** A base whose clocks do not hang on who is admitted: else more would follow from a refusal. */
export const NO_DOUBT = [at('deadlines/finish.json', ['doubt'], undefined)];
export const CROWD = {
  all: [is('kind', 'other'), is('settled', false), is('heads', 999, 'greaterThan')],
};
export const confirm = { role: 'head', basis: law(3) };
export const outcomes = (refusal: object) => [
  { value: 'accept', label: text },
  { value: 'refuse', label: text, ...refusal },
];
