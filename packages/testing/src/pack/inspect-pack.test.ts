import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodPlugin } from '../../test/good-plugin.ts';
import { type InspectedPack, inspectPack } from './inspect-pack.ts';

const HERE = import.meta.dirname;
const GOOD = join(HERE, '../../test/good-pack');
const NATIONAL = join(HERE, '../../../../packs/national');

interface Spoilt {
  readonly kind: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly told: (pack: InspectedPack) => readonly string[];
  readonly says: RegExp;
}

const CASES = 'tests/county-x.json';
const DEADLINE = 'deadlines/xf22.dispatch.json';

const SPOILT: readonly Spoilt[] = [
  {
    kind: 'a later due day',
    file: DEADLINE,
    from: '10',
    to: '16',
    told: ({ loosened }) => loosened,
    says: /^deadlines\/xf22\.dispatch\.json:3:\d+ loosens-period .*不得放宽/u,
  },
  {
    kind: 'a broken file',
    file: DEADLINE,
    from: '{',
    to: '{,',
    told: ({ refused }) => refused,
    says: /^deadlines\/xf22\.dispatch\.json:1:\d+ json-/u,
  },
  {
    kind: 'a base of another version',
    file: 'pack.json',
    from: '"^1.0.0" },\n  "effective"',
    to: '"^9.0.0" },\n  "effective"',
    told: ({ refused }) => refused,
    says: /^pack\.json:\d+:\d+ wrong-base-version /u,
  },
  {
    kind: 'Chinese words without a Chinese character',
    file: 'pack.json',
    from: '某县规则包',
    to: 'X',
    told: ({ lacking }) => lacking,
    says: /^pack\.json: title: zh$/u,
  },
  {
    kind: 'English words that are Chinese',
    file: 'pack.json',
    from: 'Pack of county X',
    to: '规则包',
    told: ({ lacking }) => lacking,
    says: /^pack\.json: title: en$/u,
  },
  {
    kind: 'a case that comes out otherwise',
    file: CASES,
    from: '2024-03-11',
    to: '2024-03-12',
    told: (pack) => pack.cases().flatMap(({ why }) => why),
    says: /^tests\/county-x\.json:\d+ .*"2024-03-12" ≠ "2024-03-11"/u,
  },
  {
    kind: 'a case that asserts nothing',
    file: CASES,
    from: '{ "deadlines": { "xf22.dispatch": { "dueOn": "2024-03-11" } } }',
    to: '{}',
    told: (pack) => pack.cases().flatMap(({ why }) => why),
    says: /什么也没有断言/u,
  },
];

test.each(SPOILT)('$kind is told', ({ file, from, to, told, says }) => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    cpSync(GOOD, folder, { recursive: true });
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    const pack = inspectPack(folder, { from: HERE, plugins: [goodPlugin()] });
    expect(told(pack)).toEqual([expect.stringMatching(says)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the national pack keeps every promise, and its cases are named one by one', () => {
  const pack = inspectPack(NATIONAL);
  expect([pack.refused, pack.loosened, pack.lacking, pack.gaps(), pack.broken()]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
  expect(pack.unreached()).toEqual([]);
  expect(pack.cases().map(({ name, file }) => ({ name, file }))).toEqual(pack.names);
  expect(pack.names.length).toBeGreaterThan(500);
  expect(pack.cases().filter(({ why }) => why.length > 0)).toEqual([]);
});

test('of a pack with a gap the facts are told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    cpSync(NATIONAL, folder, {
      recursive: true,
      filter: (path) => !/node_modules|scripts|tests|\.ts$/u.test(path.slice(NATIONAL.length)),
    });
    rmSync(join(folder, 'rules/dispatch/dispatch.forward-subordinate.json'));
    const pack = inspectPack(folder, { from: HERE });
    expect(pack.gaps()[0]).toMatch(/^空缺 gap: dispatch 2022-05-01 \{.*"remit":"subordinate"/u);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('of a pack that does not load nothing is proven, and it says so', () => {
  const pack = inspectPack(join(HERE, '../../test/loose-pack'), { plugins: [goodPlugin()] });
  expect(pack.loosened).toHaveLength(1);
  for (const proof of [pack.gaps(), pack.broken(), pack.unreached()])
    expect(proof).toEqual([expect.stringContaining('没有载入')]);
  expect([pack.names, pack.cases()]).toEqual([[], []]);
});

test('warnings count where that is asked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    cpSync(GOOD, folder, { recursive: true });
    const unused = {
      id: 'by-visit',
      label: { zh: '来访', en: 'By visit' },
      conditions: { fact: 'channel', operator: 'equal', value: 'visit' },
    };
    writeFileSync(join(folder, 'conditions.json'), JSON.stringify({ conditions: [unused] }));
    const refused = (warnings: boolean) =>
      inspectPack(folder, { plugins: [goodPlugin()], from: HERE, warnings }).refused;
    expect(refused(false)).toEqual([]);
    expect(refused(true)).toEqual([expect.stringMatching(/^conditions\.json:1:\d+ unused-/u)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
