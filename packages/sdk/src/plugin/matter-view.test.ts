import { parseCase, reveal } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { caseJson, caseOf } from '../../../../fixtures/plain-case.ts';
import { pluginWith } from '../../test/plugins.ts';
import { createXinfang, type MatterView } from '../index.ts';
import { SIGHTS, type Sight, viewOf } from './matter-view.ts';

const CANARIES = [
  '张三丰',
  '13811112222',
  '房屋被拆',
  '信件正文',
  '李局长',
  '理由不公开',
  'accused-bureau',
];

const letter = caseJson({
  accused: ['accused-bureau'],
  petitioners: { people: [{ name: '张三丰', phone: '13811112222' }] },
  registration: { title: '房屋被拆', text: '信件正文', unit: 'county-zjj', township: 'town-1' },
  events: [
    { type: 'extended', on: '2023-04-01', days: 30, approvedBy: '李局长', reason: '理由不公开' },
    { type: 'corrected', on: '2023-04-02', event: 0, field: 'reason', to: '理由不公开' },
    { type: 'corrected', on: '2023-04-02', event: 0, field: 'days', to: 20 },
  ],
});

const seenWith = (...sights: readonly Sight[]): MatterView =>
  viewOf(parseCase(letter), {}, new Set(sights));

describe('a matter as plugins see it', () => {
  test('holds no identity, no words and no accused body', () => {
    const seen = JSON.stringify(seenWith());
    for (const canary of CANARIES) expect(seen).not.toContain(canary);
  });

  test.each<readonly [why: string, corrections: readonly object[]]>([
    [
      'a correction of a correction of words',
      [
        { event: 0, field: 'reason', to: '先写的理由' },
        { event: 1, field: 'to', to: '理由不公开' },
      ],
    ],
    [
      'a correction that another one turns into one of words',
      [
        { event: 0, field: 'notifiedOn', to: '2023-04-01' },
        { event: 1, field: 'to', to: '理由不公开' },
        { event: 1, field: 'field', to: 'reason' },
      ],
    ],
    [
      'a correction that names a person through another one',
      [
        { event: 0, field: 'approvedBy', to: '王局长' },
        { event: 1, field: 'to', to: '李局长' },
      ],
    ],
  ])('holds no words that come in by %s', (_, corrections) => {
    const oneCase = caseOf({
      events: [
        { type: 'extended', on: '2023-04-01', days: 30 },
        ...corrections.map((each) => ({ type: 'corrected', on: '2023-04-03', ...each })),
      ],
    });
    const seen = JSON.stringify(viewOf(oneCase, {}, new Set()));
    for (const canary of ['理由', '局长']) expect(seen).not.toContain(canary);
    const all = JSON.stringify(viewOf(oneCase, {}, new Set(['text', 'identity'])));
    expect(all).toMatch(/理由不公开|李局长/u);
  });

  test('holds what the matter is and what happened', () => {
    expect(seenWith()).toMatchObject({
      caseId: 'C-1',
      registration: {
        unit: 'county-zjj',
        township: 'town-1',
        petitioners: { count: 1, representatives: 1, identityClear: true },
      },
      events: [
        { type: 'extended', days: 30 },
        { type: 'corrected', field: 'reason' },
        { type: 'corrected', field: 'days', to: 20 },
      ],
    });
  });

  test('holds what was granted, and nothing else', () => {
    expect(seenWith('accused').accused).toEqual(['accused-bureau']);
    expect(seenWith('text')).toMatchObject({ title: '房屋被拆', text: '信件正文' });
    const [person] = seenWith('identity').people ?? [];
    expect(person?.name && reveal(person.name)).toBe('张三丰');
    expect(JSON.stringify(seenWith(...SIGHTS))).not.toContain('张三丰');
  });

  test('cannot be changed', () => {
    const seen = seenWith(...SIGHTS);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen({ ...seen, people: [] })).toBe(false);
    expect(frozen(seen.registration) && frozen(seen.events) && Object.isFrozen(seen)).toBe(true);
  });

  test.each<readonly [asked: readonly Sight[], granted: readonly Sight[], text: boolean]>([
    [[], [], false],
    [['text'], [], false],
    [[], ['text'], false],
    [['text'], ['identity'], false],
    [['text'], ['text'], true],
  ])('asked %j, granted %j: the words are seen: %s', async (sees, granted, text) => {
    let seen: MatterView | undefined;
    const derive = (matter: MatterView) => {
      seen = matter;
      return undefined;
    };
    const plugin = pluginWith({ sees, facts: { complex: { derive } } });
    const xf = await createXinfang({
      plugins: [plugin],
      grants: { 'county-x/registry': granted },
    });
    xf.decide(letter);
    expect(seen !== undefined && 'text' in seen).toBe(text);
  });
});
