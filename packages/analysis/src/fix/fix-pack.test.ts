import type { PackFiles } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../pack/test/files-in.ts';
import { changed, filesOf, overlay, SMALL_PACK, smallPack } from '../../../pack/test/small-pack.ts';
import { checkPack } from '../check/check-pack.ts';
import { fixPack } from './fix-pack.ts';

const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const SOUND = smallPack();
const { conditions: SMALL_CONDITIONS } = SMALL_PACK['conditions.json'] as {
  readonly conditions: readonly object[];
};

/** A file of the small pack with pieces of its text replaced. */
const spoiled = (file: string, ...pairs: readonly (readonly [string, string])[]): PackFiles => {
  const text = pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${file} does not hold ${from}`);
    return all.replace(from, to);
  }, SOUND[file] ?? '');
  return { ...SOUND, [file]: text };
};

const codes = (diagnostics: readonly { readonly code: string }[]) =>
  diagnostics.map(({ code }) => code);

describe('a slip that can mean one thing only is mended', () => {
  test.each([
    ['a key', spoiled(RULE, ['"conditions"', '"conditons"'])],
    ['a fact', spoiled(RULE, ['"urgent"', '"urgnet"'])],
    ['an operator', spoiled(RULE, ['"equal"', '"equals"'])],
    ['an event', spoiled(FINISH, ['"replied"', '"replyed"'])],
    ['a unit', spoiled(FINISH, ['"unit": "day"', '"unit": "days"'])],
    ['true in quotes', spoiled(RULE, ['"value": true', '"value": "true"'])],
    ['a full-width comma', spoiled(RULE, ['"marks.report",', '"marks.report"，'])],
    [
      'full-width marks all over',
      { ...SOUND, [FINISH]: SOUND[FINISH]?.replaceAll('": ', '"： ') ?? '' },
    ],
    [
      'a key and in it a fact',
      spoiled(RULE, ['"conditions"', '"conditons"'], ['"urgent"', '"urgnet"']),
    ],
    ['two in one leaf', spoiled(RULE, ['"operator"', '"operater"'], ['"urgent"', '"urgnet"'])],
  ])('%s', (_, files) => {
    const { files: mended, applied, left } = fixPack([files]);
    expect({ ...files, ...mended }).toEqual(SOUND);
    expect(applied.length).toBeGreaterThan(0);
    expect(left).toEqual(checkPack([SOUND]).diagnostics);
  });

  test('every full-width mark of a long file, and each is told', () => {
    const facts = JSON.stringify({ untranslated: Array.from({ length: 60 }, () => 'x') });
    const bad = { ...SOUND, 'untranslated.json': facts.replaceAll(',', '，') };
    const { applied, left } = fixPack([bad]);
    // What they hid is an error, so nothing was changed.
    expect([applied, new Set(codes(left))]).toEqual([[], new Set(['json-syntax'])]);
    const { untranslated } = SMALL_PACK['untranslated.json'] as { untranslated: object[] };
    const long = JSON.stringify({
      untranslated: Array.from({ length: 60 }, (_, i) => ({ ...untranslated[0], id: `a-${i}` })),
    });
    const marks = long.replaceAll('":', '"：');
    const mended = fixPack([{ ...SOUND, 'untranslated.json': marks }]);
    expect(mended.files).toEqual({ 'untranslated.json': long });
    expect(mended.applied.length).toBe(marks.split('：').length - 1);
  });

  test('and told with where it stood', () => {
    const { applied } = fixPack([spoiled(RULE, ['"urgent"', '"urgnet"'])]);
    expect(applied).toMatchObject([
      { code: 'unknown-fact', file: RULE, line: 10, fix: { replacement: '"urgent"' } },
    ]);
  });

  test('with a byte order mark, CRLF and odd spaces left as they are', () => {
    const odd = (text = '') =>
      `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('": ', '"  :\t')}\r\n`;
    const bad = { ...SOUND, [RULE]: odd(SOUND[RULE]).replace('"urgent"', '"urgnet"') };
    expect(fixPack([bad]).files).toEqual({ [RULE]: odd(SOUND[RULE]) });
  });
});

describe('nothing is changed', () => {
  test('where two things can have been meant', () => {
    const conditions = (...ids: readonly string[]) =>
      ids.map((id) => ({
        id,
        label: { zh: '名称', en: 'Name' },
        conditions: { all: [{ fact: 'urgent', operator: 'equal', value: true }] },
      }));
    const files = smallPack({
      'conditions.json': {
        conditions: [...SMALL_CONDITIONS, ...conditions('in-time-a', 'in-time-b')],
      },
      ...changed(RULE, ['conditions'], { condition: 'in-time-c' }),
    });
    const { files: mended, left } = fixPack([files]);
    expect(mended).toEqual({});
    expect(left.find(({ code }) => code === 'unknown-condition')?.hint?.en).toBe(
      'Did you mean "in-time-a" or "in-time-b"?',
    );
  });

  test('where another error would come of it', () => {
    const files = smallPack(
      changed(RULE, ['conditions'], {
        all: [{ fact: 'urgent', operator: 'equal', operater: 'equal', value: true }],
      }),
    );
    const { files: mended, applied, left } = fixPack([files]);
    expect([mended, applied, codes(left)]).toEqual([{}, [], ['unknown-key']]);
    expect(left[0]?.fix).toEqual({ replacement: '"operator"' });
  });

  test('in a sound pack', () => {
    expect(fixPack([SOUND])).toMatchObject({ files: {}, applied: [] });
  });

  test('in a layer below', () => {
    const below = spoiled(RULE, ['"urgent"', '"urgnet"']);
    const top = overlay({ [FINISH]: { id: 'finish', perod: { amount: 46 } } });
    expect(fixPack([below, top]).files).not.toHaveProperty([RULE]);
  });

  test('but in the layer below where that is the one to be fixed', () => {
    const below = spoiled(RULE, ['"urgent"', '"urgnet"']);
    expect(Object.keys(fixPack([below, overlay({})], { own: 0 }).files)).toEqual([RULE]);
  });

  test('in a file that may not be changed', () => {
    const files = {
      ...spoiled(RULE, ['"urgent"', '"urgnet"']),
      [FINISH]: SOUND[FINISH]?.replace('"period"', '"perod"') ?? '',
    };
    const { files: mended } = fixPack([files], { mayChange: (file) => file !== RULE });
    expect(mended).toEqual({ [FINISH]: SOUND[FINISH] });
  });

  test('without layers', () => {
    expect(fixPack([])).toMatchObject({ files: {}, applied: [], left: [{ code: 'no-layers' }] });
  });
});

test('of several fixes the safe ones are made, also beside one that is not', () => {
  const both = {
    ...smallPack(
      changed(RULE, ['conditions'], {
        all: [{ fact: 'urgent', operator: 'equal', operater: 'equal', value: true }],
      }),
    ),
    [FINISH]: SOUND[FINISH]?.replace('"period"', '"perod"') ?? '',
  };
  const { files, left } = fixPack([both]);
  expect(files).toEqual({ [FINISH]: SOUND[FINISH] });
  expect(codes(left)).toEqual(['unknown-key']);
});

test('an overlay is mended over its base', () => {
  const top = overlay({ [FINISH]: { id: 'finish', perod: { amount: 46 } } });
  const mended = filesOf({ [FINISH]: { id: 'finish', period: { amount: 46 } } });
  expect(fixPack([SOUND, top]).files).toEqual(mended);
});

/** Checking the national pack many times on a busy machine. Milliseconds. */
const LONG = 180_000;
const NATIONAL = filesIn(new URL('../../../../packs/national/', import.meta.url));

/** Keys, facts and operators of the rules and deadlines of a pack. */
const wordsIn = (pack: PackFiles) =>
  Object.entries(pack)
    .filter(([path]) => /^(?:rules|deadlines)\//u.test(path))
    .flatMap(([path, text]) =>
      [
        ...text.matchAll(/"(?:fact|operator)": "(?<word>[\w-]{4,})"|"(?<word>[a-zA-Z]{5,})":/gu),
      ].map(({ 0: found, index, groups }) => ({
        path,
        word: groups?.['word'] ?? '',
        at: index + found.lastIndexOf(groups?.['word'] ?? ''),
      })),
    );

/** A letter left out, doubled, or changed places with its neighbour. */
const misspelt = (word: string, how: 'left out' | 'doubled' | 'swapped', at: number): string => {
  const i = 1 + (at % (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, i), word[i], word[i + 1], word.slice(i + 2)];
  if (how === 'left out') return `${before}${next}${after}`;
  return how === 'doubled'
    ? `${before}${letter}${letter}${next}${after}`
    : `${before}${next}${letter}${after}`;
};

/** A file of a pack with one word of it misspelt. */
const slipIn = (pack: PackFiles) =>
  fc
    .tuple(
      fc.constantFrom(...wordsIn(pack)),
      fc.constantFrom('left out' as const, 'doubled' as const, 'swapped' as const),
      fc.nat(20),
    )
    .map(([{ path, word, at }, how, letter]) => {
      const text = pack[path] ?? '';
      return [
        path,
        text.slice(0, at) + misspelt(word, how, letter) + text.slice(at + word.length),
      ] as const;
    })
    .filter(([path, text]) => text !== pack[path]);

const SEED = 20_240_226;
const firstDifference = (text: string, sound = ''): string => {
  const lines = sound.split('\n');
  return text.split('\n').find((line, i) => line !== lines[i]) ?? '';
};

describe.each([
  ['the national pack', NATIONAL, 12, 3],
  ['the small pack', SOUND, 60, 30],
] as const)('random slips in a key, a fact or an operator of %s', (_, pack, singles, several) => {
  test('are mended', { timeout: LONG }, () => {
    const slips = fc.sample(slipIn(pack), { numRuns: singles, seed: SEED });
    const kept = slips.filter(([path, text]) => {
      const { files } = fixPack([{ ...pack, [path]: text }]);
      return files[path] !== pack[path];
    });
    expect(slips.length).toBe(singles);
    expect(kept.map(([path, text]) => [path, firstDifference(text, pack[path])])).toEqual([]);
  });

  test('are mended once and for all where there are several', { timeout: LONG }, () => {
    fc.assert(
      fc.property(fc.array(slipIn(pack), { minLength: 2, maxLength: 4 }), (slips) => {
        const bad = { ...pack, ...Object.fromEntries(slips) };
        const once = fixPack([bad]);
        const twice = fixPack([{ ...bad, ...once.files }]);
        expect([twice.files, twice.applied]).toEqual([{}, []]);
        expect(twice.left).toEqual(once.left);
      }),
      { numRuns: several, seed: SEED },
    );
  });
});
