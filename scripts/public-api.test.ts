import assert from 'node:assert';
import { stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import * as analysis from '@xinfang/analysis';
import * as analysisPages from '@xinfang/analysis/pages';
import * as calendars from '@xinfang/calendar';
import data from '@xinfang/calendar-cn/calendar.json' with { type: 'json' };
import * as deadlines from '@xinfang/deadlines';
import * as indicatorSql from '@xinfang/indicator-sql';
import * as matter from '@xinfang/matter';
import * as packs from '@xinfang/pack';
import * as rates from '@xinfang/rates';
import * as register from '@xinfang/register';
import * as report from '@xinfang/report';
import * as page from '@xinfang/report/html';
import * as markup from '@xinfang/report/markup';
import * as rules from '@xinfang/rules';
import * as engine from '@xinfang/rules/json-rules-engine';
import * as sdk from '@xinfang/sdk';
import * as batch from '@xinfang/sdk/batch';
import * as effects from '@xinfang/sdk/effect';
import * as start from '@xinfang/sdk/start';
import * as ConfigProvider from 'effect/ConfigProvider';
import * as Effect from 'effect/Effect';
import { afterAll, describe, expect, it } from 'vitest';
import { withAssertions } from './doc-examples.ts';
import { pluginExamples } from './plugin-examples.ts';
import { publicNames } from './public-api.ts';
import { serviceExamples } from './service-examples.ts';

const root = resolve(import.meta.dirname, '..');
const names = publicNames(root);
const xf = await sdk.createXinfang({ from: root });
const { pack, calendar } = xf;
const files = sdk.readPackFolder(resolve(root, 'packs/national'));

const oneCase = matter.parseCase({
  id: 'C-1',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    accused: { units: ['county-zrzyj'] },
  },
  facts: { purpose: 'appeal', priorHandling: 'none', remit: 'same-level' },
  events: [
    { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' },
    { type: 'accepted', on: '2023-03-10', unit: 'other' },
    { type: 'closed', on: '2023-07-05' },
  ],
});

const fullCase = {
  ...oneCase,
  facts: {
    ...Object.fromEntries(
      pack.facts
        .filter(({ derive, type }) => derive === undefined && type === 'boolean')
        .map(({ id }) => [id, false]),
    ),
    purpose: 'appeal',
    priorHandling: 'none',
    remit: 'same-level',
    administrativeProcedure: 'none',
  },
};

async function* lines() {
  yield `${JSON.stringify({ id: 'C-2', registration: { receivedOn: '2023-03-01', receiver: { kind: 'organ' }, channel: 'letter' } })}\n`;
}

const plugins = await pluginExamples(oneCase);
afterAll(() => plugins[Symbol.asyncDispose]());

const service = await serviceExamples();
afterAll(() => service[Symbol.asyncDispose]());

/** What examples take as given, beside every public name. */
const given = {
  assert,
  ...calendars,
  ...matter,
  ...packs,
  ...rules,
  ...engine,
  ...deadlines,
  ...rates,
  ...indicatorSql,
  ...register,
  ...analysis,
  ...analysisPages,
  ...report,
  ...page,
  ...markup,
  ...sdk,
  ...start,
  ...batch,
  ...effects,
  Effect,
  ConfigProvider,
  xf,
  pack,
  calendar,
  data,
  oneCase,
  fullCase,
  asOf: '2023-06-30',
  cases: [oneCase],
  countyFiles: {
    'pack.json': JSON.stringify({
      id: 'county',
      version: '1.0.0',
      title: { zh: '县', en: 'county' },
      extends: { '@xinfang/pack-national': '^1.0.0' },
      effective: { from: '2024-01-01' },
      requires: { engine: '^1.0.0' },
    }),
  },
  nationalFiles: files,
  createReadStream: lines,
  source: lines(),
  mapping: undefined,
  deadline: xf.deadlines(oneCase, { asOf: '2023-06-30' })[0],
  due: calendar.due({ from: '2026-11-02', amount: 60, unit: 'day' }),
  line: calendar
    .due({ from: '2026-11-02', amount: 60, unit: 'day' })
    .receipt.find(({ basis }) => basis !== undefined),
  n: 20_000,
  received: 19_000,
  replied: 19_010,
  after: 20_500,
  through: 20_510,
  outcome: xf.decide(oneCase).outcomes['admission'],
  report: await xf.run([oneCase], { asOf: '2023-06-30', variant: 'all' }),
  text: JSON.stringify(data),
  dir: '.',
  join: resolve,
  write: () => undefined,
  writeFile: async () => undefined,
};

const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

async function* table() {
  yield 'id,day\nC-3,2023-03-01\n';
}

const mapping = {
  format: 'csv',
  fields: { id: 'id', 'registration.receivedOn': 'day' },
  constants: { 'registration.receiver': { kind: 'organ' }, 'registration.channel': 'letter' },
};

/** Where one word means another thing in another package. */
const own: Readonly<Record<string, object>> = {
  '@xinfang/sdk': { createXinfang: sdk.createXinfang },
  ...plugins.scopes,
  ...service.scopes,
  '@xinfang/indicator-sql': { tablesOf: indicatorSql.tablesOf },
  '@xinfang/matter': { line: JSON.stringify({ id: 'C-2' }) },
  '@xinfang/register': {
    text: JSON.stringify(mapping),
    mapping: register.readMapping(mapping),
    createReadStream: table,
  },
};

const run = (packageName: string, example: string): Promise<void> => {
  // A default export has no name of its own.
  const { default: _, ...scope }: Readonly<Record<string, unknown>> = {
    ...given,
    ...own[packageName],
  };
  const code = stripTypeScriptTypes(
    `async () => {\n${withAssertions(service.placed(plugins.placed(example)))}\n}`,
  );
  const call = `await (${code.trim().replace(/;$/u, '')})()`;
  return new AsyncFunction(...Object.keys(scope), call)(...Object.values(scope));
};

describe('every public name', () => {
  it('has a doc comment', () => {
    expect(
      names.filter(({ documented }) => !documented).map((name) => `${name.package} ${name.name}`),
    ).toEqual([]);
  });

  it('has an example where it is something to call', () => {
    const bare = names.filter(({ callable, examples }) => callable && examples.length === 0);
    expect(bare.map((name) => `${name.package} ${name.name}`)).toEqual([]);
  });
});

describe('the example runs and gives what it says:', () => {
  const examples = names.flatMap((name) =>
    name.examples.map(
      (example) => [`${name.package} ${name.name}`, name.package, example] as const,
    ),
  );

  it.each(examples)('%s', async (_, packageName, example) => {
    await expect(run(packageName, example)).resolves.toBeUndefined();
  });
});
