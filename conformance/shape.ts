import type { Kind } from './vector.ts';

/** Which fields of an answer are compared, and how; what is not named here is not looked at. */
export type Shape =
  /** The same JSON value. */
  | { readonly as: 'value' }
  /** The same strings in any order. */
  | { readonly as: 'set' }
  /** Compared only where the vector states it. */
  | { readonly as: 'stated'; readonly of: Shape }
  /** Any keys. */
  | { readonly as: 'map'; readonly of: Shape }
  /** In this order. */
  | { readonly as: 'list'; readonly of: Shape }
  /** In any order. */
  | { readonly as: 'bag'; readonly of: Shape }
  | { readonly as: 'fields'; readonly of: Readonly<Record<string, Shape>> };

const value: Shape = { as: 'value' };
const set: Shape = { as: 'set' };

const fields = (named: Readonly<Record<string, Shape>>): Shape => ({ as: 'fields', of: named });

const values = (...names: readonly string[]): Readonly<Record<string, Shape>> =>
  Object.fromEntries(names.map((name) => [name, value]));

const start = fields(values('event', 'on'));

const decided: Readonly<Record<string, Shape>> = {
  outcomes: {
    as: 'map',
    of: fields({ ...values('value', 'status'), candidates: { as: 'stated', of: set } }),
  },
  flags: set,
};

const needs: Shape = { as: 'list', of: fields({ fact: value, groups: set }) };

const deadline = fields({
  start,
  ...values('id', 'dueOn', 'rolledDueOn', 'extendedBy', 'suspendedDays', 'binding', 'certainty'),
  ...values('status', 'metOn', 'daysLeft'),
});

const undetermined = fields({ start, needs: set, ...values('id', 'wouldBeDueOn', 'status') });

const indicator = fields({
  ...values('numerator', 'denominator', 'value', 'valueAtWorst', 'void', 'undetermined'),
  numeratorIds: { as: 'bag', of: value },
  denominatorIds: { as: 'bag', of: value },
});

/** The compared fields of each kind's answer. */
export const SHAPES: Readonly<Record<Kind, Shape>> = {
  calendar: fields({
    ...values('date', 'workday', 'kind', 'from', 'to', 'amount', 'unit'),
    ...values('dueOn', 'rolledDueOn', 'days', 'workdays', 'certainty'),
  }),
  deadlines: fields({
    deadlines: { as: 'bag', of: deadline },
    undetermined: { as: 'bag', of: undetermined },
    accusedBody: value,
  }),
  decision: fields(decided),
  error: fields({ error: fields(values('code', 'path')) }),
  indicators: fields({
    due: { as: 'map', of: indicator },
    dashboard: { as: 'map', of: indicator },
  }),
  needs: fields({ ...decided, needs }),
};
