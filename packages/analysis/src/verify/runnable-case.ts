import type { CivilDate } from '@xinfang/calendar';
import { XinfangError } from '@xinfang/calendar';
import { type Case, parseCase } from '@xinfang/matter';
import type { Fact, Pack, Scalar } from '@xinfang/pack';
import { factsOf } from '@xinfang/rules';

type Values = Readonly<Record<string, Scalar>>;
type Json = { [key: string]: unknown };

/**
 * A case received on a civil date that has these facts: those that follow from the registration stand in it. Undefined
 * where no registration gives them.
 *
 * @example
 * caseWith(pack, { purpose: 'appeal', channel: 'visit' }, '2023-03-01').registration.channel // 'visit'
 */
export const caseWith = (pack: Pack, values: Values, on: CivilDate): Case | undefined => {
  const stated = pack.facts.filter(({ id }) => id in values);
  let one: Json | undefined = plainCase(
    on,
    stated.filter(({ derive }) => derive === undefined).map(({ id }) => [id, values[id]]),
  );
  for (const fact of stated)
    if (fact.derive !== undefined) one = one && withDerived(pack, one, fact, values[fact.id]);
  return one !== undefined && fits(pack, one, values) ? (one as unknown as Case) : undefined;
};

const plainCase = (on: CivilDate, facts: readonly (readonly [string, unknown])[]): Json => ({
  id: 'verify',
  registration: {
    receivedOn: on,
    receiver: { id: 'receiver', kind: 'petition-office' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
    accused: { units: [] },
  },
  facts: Object.fromEntries(facts),
  events: [],
});

/** The case with a derived fact written into its registration in the first way that a case may have. */
const withDerived = (
  pack: Pack,
  one: Json,
  { id, derive }: Fact,
  value: Scalar | undefined,
): Json | undefined => {
  if (derive === undefined || value === undefined) return one;
  return waysToWrite(derive.as, value)
    .map((written) => placed(one, derive.from.split('.'), written))
    .find((changed) => fits(pack, changed, { [id]: value }));
};

const waysToWrite = (as: NonNullable<Fact['derive']>['as'], value: Scalar): readonly unknown[] => {
  if (as === 'value') return [value];
  if (as === 'non-empty') return value === true ? [['body']] : [[]];
  return value === true ? ['earlier', {}, 1, true] : [undefined];
};

const placed = (below: Json, [key = '', ...rest]: readonly string[], value: unknown): Json => {
  if (rest.length > 0) {
    const inner = below[key];
    return { ...below, [key]: placed(isObject(inner) ? inner : {}, rest, value) };
  }
  const { [key]: _, ...others } = below;
  return value === undefined ? others : { ...below, [key]: value };
};

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Whether a case is one, and has these facts. */
const fits = (pack: Pack, one: Json, values: Values): boolean => {
  try {
    const read = factsOf(parseCase(one), pack);
    return Object.entries(values).every(([id, value]) => read[id] === value);
  } catch (error) {
    if (error instanceof XinfangError) return false;
    throw error;
  }
};
