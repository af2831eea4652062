import { readFileSync } from 'node:fs';
import { XinfangError } from '@xinfang/calendar';
import { type Assessment, assess } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Deadline, Pack, Rule } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { randomMatter } from '../../../../fixtures/random-case.ts';
import { lookedAtOn, randomLog } from '../../../deadlines/test/random-log.ts';
import type { CaseChange } from './case-changes.ts';
import { startImpact } from './impact.ts';

const mapDeadline = (id: string, change: (was: Deadline) => Deadline): Pack => ({
  ...nationalPack,
  deadlines: nationalPack.deadlines.map((each) => (each.id === id ? change(each) : each)),
});

const mapRule = (id: string, change: (was: Rule) => readonly Rule[]): Pack => ({
  ...nationalPack,
  rules: nationalPack.rules.flatMap((each) => (each.id === id ? change(each) : [each])),
});

const days = (amount: number): Deadline['periods'] => [{ amount, unit: 'day' }];

/** The national pack with one thing changed. */
const CHANGED: Readonly<Record<string, Pack>> = {
  'a shorter period': mapDeadline('xf22.conclude', (was) => ({ ...was, periods: days(45) })),
  'a longer period': mapDeadline('xf22.dispatch', (was) => ({ ...was, periods: days(20) })),
  'working days': mapDeadline('xf22.dispatch', (was) => ({
    ...was,
    periods: [{ amount: 11, unit: 'workday' }],
  })),
  'a rolled day': mapDeadline('xf22.notice-direct', (was) => ({ ...was, roll: 'rolled' })),
  'no extension': mapDeadline('xf22.conclude', ({ extension: _extension, ...was }) => was),
  'another fulfilment': mapDeadline('xf22.conclude', (was) => ({
    ...was,
    fulfilledBy: ['closed'],
  })),
  'nothing that voids': mapDeadline('xf22.dispatch', (was) => ({ ...was, voidedBy: [] })),
  'no condition': mapDeadline('xf22.conclude', ({ when: _when, ...was }) => was),
  'no doubt': mapDeadline('xf22.conclude', ({ doubt: _doubt, ...was }) => was),
  'another article': mapDeadline('xf22.conclude', (was) => ({
    ...was,
    basis: [{ instrument: 'xf22', article: 33, confidence: 'H' }],
  })),
  'no suspension': mapDeadline(
    'xf22.recheck-decision',
    ({ suspension: _suspension, ...was }) => was,
  ),
  'a deadline less': {
    ...nationalPack,
    deadlines: nationalPack.deadlines.filter(({ id }) => id !== 'xf22.review-request'),
  },
  'a rule less': mapRule('dispatch.report', () => []),
  'another outcome': mapRule('procedure.petition', (was) => [
    { ...was, event: { type: 'advice' } },
  ]),
  'a rule on another article': mapRule('admission.accept-petition-office', (was) => [
    { ...was, basis: [{ instrument: 'xf22', article: 33, confidence: 'H' }] },
  ]),
  'a flag less': mapRule('flags.recusal', () => []),
  'a remedy less': { ...nationalPack, remedies: nationalPack.remedies.slice(1) },
  'a warning on nothing': {
    ...nationalPack,
    warnings: nationalPack.warnings.map((each) => ({ ...each, basis: [] })),
  },
  'another constraint': {
    ...nationalPack,
    constraints: [
      {
        id: 'no-urgent-phone',
        never: {
          all: [
            { fact: 'channel', operator: 'equal', value: 'phone' },
            { fact: 'majorUrgent', operator: 'equal', value: true },
          ],
        },
        reason: { zh: '不能', en: 'cannot be' },
      },
    ],
  },
  'other words': {
    ...nationalPack,
    rules: nationalPack.rules.map((rule) => ({ ...rule, explain: { zh: '甲', en: 'a' } })),
  },
  nothing: { ...nationalPack },
};

const TEXTS: ReadonlySet<string> = new Set([
  ...['label', 'message', 'explain', 'text', 'question', 'because', 'hint'],
  ...['trace', 'receipt', 'pack', 'engine'],
]);

type Answer = Assessment | 'refused';

const answered = (oneCase: Case, pack: Pack, asOf: string): Answer => {
  try {
    return assess(oneCase, pack, chinaCalendar, { asOf });
  } catch (error) {
    if (error instanceof XinfangError) return 'refused';
    throw error;
  }
};

const substance = (answer: Answer): string =>
  JSON.stringify(answer, (key, value: unknown) => {
    if (TEXTS.has(key)) return undefined;
    // A basis is a set; the as-of day and warnings of a deadline stand in other places too.
    return key === 'basis' ? (value as object[]).map((each) => JSON.stringify(each)).sort() : value;
  });

/** The changes that reading both assessments side by side shows. */
const readOff = (before: Answer, after: Answer): readonly string[] => {
  if (before === 'refused' || after === 'refused')
    return before === after ? [] : [`refusal ${before === 'refused'}`];
  const outcomes = Object.entries(before.decision.outcomes).flatMap(([group, was]) => {
    const is = after.decision.outcomes[group];
    const [from, to] = [was, is].map(
      (each) => each?.value ?? (each as { status?: string })?.status,
    );
    return from === to ? [] : [`outcome ${group} ${from}→${to}`];
  });
  return [
    ...outcomes,
    ...sides(before, after, 'flag', ({ decision }) => decision.flags.map(({ value }) => value)),
    ...sides(before, after, 'need', ({ decision }) => decision.needs.map(({ fact }) => fact)),
    ...clocksApart(before, after),
    ...sides(before, after, 'remedy', ({ remedies }) =>
      remedies.map(({ id, status }) => `${id} ${status}`),
    ),
    ...sides(before, after, 'warning', (each) =>
      [
        ...each.warnings,
        // What is wrong with an extension is told in both places.
        ...each.deadlines
          .flatMap(({ warnings }) => warnings)
          .filter(({ code }) => code !== 'invalid-extension'),
      ].map(({ code, event, deadline }) => `${code} ${event} ${deadline}`),
    ),
  ].toSorted();
};

/** What is told by one side only, each as often as it is. */
const sides = (
  before: Assessment,
  after: Assessment,
  kind: string,
  of: (assessment: Assessment) => readonly string[],
): readonly string[] => {
  const less = (a: readonly string[], b: readonly string[]): readonly string[] =>
    b.reduce<readonly string[]>((rest, each) => {
      const at = rest.indexOf(each);
      return at < 0 ? rest : rest.toSpliced(at, 1);
    }, a);
  const [was, is] = [of(before), of(after)];
  return [
    ...less(was, is).map((each) => `${kind} - ${each}`),
    ...less(is, was).map((each) => `${kind} + ${each}`),
  ];
};

const clocksApart = (before: Assessment, after: Assessment): readonly string[] => {
  const clocks = ({ deadlines, undetermined }: Assessment) => {
    const map = new Map<string, { due: string; status: string }>();
    const put = (id: string, on: string, due: string, status: string): void => {
      let nth = 0;
      while (map.has(`${id} ${on} ${nth}`)) nth += 1;
      map.set(`${id} ${on} ${nth}`, { due, status });
    };
    for (const { id, start, binding, dueOn, rolledDueOn, status } of deadlines)
      put(id, `${start.event} ${start.on}`, binding === 'strict' ? dueOn : rolledDueOn, status);
    for (const { id, start, wouldBeDueOn } of undetermined)
      put(id, `${start.event} ${start.on}`, wouldBeDueOn, 'undetermined');
    return map;
  };
  const [was, is] = [clocks(before), clocks(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    const id = key.split(' ')[0];
    return [
      ...(a !== undefined && b !== undefined && a.due !== b.due
        ? [`due ${id} ${a.due}→${b.due}`]
        : []),
      ...(a?.status === b?.status
        ? []
        : [`deadline ${id} ${a?.status ?? 'absent'}→${b?.status ?? 'absent'}`]),
    ];
  });
};

/** The changes that were told, as `readOff` writes them, as far as it looks at them. */
const toldChanges = (changes: readonly CaseChange[], kinds: readonly string[]): readonly string[] =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .filter(({ kind, from, to }) => kind !== 'deadline' || from !== to)
    .map(({ kind, id, from, to }) => `${kind} ${id} ${from}→${to}`)
    .toSorted();

const CLEAR = ['outcome', 'due', 'deadline'];

describe('on random matters', () => {
  test.each(Object.entries(CHANGED))('%s: exactly what both assessments show', (_, changed) => {
    let differing = 0;
    fc.assert(
      fc.property(
        randomMatter(20).chain((part) =>
          fc.tuple(
            fc.constant(part),
            randomLog(part.receivedOn ?? '2023-03-01'),
            lookedAtOn(part.receivedOn ?? '2023-03-01'),
          ),
        ),
        ([part, events, asOf]) => {
          const oneCase = caseOf({ ...part, events });
          const [before, after] = [nationalPack, changed].map((pack) =>
            answered(oneCase, pack, asOf),
          ) as [Answer, Answer];
          const { changes, rejected } = startImpact(nationalPack, changed, chinaCalendar, {
            asOf,
          }).add(oneCase);
          const differs = substance(before) !== substance(after);
          if (differs) differing += 1;
          expect(changes.length > 0).toBe(differs);
          expect(rejected !== undefined).toBe(before === 'refused' && after === 'refused');
          const shown = readOff(before, after);
          expect(toldChanges(changes, CLEAR)).toEqual(
            shown.filter((each) => CLEAR.some((kind) => each.startsWith(`${kind} `))),
          );
          for (const kind of ['flag', 'need', 'remedy', 'warning', 'refusal'])
            if (shown.some((each) => each.startsWith(`${kind} `)))
              expect(changes.map((each) => each.kind)).toContain(kind);
        },
      ),
      { numRuns: 300, seed: 81 },
    );
    expect(differing > 0).toBe(!['nothing', 'other words'].includes(_));
  });
});

const register = readFileSync(
  new URL('../../../../examples/county-2023/register.jsonl', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => parseCase(JSON.parse(line)));

const AS_OF = '2024-02-26';

describe('on the register of the sample county', () => {
  test.each(Object.entries(CHANGED))('%s: counted and listed as case by case', (_, changed) => {
    const impact = startImpact(nationalPack, changed, chinaCalendar, { asOf: AS_OF });
    const listed = register.map((oneCase) => impact.add(oneCase));
    const told = impact.finish();
    const shown = register.map((oneCase) => {
      const [before, after] = [nationalPack, changed].map((pack) =>
        answered(oneCase, pack, AS_OF),
      ) as [Answer, Answer];
      return { id: oneCase.id, differs: substance(before) !== substance(after), before, after };
    });
    expect(told.cases).toBe(register.length);
    expect(listed.flatMap(({ caseId, changes }) => (changes.length > 0 ? [caseId] : []))).toEqual(
      shown.flatMap(({ id, differs }) => (differs ? [id] : [])),
    );
    expect(told.changed).toBe(shown.filter(({ differs }) => differs).length);
    const all = shown.flatMap(({ before, after }) => readOff(before, after));
    expect(Object.values(told.byGroup).flatMap(Object.values).reduce(sum, 0)).toBe(
      all.filter((each) => each.startsWith('outcome ')).length,
    );
    expect(
      Object.values(told.deadlines)
        .map(({ moved }) => moved)
        .reduce(sum, 0),
    ).toBe(all.filter((each) => each.startsWith('due ')).length);
    expect(told.samples.map(({ caseId }) => caseId)).toEqual(
      shown.flatMap(({ id, differs }) => (differs ? [id] : [])).slice(0, 20),
    );
  });

  test.each(Object.entries(CHANGED))(
    '%s: without an as-of day the due days are those of each last day',
    (_, changed) => {
      const impact = startImpact(nationalPack, changed, chinaCalendar);
      for (const oneCase of register) {
        const last = [oneCase.registration.receivedOn, ...oneCase.events.map(({ on }) => on)]
          .toSorted()
          .at(-1) as string;
        const { changes } = impact.add(oneCase);
        const shown = readOff(
          answered(oneCase, nationalPack, last),
          answered(oneCase, changed, last),
        );
        for (const kind of ['outcome', 'due'])
          expect(toldChanges(changes, [kind])).toEqual(
            shown.filter((each) => each.startsWith(`${kind} `)),
          );
      }
    },
  );

  test('a way of changing names how many cases go it, and the first of them', () => {
    const changed = CHANGED['a shorter period'] as Pack;
    const impact = startImpact(nationalPack, changed, chinaCalendar, { asOf: AS_OF, examples: 2 });
    for (const oneCase of register) impact.add(oneCase);
    expect(impact.finish().ways.filter(({ kind }) => kind === 'deadline')).toEqual([
      expect.objectContaining({
        id: 'xf22.conclude',
        from: 'met',
        to: 'late',
        cases: 57,
        examples: ['WS-2023-0004', 'WS-2023-0005'],
      }),
      expect.objectContaining({ from: 'open', to: 'overdue', cases: 3 }),
      expect.objectContaining({ from: 'void', to: 'late', cases: 1 }),
    ]);
  });

  test('without an as-of day due days are compared and where deadlines stand is not', () => {
    const changed = CHANGED['a shorter period'] as Pack;
    const impact = startImpact(nationalPack, changed, chinaCalendar);
    for (const oneCase of register) impact.add(oneCase);
    const { asOf, deadlines } = impact.finish();
    expect(asOf).toBeNull();
    expect(deadlines['xf22.conclude']).toEqual({ moved: 214, earlier: 214, later: 0, status: {} });
  });
});

const sum = (a: number, b: number): number => a + b;

test('a case that both packs refuse is counted apart', () => {
  const unknown = { ...(register[0] as Case), facts: { nothingOfTheKind: true } };
  const impact = startImpact(nationalPack, nationalPack, chinaCalendar, { asOf: AS_OF });
  expect(impact.add(unknown as Case).rejected?.[0]?.code).toBe('unknown-fact');
  expect(impact.finish()).toMatchObject({ cases: 0, changed: 0, rejected: 1, ways: [] });
});
