import { createXinfang, definePlugin, type Plugin } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { LETTERS } from '../../test/good-plugin.ts';
import { type MemorySinkOptions, memorySink } from './memory-sink.ts';
import { memorySource } from './memory-source.ts';

const ASKED = { asOf: '2024-04-01' };

const pluginWith = (parts: Pick<Plugin, 'sources' | 'sinks'>) =>
  definePlugin({ name: 'county-x/tried', version: '1.0.0', apiVersion: 1, ...parts });

const runInto = async (options: MemorySinkOptions) => {
  const kept = memorySink(options);
  const plugin = pluginWith({ sources: { letters: memorySource(LETTERS) }, sinks: { kept } });
  await using xf = await createXinfang({ plugins: [plugin] });
  const report = await xf.run(xf.source('county-x/tried/letters', 'anywhere'), {
    ...ASKED,
    sinks: [{ sink: 'county-x/tried/kept', where: 'anywhere' }],
  });
  return { kept, report };
};

test('what a source in memory holds is run, and a sink in memory keeps what is told', async () => {
  const { kept, report } = await runInto({});
  expect(report.rows).toEqual({ read: 5, cases: 5, rejected: 0 });
  expect(kept.messages.map(({ kind }) => kind)).toEqual([...LETTERS.map(() => 'case'), 'report']);
  expect(kept.closed).toEqual([{ completed: true }]);
  kept.clear();
  expect([kept.messages, kept.closed]).toEqual([[], []]);
});

test('a sink told to fail at the third message keeps two, and the report names it', async () => {
  const { kept, report } = await runInto({ failAt: 3 });
  expect(kept.messages).toHaveLength(2);
  expect(kept.closed).toEqual([{ completed: false }]);
  expect(report.warnings.map(({ code }) => code)).toContain('plugin-sink-failed');
});

test('a sink told to fail on closing has everything, and the report names it', async () => {
  const { kept, report } = await runInto({ failOnClose: true });
  expect(kept.messages).toHaveLength(6);
  expect(report.warnings.map(({ code }) => code)).toContain('plugin-sink-failed');
});

test('what is changed in what a source gave is not changed in the source', async () => {
  const source = memorySource([{ id: 'C-1', facts: {} }]);
  const read = async () => {
    const context = {
      options: {},
      signal: new AbortController().signal,
      warn: () => undefined,
      pack: { facts: [], titles: {} },
    };
    const cases: unknown[] = [];
    for await (const one of source.read('anywhere', context)) cases.push(one);
    return cases;
  };
  for (const one of await read()) Object.assign(Object(one), { id: 'other' });
  expect(await read()).toEqual([{ id: 'C-1', facts: {} }]);
});
