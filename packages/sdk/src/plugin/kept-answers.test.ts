import { setTimeout as wait } from 'node:timers/promises';
import { reveal } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { letterWithout, pluginWith } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import type { FetchedFact } from './plugin.ts';

const PLUGIN = 'county-x/registry';
const letter = letterWithout('arbitrable');
const untyped = (answer: unknown) => (() => answer) as () => never;
const openFetching = (arbitrable: FetchedFact) =>
  createXinfang({ plugins: [pluginWith({ facts: { arbitrable } })] });

describe('a fetched answer that is kept', () => {
  test('is asked anew where the matter is another, though its id is the same', async () => {
    let asked = 0;
    const xf = await openFetching({
      fetch: async ({ registration }) => {
        asked += 1;
        return registration.channel === 'visit';
      },
      cache: { for: 60_000 },
    });
    const visit = {
      ...letter,
      registration: { ...(letter['registration'] as object), channel: 'visit' },
    };
    for (const each of [letter, visit, letter, visit]) {
      const { trace } = await xf.decideAsync(each);
      expect(trace.facts['arbitrable']).toBe(each === visit);
    }
    expect(asked).toBe(2);
  });

  test('is asked anew for another person, where it may see who', async () => {
    const names: string[] = [];
    const fetch: FetchedFact['fetch'] = async ({ people }) => {
      const name = people?.[0]?.name;
      return names.push(name === undefined ? '' : reveal(name)) > 1;
    };
    const xf = await createXinfang({
      plugins: [
        pluginWith({
          sees: ['identity'],
          facts: { arbitrable: { fetch, cache: { for: 60_000 } } },
        }),
      ],
      grants: { [PLUGIN]: ['identity'] },
    });
    for (const name of ['张三丰', '李四光', '张三丰']) {
      const { registration, ...more } = letter;
      const petitioners = { people: [{ name }] };
      await xf.decideAsync({ ...more, registration: { ...Object(registration), petitioners } });
    }
    expect(names).toEqual(['张三丰', '李四光']);
  });

  test('that is not known is kept too', async () => {
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      return undefined;
    };
    const xf = await openFetching({ fetch, cache: { for: 60_000 } });
    await xf.decideAsync(letter);
    await xf.decideAsync(letter);
    expect(asked).toBe(1);
  });

  test.each<readonly [why: string, key: () => never]>([
    ['a promise', untyped(Promise.resolve('key'))],
    ['a promise that fails', (() => Promise.reject(new Error('no'))) as never],
    ['a list', untyped(['key'])],
    ['nothing', untyped(undefined)],
  ])('is unknown where the key to share it by is %s', async (_, key) => {
    const xf = await openFetching({ fetch: async () => true, cache: { for: 60_000, key } });
    const decided = await xf.decideAsync(letter);
    expect(decided.unavailable).toMatchObject([{ fact: 'arbitrable', plugin: PLUGIN }]);
  });

  test('that comes after its time changes nothing, and is not kept', async () => {
    const late = Promise.withResolvers<boolean>();
    const answers = [late.promise, Promise.resolve(false)];
    const xf = await openFetching({
      fetch: async () => answers.shift(),
      timeout: 20,
      cache: { for: 60_000 },
    });
    expect((await xf.decideAsync(letter)).unavailable?.length).toBe(1);
    late.resolve(true);
    await wait(5);
    expect((await xf.decideAsync(letter)).trace.facts['arbitrable']).toBe(false);
  });
});
