import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../../fixtures/settled-facts.ts';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import type { OpenSink, RunSink, SinkMessage } from './plugin.ts';

const LABEL = { zh: '去处', en: 'sink' };
const ASKED = { asOf: '2023-06-30' };
const letters = ['C-1', 'C-2'].map((id) => caseJson({ id, facts: SETTLED }));
const POST = { sink: 'county-x/registry/post', where: '' };

const openWith = (
  sink: Partial<OpenSink>,
  open: RunSink['open'] = () => ({ take: () => {}, close: () => {}, ...sink }),
  grants = {},
) =>
  createXinfang({
    plugins: [
      pluginWith({ sees: ['accused'], sinks: { post: { label: LABEL, open } } }),
      pluginWith({
        name: 'county-x/quiet',
        sinks: { post: { label: LABEL, open: () => ({ take: () => {}, close: () => {} }) } },
      }),
    ],
    grants,
  });

const never = (): Promise<never> => new Promise(() => undefined);

describe('what a sink does to what it is told', () => {
  const spoil = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      spoil(each);
      Reflect.set(value, key, 'spoilt');
    }
  };

  test('changes no report, no pack, and nothing that other sinks are told', async () => {
    const xf = await openWith({ take: spoil });
    const plain = await createXinfang();
    const decided = JSON.stringify(plain.decide(letters[0]));
    const report = await xf.run(letters, { ...ASKED, sinks: [POST] });
    expect(report).toEqual(await plain.run(letters, ASKED));
    expect(JSON.stringify(xf.decide(letters[0]))).toBe(decided);
  });
});

describe('a sink that may not see the accused', () => {
  const accusing = caseJson({
    facts: { ...SETTLED, purpose: 'accusation' },
    accused: ['county-zjj'],
    events: [{ type: 'dispatched', on: '2023-03-10', to: 'county-zjj' }],
  });

  test.each([
    [[], false],
    [['accused'], true],
  ])(
    'granted %j is told that an event put the matter into their hands: %s',
    async (granted, told) => {
      const messages: SinkMessage[] = [];
      const take = (message: SinkMessage): void => void messages.push(message);
      const xf = await openWith({ take }, undefined, { 'county-x/registry': granted });
      await xf.run([accusing], { ...ASKED, sinks: [POST] });
      expect(JSON.stringify(messages[0])).toContain('county-zjj');
      expect(JSON.stringify(messages[0]).includes('accused-body')).toBe(told);
      expect(JSON.stringify(xf.assess(accusing, ASKED))).toContain('accused-body');
    },
  );
});

describe('a run that is given up', () => {
  test('does not wait for a sink that never takes, and closes it once', async () => {
    const caller = new AbortController();
    const ends: boolean[] = [];
    const take = () => {
      caller.abort(new Error('enough'));
      return never();
    };
    const xf = await openWith({ take, close: ({ completed }) => void ends.push(completed) });
    const run = xf.run(letters, { ...ASKED, sinks: [POST], signal: caller.signal });
    await expect(run).rejects.toThrow('enough');
    expect(ends).toEqual([false]);
  });

  test('while the report is taken is not completed', async () => {
    const caller = new AbortController();
    const ends: boolean[] = [];
    const take = ({ kind }: SinkMessage) => {
      if (kind === 'case') return;
      caller.abort(new Error('enough'));
      return never();
    };
    const xf = await openWith({ take, close: ({ completed }) => void ends.push(completed) });
    const run = xf.run(letters, { ...ASKED, sinks: [POST], signal: caller.signal });
    await expect(run).rejects.toThrow('enough');
    expect(ends).toEqual([false]);
  });

  test('does not wait for a sink that never closes', async () => {
    const caller = new AbortController();
    const take = () => caller.abort(new Error('enough'));
    const xf = await openWith({ take, close: never });
    const run = xf.run(letters, { ...ASKED, sinks: [POST], signal: caller.signal });
    await expect(run).rejects.toThrow('enough');
  });

  test('does not wait for a sink that never opens; one that opens later is closed', async () => {
    const caller = new AbortController();
    const ends: boolean[] = [];
    const { promise: late, resolve: open } = Promise.withResolvers<OpenSink>();
    const xf = await openWith({}, () => {
      queueMicrotask(() => caller.abort(new Error('enough')));
      return late;
    });
    const run = xf.run(letters, { ...ASKED, sinks: [POST], signal: caller.signal });
    await expect(run).rejects.toThrow('enough');
    open({ take: () => {}, close: ({ completed }) => void ends.push(completed) });
    await new Promise(setImmediate);
    expect(ends).toEqual([false]);
  });

  test('does not wait for cases that never come, and tells who gives them', async () => {
    const caller = new AbortController();
    let returned = 0;
    const cases: AsyncIterable<unknown> = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          caller.abort(new Error('enough'));
          return never();
        },
        return: async () => {
          returned += 1;
          return { done: true, value: undefined };
        },
      }),
    };
    const xf = await createXinfang();
    await expect(xf.run(cases, { ...ASKED, signal: caller.signal })).rejects.toThrow('enough');
    expect(returned).toBe(1);
  });
});

describe('every sink is closed once', () => {
  test.each<readonly [why: string, sink: Partial<OpenSink>, asked: object]>([
    [
      'where a listener of the run throws',
      {},
      {
        onCase: () => {
          throw new Error('mine');
        },
      },
    ],
    [
      'where it fails at the report',
      {
        take: ({ kind }) => {
          if (kind === 'report') throw new Error('no');
        },
      },
      {},
    ],
    ['where the question is wrong', {}, { by: ['colour'] }],
  ])('%s', async (_, sink, asked) => {
    const ends: boolean[] = [];
    let opened = 0;
    const open = () => {
      opened += 1;
      return {
        take: () => {},
        close: ({ completed }: { readonly completed: boolean }) => void ends.push(completed),
        ...sink,
      };
    };
    const xf = await openWith({}, open);
    await xf.run(letters, { ...ASKED, ...asked, sinks: [POST] }).catch(() => undefined);
    expect(ends).toEqual(Array.from({ length: opened }, () => false));
  });
});

test('what opens to nothing is refused at once, by plugin and element', async () => {
  const xf = await openWith({}, (() => undefined) as never);
  const error = await refusalOf(() => xf.run(letters, { ...ASKED, sinks: [POST] }));
  expect(error.issues).toMatchObject([
    { code: 'plugin-failed', path: 'county-x/registry: sinks.post' },
  ]);
});

test('what a plugin says is passed on where it is a warning, and otherwise told as one of the plugin', async () => {
  const sound = { code: 'late-post', message: { zh: '晚了', en: 'late' }, count: 2 };
  const odd = [null, 'words', { code: 'x' }, { code: 'x', message: 'words' }];
  const xf = await openWith({}, (_, { warn }) => {
    for (const each of [sound, ...odd]) warn(each as never);
    return { take: () => {}, close: () => {} };
  });
  const { warnings } = await xf.run(letters, { ...ASKED, sinks: [POST] });
  expect(warnings[0]).toEqual(sound);
  expect(warnings.slice(1).map(({ code }) => code)).toEqual(odd.map(() => 'plugin-warning'));
  expect(warnings[1]?.message.en).toContain('county-x/registry: sinks.post');
});
