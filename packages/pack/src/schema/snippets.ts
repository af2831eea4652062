import type { SchemaPath } from './walk.ts';

/** A piece of JSON that an editor offers to write, with places to fill. */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/** A place to fill, the cursor's first, second …, with what stands there at first. */
const place = (at: number, written?: string | number): string =>
  written === undefined ? `$${at}` : `\${${at}:${written}}`;

/** The same for what is no text: the editor drops the quotes. */
const plainPlace = (at: number, written: number): string => `^${place(at, written)}`;

const text = (at: number) => ({ zh: place(at), en: place(at + 1) });

/** A test of one fact; its places begin at `at`. */
const leaf = (at: number) => ({
  fact: place(at),
  operator: place(at + 1, 'equal'),
  value: place(at + 2),
});

const CONDITIONS: readonly Snippet[] = [
  {
    label: '比较一个事实 · a test of one fact',
    description: '{ fact, operator, value }',
    body: leaf(1),
  },
  {
    label: '全部成立 · all of them',
    description: '{ all: [ … ] }',
    body: { all: [leaf(1)] },
  },
  {
    label: '至少一个成立 · any of them',
    description: '{ any: [ … ] }',
    body: { any: [leaf(1)] },
  },
  {
    label: '不成立 · not',
    description: '{ not: { … } }',
    body: { not: leaf(1) },
  },
];

const RULE: Snippet = {
  label: '新规则 · a new rule',
  description: '条件、结论、依据、理由 · conditions, outcome, basis, explanation',
  body: {
    id: place(1),
    label: text(2),
    conditions: { all: [leaf(4)] },
    event: { type: place(7) },
    priority: 1,
    effective: { from: place(8, '2022-05-01') },
    basis: [{ instrument: place(9), article: plainPlace(10, 1), confidence: 'H' }],
    explain: text(11),
  },
};

const DEADLINE: Snippet = {
  label: '新的本地目标 · a new local target',
  description: '谁从哪个事件起多久之内做什么 · who does what within which time',
  body: {
    id: place(1),
    kind: 'target',
    label: text(2),
    bearer: place(4, 'petition-office'),
    beneficiary: place(5, 'petitioner'),
    start: { event: place(6, 'receipt') },
    period: { amount: plainPlace(7, 5), unit: place(8, 'workday') },
    roll: 'strict',
    fulfilledBy: [place(9, 'dispatched')],
    effective: { from: place(10, '2024-01-01') },
    local: true,
  },
};

const CASE: Snippet = {
  label: '新案例 · a new case',
  description: '给什么，应得什么 · what is given, what must come out',
  body: {
    name: place(1),
    given: { case: { facts: { [place(2)]: place(3) } } },
    expect: { outcomes: { [place(4)]: place(5) } },
  },
};

/** What an editor offers at a path. */
export const snippetsOf = (path: SchemaPath): readonly Snippet[] | undefined =>
  SNIPPETS[path.join('.')];

const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  condition: CONDITIONS,
  rule: [RULE],
  deadline: [DEADLINE],
  'test.cases': [CASE],
};
