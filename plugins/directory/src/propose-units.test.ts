import { describe, expect, test } from 'vitest';
import { COUNTY } from '../test/county.ts';
import type { MatterToPropose } from './propose-units.ts';
import { readDirectory } from './read-directory.ts';

const county = readDirectory(COUNTY);

const propose = (
  registration: MatterToPropose['registration'],
  more: Partial<MatterToPropose> = {},
) => {
  const given = county.proposeUnits({ facts: { purpose: 'appeal' }, registration, ...more });
  return {
    units: given.candidates.map(({ unit, rank }) => `${rank} ${unit}`),
    clear: given.clear,
    withheld: given.withheld,
    notices: given.notices.map(({ code }) => code),
  };
};

describe('units are proposed', () => {
  test('with the longest content first, and a named township before everywhere', () => {
    expect(propose({ content: '自然资源/宅基地', township: 'town-1' })).toEqual({
      units: ['0 town-1', '1 county-zrzyj'],
      clear: true,
      withheld: 0,
      notices: [],
    });
  });

  test('several of one weight, between which a person decides', () => {
    expect(propose({ content: '水务/水库' })).toEqual({
      units: ['0 county-sw', '0 county-zrzyj'],
      clear: false,
      withheld: 0,
      notices: ['several'],
    });
  });

  test('once each, at its best place', () => {
    expect(propose({ content: '水务/河道' }).units).toEqual(['0 county-sw', '0 city-sw']);
  });

  test.each([
    ['the content is missing', {}, 'content-not-stated'],
    ['the list does not hold the content', { content: '教育' }, 'nothing-said'],
    ['it depends on the township', { content: '自然资源/宅基地' }, 'depends'],
    ['it depends on the content below', { content: '自然资源' }, 'depends'],
    ['the content is nothing but a slash', { content: '/' }, 'content-not-stated'],
    [
      'the township is not in the directory',
      { content: '自然资源/登记', township: 'town-9' },
      'township-unknown',
    ],
  ])('with a notice where %s', (_, registration, code) => {
    expect(propose(registration)).toMatchObject({ clear: false, notices: [code] });
  });

  test('with the line and its reason in both languages', () => {
    const { candidates } = county.proposeUnits({
      facts: { purpose: 'appeal' },
      registration: { content: '自然资源/宅基地/审批', township: 'town-1' },
    });
    expect(candidates[0]).toEqual({
      unit: 'town-1',
      label: { zh: '柳河镇', en: 'Body town-1' },
      rank: 0,
      lines: [{ content: '自然资源/宅基地', unit: 'town-1', township: 'town-1', index: 1 }],
      why: {
        zh: '权责清单：柳河镇的自然资源/宅基地',
        en: 'By the list: 自然资源/宅基地 in Body town-1',
      },
    });
    expect(candidates[1]?.why.en).toBe('By the list: 自然资源');
  });
});

describe('of an accusation', () => {
  const registration = { content: '自然资源/登记' };
  const accusation = { purpose: 'accusation' };

  test.each<[string, Partial<MatterToPropose>, string]>([
    ['the accused cannot be seen', { facts: accusation }, 'accused-not-granted'],
    ['the accused is not stated', { facts: accusation, accused: [] }, 'accused-not-stated'],
    [
      'a letter of another purpose accuses',
      { facts: { purpose: 'appeal', containsAccusation: true } },
      'accused-not-granted',
    ],
    [
      'accused bodies are stated and cannot be seen',
      { facts: { purpose: 'appeal', accusedStated: true } },
      'accused-not-granted',
    ],
    [
      'it is a matter of discipline',
      { facts: { purpose: 'appeal', disciplinary: true }, accused: [] },
      'accused-not-stated',
    ],
    ['it may be one, the purpose is missing', { facts: {} }, 'purpose-not-stated'],
    [
      'the accused is written otherwise than in the directory',
      { facts: accusation, accused: ['County-zrzyj'] },
      'accused-unknown',
    ],
    [
      'the accused is not in the directory',
      { facts: accusation, accused: ['x'] },
      'accused-unknown',
    ],
  ])('no unit is proposed where %s', (_, more, code) => {
    expect(propose(registration, more)).toEqual({
      units: [],
      clear: false,
      withheld: 0,
      notices: [code],
    });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['the body itself', ['county-bdc'], ['1 county-zrzyj']],
    ['what lies under it', ['county-zrzyj'], []],
    ['all under the county', ['county'], []],
    ['the body whose internal office is accused', ['county-zrzyj-gd'], []],
    ['any of several', ['town-1', 'county-bdc'], ['1 county-zrzyj']],
    ['nobody who has nothing to do with it', ['town-1'], ['0 county-bdc', '1 county-zrzyj']],
  ])('is withheld from %s', (_, accused, units) => {
    const given = propose(registration, { facts: accusation, accused });
    expect(given.units).toEqual(units);
    expect(given.withheld).toBe(2 - units.length);
    expect(given.clear).toBe(units.length === 2);
  });

  test('is withheld from a body of which the directory does not say where it lies', () => {
    const matter = { facts: accusation, accused: ['county'] };
    expect(propose({ content: '别处' }, matter)).toMatchObject({ units: [], withheld: 1 });
    expect(propose({ content: '别处' }, { ...matter, accused: ['town-1'] }).units).toEqual([
      '0 loose-office',
    ]);
  });

  test('the notice names the article and no accused body', () => {
    const { notices } = county.proposeUnits({
      facts: accusation,
      registration,
      accused: ['county-zrzyj'],
    });
    expect(notices[0]).toMatchObject({
      code: 'withheld',
      basis: [{ instrument: 'xf22', article: 30, paragraph: 3, confidence: 'H' }],
    });
    expect(JSON.stringify(notices)).not.toContain('zrzyj');
  });
});
