import { XinfangError } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import { BODIES, COUNTY, LINES } from '../test/county.ts';
import { readDirectory } from './read-directory.ts';

const label = { zh: '某单位', en: 'A body' };
const extra = (...bodies: readonly object[]) => ({ ...COUNTY, bodies: [...BODIES, ...bodies] });
const lines = (...more: readonly object[]) => ({
  ...COUNTY,
  responsibilities: [...LINES, ...more],
});
const body = (more: object) => ({ id: 'new', label, kind: 'department', level: 'county', ...more });

const issuesOf = (document: unknown) => {
  try {
    readDirectory(document);
  } catch (error) {
    if (error instanceof XinfangError) return error.issues;
    throw error;
  }
  return [];
};

describe('a directory is refused', () => {
  test.each<[string, unknown, string, string]>([
    ['is no object', [], 'directory-shape', ''],
    ['has no bodies', { responsibilities: [] }, 'directory-shape', 'bodies'],
    ['has an unknown member', { ...COUNTY, bodys: [] }, 'directory-unknown-key', 'bodys'],
    [
      'has a body of no kind',
      extra(body({ kind: 'departmnt' })),
      'directory-shape',
      'bodies[15].kind',
    ],
    ['has a body of no level', extra(body({ level: '县' })), 'directory-shape', 'bodies[15].level'],
    ['has an id with spaces', extra(body({ id: 'a b' })), 'directory-shape', 'bodies[15].id'],
    [
      'lacks the English words',
      extra(body({ label: { zh: '某', en: '' } })),
      'directory-shape',
      'bodies[15].label.en',
    ],
    [
      'has a body of no sector',
      extra(body({ sector: 'x' })),
      'directory-shape',
      'bodies[15].sector',
    ],
    ['has one id twice', extra(body({ id: 'county' })), 'directory-repeated-body', 'bodies[15].id'],
    [
      'has ids that differ in case alone',
      extra(body({ id: 'County-SW' })),
      'directory-repeated-body',
      'bodies[15].id',
    ],
    [
      'places a body under nobody',
      extra(body({ under: 'contry' })),
      'directory-unknown-body',
      'bodies[15].under',
    ],
    [
      'places a body under a lower one',
      extra(body({ under: 'town-1' })),
      'directory-level',
      'bodies[15].under',
    ],
    [
      'places a body under itself',
      extra(body({ under: 'new' })),
      'directory-cycle',
      'bodies[15].under',
    ],
    [
      'places bodies under each other',
      extra(body({ id: 'a', under: 'b' }), body({ id: 'b', under: 'a' })),
      'directory-cycle',
      'bodies[15].under',
    ],
    [
      'has an office inside nothing',
      extra(body({ kind: 'internal-office' })),
      'directory-shape',
      'bodies[15].under',
    ],
    [
      'has a receiver that is nobody',
      { ...COUNTY, receiver: 'county-xf' },
      'directory-unknown-body',
      'receiver',
    ],
    [
      'has a line without content',
      lines({ content: '', unit: 'county' }),
      'directory-shape',
      'responsibilities[13].content',
    ],
    [
      'has a path with an empty step',
      lines({ content: 'a//b', unit: 'county' }),
      'directory-shape',
      'responsibilities[13].content',
    ],
    [
      'has a path with a full-width slash',
      lines({ content: '水务／河道', unit: 'county' }),
      'directory-shape',
      'responsibilities[13].content',
    ],
    [
      'has a line twice, once in full width',
      lines({ content: 'Ａ', unit: 'county' }, { content: 'A', unit: 'county' }),
      'directory-repeated-line',
      'responsibilities[14]',
    ],
    [
      'has a unit that is nobody',
      lines({ content: 'a', unit: 'county-zrzy' }),
      'directory-unknown-body',
      'responsibilities[13].unit',
    ],
    [
      'has a township that is nobody',
      lines({ content: 'a', unit: 'county', township: 'town-11' }),
      'directory-unknown-body',
      'responsibilities[13].township',
    ],
    [
      'has a township that is none',
      lines({ content: 'a', unit: 'county', township: 'county-sw' }),
      'directory-not-a-township',
      'responsibilities[13].township',
    ],
    [
      'has a line of another level than its unit',
      lines({ content: 'a', unit: 'county', level: 'township' }),
      'directory-level',
      'responsibilities[13].level',
    ],
    ['has a line twice', lines(LINES[0] ?? {}), 'directory-repeated-line', 'responsibilities[13]'],
  ])('that %s', (_, document, code, path) => {
    const [issue, ...others] = issuesOf(document);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      code,
      path,
      message: {
        zh: expect.stringMatching(/\p{Script=Han}/u),
        en: expect.stringMatching(/[a-z]/u),
      },
    });
  });

  test('with the nearest id as a hint', () => {
    const [issue] = issuesOf(lines({ content: 'a', unit: 'county-zrzy' }));
    expect(issue?.hint?.en).toContain('"county-zrzyj"');
  });

  test('with all that is wrong at once', () => {
    expect(issuesOf(lines({ content: 'a', unit: 'x' }, { content: 'b', unit: 'y' }))).toHaveLength(
      2,
    );
  });
});

describe('a directory', () => {
  test('takes the level of a line where it is that of its unit', () => {
    expect(
      issuesOf(lines({ content: 'a', unit: 'county', level: 'county', basis: '清单第3项' })),
    ).toEqual([]);
  });

  test('does not change when its document does', () => {
    const responsibilities = [...LINES];
    const read = readDirectory({ ...COUNTY, responsibilities });
    responsibilities.length = 0;
    const { candidates } = read.proposeUnits({
      facts: { purpose: 'appeal' },
      registration: { content: '自然资源/登记' },
    });
    expect(candidates).toHaveLength(2);
  });
});
