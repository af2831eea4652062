import type { CivilDate, Facts, Pack } from '@xinfang/sdk';
import fc from 'fast-check';
import { civilDates } from './civil-dates.ts';
import { eventsAfter, type WrittenEvent } from './events.ts';
import { wholeFacts, withMissing } from './facts.ts';

type Json = { readonly [key: string]: unknown };
type Fact = Pack['facts'][number];
type Derived = Fact & { readonly derive: NonNullable<Fact['derive']> };

/** A matter in the form of a case file: plain JSON. */
export interface WrittenMatter {
  readonly id: string;
  readonly registration: Json;
  readonly facts: Facts;
  readonly events: readonly WrittenEvent[];
}

/**
 * Matters as case files hold them: plain JSON that parses and can be decided under a pack, received on days whose law it
 * holds; some facts are missing, events stand in any order. Nobody is named: `petitioners.people` is empty.
 *
 * @example
 * fc.assert(fc.property(matters(xf.pack), (matter) => xf.decide(matter).caseId === matter.id));
 */
export const matters = (pack: Pack): fc.Arbitrary<WrittenMatter> => {
  const derived = pack.facts.filter(isDerived);
  const stated = pack.facts.flatMap(({ id, derive }) => (derive === undefined ? [id] : []));
  return fc
    .record({ whole: wholeFacts(pack), plain: plainMatter(pack) })
    .chain(({ whole, plain }) =>
      fc
        .record({ facts: withMissing(whole, stated, pack), events: eventsAfter(plain.receivedOn) })
        .map(({ facts, events }) => ({
          id: plain.id,
          registration: registrationWith(derived, whole, plain),
          facts: Object.fromEntries(stated.flatMap((id) => (id in facts ? [[id, facts[id]]] : []))),
          events,
        }))
        .map(asWritten),
    );
};

const asWritten = (matter: Omit<WrittenMatter, 'facts'> & { readonly facts: object }) =>
  matter as WrittenMatter;

const isDerived = (fact: Fact): fact is Derived => fact.derive !== undefined;

interface PlainMatter {
  readonly id: string;
  readonly receivedOn: CivilDate;
  readonly others: number;
  readonly unit: string | undefined;
  readonly township: string | undefined;
  readonly content: string | undefined;
}

const maybe = (...values: readonly string[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const plainMatter = (pack: Pack): fc.Arbitrary<PlainMatter> =>
  fc.record({
    id: fc.nat(999_999).map((number) => `C-${String(number).padStart(6, '0')}`),
    receivedOn: civilDates(lawOf(pack)),
    others: fc.nat(3),
    unit: maybe('unit-1', 'unit-2', 'unit-3'),
    township: maybe('town-1', 'town-2'),
    content: maybe(...contentsOf(pack)),
  });

/** How long after its last law began a pack that does not end is tried. */
const YEARS_ON = 8;

const lawOf = (pack: Pack): { readonly from: CivilDate; readonly to: CivilDate } => {
  const begins = pack.rules.map(({ effective }) => effective.from).toSorted();
  const from = begins[0] ?? '2022-01-01';
  const last = begins.at(-1) ?? from;
  return { from, to: pack.ends?.on ?? `${Number(last.slice(0, 4)) + YEARS_ON}-12-31` };
};

/** Some paths of the content vocabularies, level 1 first. */
const contentsOf = (pack: Pack): readonly string[] => {
  const paths = pack.vocabularies
    .filter(({ id }) => id.startsWith('content'))
    .flatMap(({ terms }) => terms)
    .map(({ value, children = [] }) => [value, children[0]?.value].filter(Boolean).join('/'));
  return paths.length === 0 ? ['其他'] : [...new Set(paths)].slice(0, MOST_CONTENTS);
};

const MOST_CONTENTS = 40;

const registrationWith = (derived: readonly Derived[], facts: Facts, plain: PlainMatter): Json => {
  const { receivedOn, others, unit, township, content } = plain;
  const bare: Json = {
    receivedOn,
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    ...Object.fromEntries(
      Object.entries({ unit, township, content }).filter(([, value]) => value !== undefined),
    ),
  };
  const registration = derived.reduce(
    (below, { id, derive }) => placed(below, derive.from.split('.').slice(1), derive.as, facts[id]),
    bare,
  );
  return withCount(registration, others);
};

/** At least as many people as speak for them. */
const withCount = (registration: Json, others: number): Json => {
  const petitioners = objectIn(registration, 'petitioners');
  const speaking = Number(petitioners['representatives'] ?? 1);
  return {
    ...registration,
    petitioners: { ...petitioners, count: Math.max(1, speaking + others) },
  };
};

const objectIn = (below: Json, key: string): Json => {
  const inner = below[key];
  return typeof inner === 'object' && inner !== null ? { ...inner } : {};
};

const placed = (
  below: Json,
  [key = '', ...rest]: readonly string[],
  as: Derived['derive']['as'],
  value: Facts[string] | undefined,
): Json => {
  if (rest.length > 0) return { ...below, [key]: placed(objectIn(below, key), rest, as, value) };
  const written = writtenAs(key, as, value);
  return written === undefined ? below : { ...below, [key]: written };
};

/** What stands in a registration where a fact follows from it. */
const writtenAs = (key: string, as: Derived['derive']['as'], value: unknown): unknown => {
  if (as === 'value') return value;
  if (as === 'non-empty') return value === true ? ['unit-9'] : [];
  if (value !== true) return undefined;
  return key === 'backlog' ? { batch: '2020' } : 'C-000000';
};
