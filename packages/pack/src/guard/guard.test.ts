import { describe, expect, test } from 'vitest';
import { LOOSENINGS } from '../../test/guard-rows/loosenings.ts';
import {
  confirm,
  deadline,
  entry,
  is,
  newRule,
  outcomes,
  type Row,
  rule,
  text,
} from '../../test/guard-rows/row.ts';
import { TIGHTENINGS } from '../../test/guard-rows/tightenings.ts';
import { changed, overlay, type PackTree, smallPack } from '../../test/small-pack.ts';
import { loadPack } from '../load.ts';

const named = (rows: readonly Row[]) => rows.map((row) => [row[0], row] as const);

const codesOf = (changes: PackTree, base: PackTree = {}): readonly string[] => {
  const { diagnostics } = loadPack([smallPack(base), overlay(changes)]);
  return diagnostics.map(({ code, message }) => `${code} ${/"(.*?)"/u.exec(message.en)?.[1]}`);
};

describe('the guard accepts', () => {
  test.each(named(TIGHTENINGS))('%s', (_, [, changes, ...codes]) => {
    expect(codesOf(changes)).toEqual(codes);
  });
});

describe('the guard refuses', () => {
  test.each(named(LOOSENINGS))('%s', (_, [, changes, ...codes]) => {
    expect(codesOf(changes).toSorted()).toEqual(codes.toSorted());
  });

  test('a matter that the base admits, and tells all that follows from it', () => {
    const all = newRule('gate.no', 'refuse', { all: [is('kind', 'plain')] }, { confirm });
    const { diagnostics } = loadPack([smallPack(), overlay(all)]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain('loosens-admission');
    expect(codes).toContain('loosens-when');
    const found = diagnostics.find(({ code }) => code === 'loosens-admission');
    expect(found).toMatchObject({
      layer: 1,
      file: 'rules/gate/gate.no.json',
      example: { facts: { kind: 'plain', settled: false }, on: '2024-01-01' },
    });
    expect(found?.message.zh).toContain('《新条例》第1条');
  });

  test('a refusal under another name', () => {
    const renamed = {
      ...entry('groups', {
        id: 'gate',
        outcomes: outcomes({ value: 'sent-away', label: text, refuses: true, proposal: true }),
      }),
      ...newRule('gate.no', 'sent-away', { all: [is('settled', false)] }, { confirm }),
    };
    expect(codesOf(renamed)).toContain('loosens-admission gate.no');
  });

  test('a refusal in a group of the overlay', () => {
    const beside = {
      ...entry('groups', { id: 'second', label: text, hit: 'collect', outcomes: outcomes() }),
      ...newRule('second.no', 'refuse', { all: [is('urgent', true)] }, { confirm }),
    };
    expect(codesOf(beside)).toContain('loosens-admission second.no');
  });

  test('what a changed named condition does to others, where the overlay wrote it', () => {
    const changes = entry('conditions', { id: 'admitted', conditions: is('urgent', true) });
    const { diagnostics } = loadPack([smallPack(), overlay(changes)]);
    expect(diagnostics.map(({ code }) => code)).toContain('loosens-when');
    for (const { layer, file } of diagnostics)
      expect([layer, file]).toEqual([1, 'conditions.json']);
  });
});

describe('the guard looks at the pack below, whatever it holds', () => {
  const constraint = (never: object): PackTree =>
    changed('constraints.json', ['constraints', 0, 'never'], never);
  const refusing = (conditions: object): PackTree =>
    newRule('gate.no', 'refuse', { all: [conditions] }, { confirm });

  test('what it makes impossible, it does not admit', () => {
    const odd = { all: [is('kind', 'odd'), is('urgent', true)] };
    const narrower = entry('constraints', {
      id: 'odd-is-never-urgent',
      never: { all: [...odd.all, is('settled', true)] },
    });
    expect(codesOf({ ...narrower, ...refusing(odd) })).toEqual([]);
  });

  test('numbers that only its constraints tell apart', () => {
    const wider = entry('constraints', {
      id: 'odd-is-never-urgent',
      never: { all: [is('kind', 'odd'), is('urgent', true)] },
    });
    expect(
      codesOf(
        { ...wider, ...refusing(is('heads', 5, 'greaterThan')) },
        constraint(is('heads', 500, 'lessThan')),
      ),
    ).toContain('loosens-admission gate.no');
  });

  test('a refusal whose mark the overlay dropped is still a refusal', () => {
    const unmarked = entry('groups', {
      id: 'gate',
      outcomes: [outcomes()[0], { value: 'refuse', label: text, proposal: true }],
    });
    const codes = codesOf({ ...unmarked, ...refusing(is('settled', false)) });
    expect(codes).toContain('loosens-admission gate.no');
    expect(codes).toContain('loosens-refusal-mark gate');
  });

  test('a proposal that does not refuse stays a proposal', () => {
    const base = {
      ...changed('groups.json', ['groups', 2, 'outcomes', 1, 'proposal'], true),
      ...changed('rules/marks/marks.crowd.json', ['confirm'], confirm),
    };
    const plain = ['report', 'crowd'].map((value) => ({ value, label: text }));
    expect(codesOf(entry('groups', { id: 'marks', outcomes: plain }), base)).toEqual([
      'loosens-refusal-mark marks',
    ]);
  });

  test.each([
    ['who is at an end', { ends: true }, {}],
    ['who chooses where a matter goes', { passesOn: 'chosen' }, { passesOn: 'named' }],
    ['that a matter goes on', { passesOn: 'named' }, {}],
  ])('an outcome no longer marked for %s', (_, before, after) => {
    const marked = (marks: object) => [
      { value: 'report', label: text, ...marks },
      { value: 'crowd', label: text },
    ];
    const base = changed('groups.json', ['groups', 2, 'outcomes'], marked(before));
    expect(codesOf(entry('groups', { id: 'marks', outcomes: marked(after) }), base)).toEqual([
      'loosens-refusal-mark marks',
    ]);
    expect(codesOf(entry('groups', { id: 'marks', outcomes: marked(before) }), base)).toEqual([]);
  });

  test.each(['accuses', 'statesAccused'])('a fact no longer marked with %s', (mark) => {
    const base = changed('facts.json', ['facts', 2, mark], true);
    expect(codesOf(entry('facts', { id: 'settled', [mark]: false }), base)).toEqual([
      'loosens-fact settled',
    ]);
    expect(codesOf(entry('facts', { id: 'settled', [mark]: true }))).toEqual([]);
  });

  test('a value that no longer accuses', () => {
    const values = (marks: object) => [
      { value: 'plain', label: text, ...marks },
      ...['other', 'odd'].map((value) => ({ value, label: text })),
    ];
    const base = changed('facts.json', ['facts', 0, 'values'], values({ accuses: true }));
    expect(codesOf(entry('facts', { id: 'kind', values: values({}) }), base)).toEqual([
      'loosens-fact kind',
    ]);
  });

  test('fulfilment by fewer events than the overlay asks', () => {
    const supported = { event: 'replied', where: { outcome: 'supported' } };
    expect(
      codesOf(
        deadline('finish', { fulfilledBy: ['replied'] }),
        changed('deadlines/finish.json', ['fulfilledBy'], [supported]),
      ),
    ).toEqual(['loosens-fulfilment finish']);
  });
});

const first = (changes: PackTree, calendar?: Parameters<typeof loadPack>[1]) =>
  loadPack([smallPack(), overlay(changes)], calendar).diagnostics[0];

describe('a refusal shows a case in point', () => {
  test('with both due days, and the article', () => {
    const found = first(deadline('finish', { period: { amount: 48 } }));
    expect(found?.example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-02-17',
      dueInOverlay: '2020-02-18',
    });
    expect(found?.message.zh).toBe(
      '“finish”：期限不得放宽（《新条例》第5条）：47 日 → 48 日。例：2020-01-01 起算，下层包届满 2020-02-17，叠加后届满 2020-02-18',
    );
    expect(found).toMatchObject({ file: 'deadlines/finish.json', line: 4, column: 15 });
  });

  test('in months, to the last day of the month', () => {
    const { example } =
      first({
        ...deadline('decide', { period: { amount: 13 } }),
      }) ?? {};
    expect(example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-03-01',
      dueInOverlay: '2021-02-01',
    });
  });

  test('in working days only with a calendar', () => {
    const changes = deadline('object', { period: { amount: 9 } });
    expect(first(changes)?.example).toBeUndefined();
    const calendar = { addPeriod: (n: number, amount: number) => n + 2 * amount };
    expect(first(changes, { calendar })?.example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-01-15',
      dueInOverlay: '2020-01-19',
    });
  });

  test('of a due day that rolls', () => {
    const calendar = {
      addPeriod: (n: number, amount: number) => n + amount,
      rollForward: (n: number) => (n % 7 === 0 ? n + 1 : n),
    };
    const { example } = first(deadline('finish', { roll: 'rolled' }), { calendar }) ?? {};
    expect(example?.dueInBase).not.toBe(example?.dueInOverlay);
  });

  test('with the facts and the day of the law', () => {
    const found = first(
      rule('marks.crowd', { conditions: { all: [is('heads', 8, 'greaterThan')] } }),
    );
    expect(found?.example).toEqual({ facts: { kind: 'plain', heads: 6 }, on: '2020-01-01' });
    expect(found?.message.en).toContain('for example kind = plain, heads = 6 (law of 2020-01-01)');
  });
});

test('each layer is held against all that lies below it', () => {
  const province = overlay(deadline('finish', { period: { amount: 30 } }));
  const county = {
    ...overlay(deadline('finish', { period: { amount: 31 } })),
    'pack.json': JSON.stringify({ ...JSON.parse(overlay({})['pack.json'] ?? ''), id: 'town' }),
  };
  expect(loadPack([smallPack(), county]).diagnostics).toEqual([]);
  const found = loadPack([smallPack(), province, county]).diagnostics;
  expect(found.map(({ code, layer }) => [code, layer])).toEqual([['loosens-period', 2]]);
});
