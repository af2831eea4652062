import { describe, expect, test } from 'vitest';
import { BODIES, COUNTY, receivedBy } from '../test/county.ts';
import { readDirectory } from './read-directory.ts';

const county = readDirectory(COUNTY);
type More = Parameters<typeof receivedBy>[1];
const answer = (receiver: string, more: More) => {
  const given = county.remitOf(receivedBy(receiver, more));
  return given.remit ?? `? ${given.because}`;
};

describe('the remit seen from the petition office of a county', () => {
  test.each<[string, More, string]>([
    ['a department of the county', { content: '自然资源/土地征收' }, 'same-level'],
    ['an institution of the county', { content: '自然资源/登记' }, 'same-level'],
    ['a township', { content: '自然资源/宅基地', township: 'town-1' }, 'subordinate'],
    ['a village', { content: '村务', township: 'town-1' }, 'subordinate'],
    ['another county', { content: '边界' }, 'elsewhere'],
    ['the unit alone', { unit: 'county-sw' }, 'same-level'],
    ['the government itself', { unit: 'county' }, 'same-level'],
    ['a body above', { unit: 'city-sw' }, 'elsewhere'],
    [
      'a unit that settles what the list leaves open',
      { content: '水务/河道', unit: 'city-sw' },
      'elsewhere',
    ],
    ['two units of one remit', { content: '水务/水库' }, 'same-level'],
    [
      'another unit of the same remit',
      { content: '自然资源/土地征收', unit: 'county-sw' },
      'same-level',
    ],
    ['an unknown content', { content: '教育' }, '? nothing-said'],
    ['a content that only begins alike', { content: '自然资源管理' }, '? nothing-said'],
    ['nothing at all', {}, '? nothing-said'],
    [
      'a village’s content outside the town',
      { content: '村务', township: 'town-2' },
      '? nothing-said',
    ],
    ['two units of different remit', { content: '水务/河道' }, '? several'],
    ['a content that can be told more exactly', { content: '水务' }, '? depends'],
    ['a township that is not stated', { content: '自然资源/宅基地' }, '? depends'],
    [
      'a township that nobody knows',
      { content: '自然资源/宅基地', township: 'town-9' },
      '? township-unknown',
    ],
    [
      'what holds everywhere, in a township that nobody knows',
      { content: '自然资源/土地征收', township: 'town-9' },
      '? township-unknown',
    ],
    [
      'the unit alone, in a township that nobody knows',
      { content: '自然资源/土地征收', township: 'town-9', unit: 'town-1' },
      'subordinate',
    ],
    ['a content typed with a slash at its end', { content: '水务/' }, '? depends'],
    ['a content typed in full width', { content: '水务／水库' }, 'same-level'],
    ['a content typed with spaces', { content: ' 水务 /  河道' }, '? several'],
    ['a content of nothing but slashes', { content: ' / ' }, '? nothing-said'],
    ['a unit of another remit', { content: '水务/水库', unit: 'town-1' }, '? unit-differs'],
    ['a unit that nobody knows', { content: '水务/水库', unit: 'county-jyj' }, '? unit-unknown'],
    ['a body placed nowhere', { content: '别处' }, '? place-unknown'],
  ])('is, of %s, %s', (_, more, expected) => {
    expect(answer('county-xfj', more)).toBe(expected);
  });

  test('is that of the directory’s receiver where the matter names none', () => {
    expect(answer('', { content: '自然资源/登记' })).toBe('same-level');
    const silent = readDirectory({ bodies: BODIES, responsibilities: [] });
    expect(silent.remitOf(receivedBy('', { unit: 'county' }))).toMatchObject({
      because: 'receiver-unknown',
    });
  });

  test('is not given to an office of another level than the government above it', () => {
    const bodies = BODIES.map((body) =>
      body.id === 'town-1-xf' ? { ...body, under: 'county' } : body,
    );
    const other = readDirectory({ ...COUNTY, bodies });
    expect(other.remitOf(receivedBy('town-1-xf', { unit: 'county-sw' }))).toMatchObject({
      because: 'place-unknown',
    });
  });

  test('of an internal office is that of the body it acts as, whatever level it is written at', () => {
    const bodies = BODIES.map((body) =>
      body.id === 'county-zrzyj-gd' ? { ...body, level: 'township' as const } : body,
    );
    const other = readDirectory({ ...COUNTY, bodies });
    expect(other.remitOf(receivedBy('county-xfj', { unit: 'county-zrzyj-gd' })).remit).toBe(
      'same-level',
    );
  });

  test('names the lines it follows from', () => {
    const given = county.remitOf(receivedBy('county-xfj', { content: '水务/水库' }));
    expect(given).toEqual({ remit: 'same-level', lines: [7, 8] });
  });

  test('says in both languages why it does not follow', () => {
    const given = county.remitOf(receivedBy('county-xfj'));
    expect(given).toMatchObject({
      text: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/u) },
    });
  });
});

describe('the remit seen from the petition office of a township', () => {
  test.each<[string, More, string]>([
    ['the township itself', { content: '自然资源/宅基地', township: 'town-1' }, 'same-level'],
    ['an office of the township', { content: '农业', township: 'town-1' }, 'same-level'],
    ['a village', { content: '村务', township: 'town-1' }, 'subordinate'],
    ['a department of the county', { content: '自然资源/登记' }, 'elsewhere'],
    ['the other township', { content: '自然资源/宅基地', township: 'town-2' }, 'elsewhere'],
    ['a content that differs between townships', { content: '自然资源/宅基地' }, '? depends'],
  ])('is, of %s, %s', (_, more, expected) => {
    expect(answer('town-1-xf', more)).toBe(expected);
  });
});

describe('the remit seen from another organ', () => {
  test.each<[string, string, More, string]>([
    ['itself', 'county-zrzyj', { content: '自然资源/土地征收' }, 'own'],
    ['its internal office', 'county-zrzyj', { unit: 'county-zrzyj-gd' }, 'own'],
    [
      'its body, from an internal office',
      'county-zrzyj-gd',
      { content: '自然资源/土地征收' },
      'own',
    ],
    ['its institution', 'county-zrzyj', { content: '自然资源/登记' }, 'subordinate'],
    [
      'another department',
      'county-zrzyj',
      { content: '水务/水库', unit: 'county-sw' },
      'elsewhere',
    ],
    ['a township', 'county-zrzyj', { content: '自然资源/宅基地', township: 'town-1' }, 'elsewhere'],
    [
      'a township, from the county',
      'county',
      { content: '农业', township: 'town-1' },
      'subordinate',
    ],
    ['the township itself', 'town-1', { content: '农业', township: 'town-1' }, 'own'],
    ['its village', 'town-1', { content: '村务', township: 'town-1' }, 'subordinate'],
    ['a department of its own level', 'county', { content: '自然资源/土地征收' }, '? department'],
    ['a body placed nowhere', 'county-zrzyj', { content: '别处' }, '? place-unknown'],
    ['an unknown receiver', 'county-jyj', { content: '自然资源/登记' }, '? receiver-unknown'],
    [
      'a receiver that is a petition office',
      'county-xfj',
      { content: '水务' },
      '? receiver-differs',
    ],
  ])('is, of %s, from %s: %j is %s', (_, receiver, more, expected) => {
    expect(answer(receiver, { kind: 'organ', ...more })).toBe(expected);
  });

  test('is not what the sender of the papers wrote as unit', () => {
    const passedOn = { kind: 'organ', arrival: 'transferred' } as const;
    const unit = 'county-zrzyj';
    expect(answer(unit, { ...passedOn, unit })).toBe('? passed-on');
    expect(answer(unit, { ...passedOn, unit, content: '水务/水库' })).toBe('? unit-differs');
    expect(answer(unit, { ...passedOn, unit, content: '自然资源/土地征收' })).toBe('own');
    expect(answer('county-sw', { ...passedOn, content: '自然资源/土地征收' })).toBe('elsewhere');
  });

  test('is not given to a receiver of another sector than the directory says', () => {
    const bodies = BODIES.map((body) =>
      body.id === 'county-zrzyj' ? { ...body, sector: 'judicial' as const } : body,
    );
    const other = readDirectory({ ...COUNTY, bodies });
    const matter = receivedBy('county-zrzyj', { kind: 'organ', content: '自然资源/土地征收' });
    expect(other.remitOf(matter)).toMatchObject({ because: 'receiver-differs' });
  });

  test('is not given to a petition office without a government above it', () => {
    const bodies = BODIES.map((body) =>
      body.id === 'county-xfj'
        ? { id: body.id, label: body.label, kind: body.kind, level: body.level }
        : body,
    );
    const other = readDirectory({ ...COUNTY, bodies });
    expect(other.remitOf(receivedBy('county-xfj', { content: '边界' }))).toMatchObject({
      because: 'place-unknown',
    });
  });
});
