import { createXinfang, type FetchContext, type MatterView } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import repeat from '../cases/repeat.json' with { type: 'json' };
import { priorHandlingIn } from '../plugin/archive.ts';
import desk from '../plugin/desk.ts';
import { jointPartyOf } from '../plugin/joint-party.ts';
import { isArea, liesIn } from '../plugin/places.ts';
import { HERE, openCounty } from './open-county.ts';

describe('lies-in', () => {
  test.each([
    ['qingluan', 'upriver', true],
    ['lingfeng', 'upriver', true],
    ['tuanfeng', 'upriver', true],
    ['beiming', 'upriver', false],
    ['beiming', 'downriver', true],
    ['yuheng', 'downriver', true],
    ['elsewhere', 'downriver', false],
    ['yuheng', 'sideways', false],
  ])('%s lies in %s: %s', (township, area, answer) => {
    expect(liesIn(township, area)).toBe(answer);
  });

  test('a condition may name the two areas and nothing else', () => {
    expect(['upriver', 'downriver', 'yuheng', true, 1].map(isArea)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('several responsible units', () => {
  const dispatched = (to?: string): MatterView['events'][number] => ({
    type: 'dispatched',
    on: '2025-03-05',
    mode: 'forward',
    ...(to === undefined ? {} : { to }),
  });

  test.each<[string, readonly MatterView['events'][number][], true | undefined]>([
    ['nothing was passed on', [], undefined],
    ['it was passed on to one unit', [dispatched('fuyao-nyj')], undefined],
    ['to the same unit twice', [dispatched('fuyao-nyj'), dispatched('fuyao-nyj')], undefined],
    ['to a unit, and to one that is not named', [dispatched('fuyao-nyj'), dispatched()], undefined],
    ['to two units', [dispatched('fuyao-nyj'), dispatched('beiming')], true],
  ])('%s', (_, events, answer) => {
    expect(jointPartyOf({ events })).toBe(answer);
  });
});

describe('the archive', () => {
  const context: FetchContext = { signal: new AbortController().signal };
  const ask = (repeatOf?: string) =>
    priorHandlingIn('./plugin/archive.json', HERE)(
      { registration: { ...VIEW, ...(repeatOf === undefined ? {} : { repeatOf }) } },
      context,
    );

  test.each([
    ['F-2024-0107', 'replied'],
    ['F-2024-0215', 'pending-overdue'],
    ['F-1999-0001', undefined],
    ['toString', undefined],
    [undefined, undefined],
  ])('of the first filing %s it says %s', async (id, answer) => {
    expect(await ask(id)).toBe(answer);
  });

  test('what it says is fetched when a decision asks for it, and named', async () => {
    await using xf = await openCounty();
    const decision = await xf.decideAsync(repeat);
    expect(decision.outcomes['admission']?.value).toBe('accept');
    expect(decision.provided).toContainEqual({ fact: 'priorHandling', plugin: 'fuyao/desk' });
  });

  test('an archive that cannot be read leaves the fact to a person, and says which plugin failed', async () => {
    const broken = desk({ archive: './plugin/no-such.json' }, { from: HERE });
    await using xf = await createXinfang({ packs: ['./pack'], from: HERE, plugins: [broken] });
    const decision = await xf.decideAsync(repeat);
    expect(decision.outcomes['admission']?.value ?? null).toBeNull();
    expect(decision.needs.map(({ fact }) => fact)).toContain('priorHandling');
    expect(decision.unavailable).toMatchObject([{ fact: 'priorHandling', plugin: 'fuyao/desk' }]);
  });
});

const VIEW: MatterView['registration'] = {
  receivedOn: '2026-01-05',
  receiver: { id: 'fuyao-xfj', kind: 'petition-office', sector: 'administrative' },
  channel: 'letter',
  arrival: 'direct',
  petitioners: { count: 1, representatives: 1, identityClear: true },
};
