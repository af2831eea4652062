import type { Pack, PackFiles } from '@xinfang/sdk';
import fc from 'fast-check';
import { daysAfter } from './civil-dates.ts';

type Fact = Pack['facts'][number];
type Deadline = Pack['deadlines'][number];
type Files = Readonly<Record<string, object>>;

/**
 * Packs of invented counties, as text by path, that load over a base and loosen nothing: duties due earlier, targets, a
 * decision of the county's own about a fact, indicators. They shrink to a pack that says nothing.
 *
 * @example
 * const loads = fc.property(packs(xf.pack), (county) => checkPack([nationalFiles, county]).ok);
 * fc.assert(loads, { numRuns: 2 });
 */
export const packs = (base: Pack): fc.Arbitrary<PackFiles> =>
  fc
    .record({
      number: fc.integer({ min: 1, max: 99 }),
      stricter: stricterPeriods(base),
      targets: targetsOf(base),
      group: groupOf(base),
      indicators: indicatorsOf(base),
    })
    .map(({ number, stricter, targets, group, indicators }) =>
      written({
        'pack.json': headOf(base, number),
        ...stricter,
        ...targets,
        ...group,
        ...indicators,
      }),
    );

const written = (files: Files): PackFiles =>
  Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path, `${JSON.stringify(file, null, 2)}\n`]),
  );

const label = (zh: string, en: string) => ({ zh, en });

/** From which day on a county's own elements hold: with the last law of the base. */
const sinceOf = (base: Pack): string =>
  base.rules
    .map(({ effective }) => effective.from)
    .toSorted()
    .at(-1) ?? '2022-05-01';

const headOf = (base: Pack, number: number): object => {
  const [lowest] = base.layers;
  const isNational = lowest?.id === 'national';
  return {
    id: `county-${number}`,
    version: '1.0.0',
    title: label(`某县${number}`, `County ${number}`),
    ...(isNational ? { extends: { '@xinfang/pack-national': `^${lowest.version}` } } : {}),
    effective: { from: sinceOf(base) },
    requires: { engine: '>=1.0.0' },
  };
};

type Length = { readonly amount: number; readonly unit: string };

/** The one period of a deadline in days or working days. */
const daysOf = ({ periods }: Deadline): Length | undefined => {
  const [only] = periods;
  return periods.length === 1 && 'amount' in only && only.unit.endsWith('day') ? only : undefined;
};

/** Some duties of the base, due earlier. */
const stricterPeriods = (base: Pack): fc.Arbitrary<Files> => {
  const duties = base.deadlines.flatMap((deadline) => {
    const period = daysOf(deadline);
    return deadline.kind === 'duty' && period !== undefined && period.amount > 1
      ? [{ id: deadline.id, period }]
      : [];
  });
  return fc
    .subarray(duties, { maxLength: Math.min(2, duties.length) })
    .chain((some) =>
      fc.tuple(
        ...some.map(({ id, period: { amount, unit } }) =>
          fc
            .integer({ min: 1, max: amount })
            .map(
              (fewer) => [`deadlines/${id}.json`, { id, period: { amount: fewer, unit } }] as const,
            ),
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries));
};

const targetsOf = (base: Pack): fc.Arbitrary<Files> =>
  fc
    .array(fc.record({ amount: fc.integer({ min: 1, max: 60 }), workdays: fc.boolean() }), {
      maxLength: 2,
    })
    .map((targets) =>
      Object.fromEntries(
        targets.map(({ amount, workdays }, index) => {
          const id = `county.target-${index + 1}`;
          return [
            `deadlines/${id}.json`,
            {
              id,
              kind: 'target',
              label: label(`本县目标${index + 1}`, `Target ${index + 1} of the county`),
              bearer: 'unit',
              beneficiary: 'petitioner',
              start: { event: 'receipt' },
              period: { amount, unit: workdays ? 'workday' : 'day' },
              roll: 'strict',
              fulfilledBy: ['replied', 'closed'],
              voidedBy: ['withdrawn'],
              effective: { from: sinceOf(base) },
              local: true,
            },
          ];
        }),
      ),
    );

/** A decision of the county's own: for each value of one fact the first or the second outcome. */
const groupOf = (base: Pack): fc.Arbitrary<Files> => {
  const facts = base.facts.filter(({ type }) => type !== 'integer');
  const one = fc.constantFrom(...facts).chain((fact) => {
    const values = valuesOf(fact);
    return fc
      .subarray([...values], { minLength: 1, maxLength: values.length - 1 })
      .map((first) => ({
        fact: fact.id,
        first,
        second: values.filter((value) => !first.includes(value)),
      }));
  });
  return fc
    .option(one, { nil: undefined })
    .map((chosen) => (chosen === undefined ? {} : groupFiles(base, chosen)));
};

const valuesOf = (fact: Fact): readonly (string | boolean)[] =>
  fact.type === 'enum' ? fact.values.map(({ value }) => value) : [false, true];

interface Chosen {
  readonly fact: string;
  readonly first: readonly (string | boolean)[];
  readonly second: readonly (string | boolean)[];
}

const groupFiles = (base: Pack, { fact, first, second }: Chosen): Files => {
  const since = sinceOf(base);
  const earliest = base.rules.map(({ effective }) => effective.from).toSorted()[0] ?? since;
  const before = { from: earliest, to: daysAfter(since, -1) };
  const group = {
    id: 'county-desk',
    label: label('本县分办', 'Desk of the county'),
    hit: 'first',
    outcomes: [
      { value: 'first', label: label('一号岗', 'First desk') },
      { value: 'second', label: label('二号岗', 'Second desk') },
    ],
    ...(earliest < since
      ? { untranslated: [{ effective: before, reason: label('以后才有。', 'It began later.') }] }
      : {}),
  };
  const rule = (outcome: string, value: readonly (string | boolean)[]) => ({
    id: `county-desk.${outcome}`,
    label: label(`交${outcome === 'first' ? '一' : '二'}号岗`, `Goes to the ${outcome} desk`),
    conditions: { all: [{ fact, operator: 'in', value }] },
    event: { type: outcome },
    effective: { from: since },
    explain: label('本县分工。', 'Division of work in the county.'),
    local: true,
  });
  return {
    'groups.json': { groups: [group] },
    'rules/county-desk/county-desk.first.json': rule('first', first),
    'rules/county-desk/county-desk.second.json': rule('second', second),
  };
};

const indicatorsOf = (base: Pack): fc.Arbitrary<Files> => {
  const duties = base.deadlines.filter(({ kind }) => kind === 'duty').map(({ id }) => id);
  return fc.array(fc.subarray(duties, { minLength: 1 }), { maxLength: 2 }).map((indicators) =>
    Object.fromEntries(
      indicators.map((of, index) => {
        const id = `county.rate-${index + 1}`;
        return [`indicators/${id}.json`, indicatorOf(id, index, of)];
      }),
    ),
  );
};

const indicatorOf = (id: string, index: number, of: readonly string[]): object => ({
  id,
  label: label(`本县指标${index + 1}`, `Rate ${index + 1} of the county`),
  note: label('口径为本县自定。', 'The way of counting is the county’s own.'),
  variants: {
    due: {
      count: 'deadlines',
      of,
      periodBy: 'due',
      numerator: { status: ['met'] },
      denominator: { status: ['met', 'late', 'overdue'] },
      exclude: ['void', 'undetermined'],
    },
  },
});
