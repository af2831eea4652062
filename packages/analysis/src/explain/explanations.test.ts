import { DIAGNOSTICS, type Diagnostic, type DiagnosticCode, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { filesOf, overlay, SMALL_PACK } from '../../../pack/test/small-pack.ts';
import { SAMPLE_OPERATORS } from '../../test/sample-operators.ts';
import { checkPack } from '../check/check-pack.ts';
import { fixPack } from '../fix/fix-pack.ts';
import { explainDiagnostic } from './explain-diagnostic.ts';
import type { Sample } from './explanation.ts';
import { ENTRIES, FAMILIES } from './explanations.ts';
import { LAYER_ENTRIES } from './layer-entries.ts';

const HAN = /\p{Script=Han}/u;

/** The small pack with a sample in it, as layers. */
const layersWith = (sample: Sample): readonly PackFiles[] => {
  const samples = [...(sample.beside ?? []), sample];
  const base = samples.filter((each) => each.overlay !== true);
  const over = samples.filter((each) => each.overlay === true);
  const files = base.reduce(placed, filesOf(SMALL_PACK));
  return over.length === 0 ? [files] : [files, over.reduce(placed, overlay({}))];
};

const placed = (
  files: PackFiles,
  { file, at = [], json, text }: Omit<Sample, 'beside'>,
): PackFiles => {
  if (text !== undefined) return { ...files, [file]: text };
  if (at.length === 0) {
    const { [file]: _, ...others } = files;
    return json === undefined ? others : { ...others, ...filesOf({ [file]: json }) };
  }
  const tree: unknown = JSON.parse(files[file] ?? '{}');
  put(tree, at, json);
  return { ...files, ...filesOf({ [file]: tree }) };
};

const put = (target: unknown, at: readonly (string | number)[], value: unknown): void => {
  const [step, ...rest] = at;
  if (step === undefined || typeof target !== 'object' || target === null)
    throw new Error(`there is no such place: ${at.join('.')}`);
  if (rest.length > 0) put(Reflect.get(target, step), rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, step);
  else Reflect.set(target, step, value);
};

const codesOf = (diagnostics: readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(diagnostics.map(({ code }) => code));

/** Told before anything is loaded, from the folders of the packs or from code. */
const BEFORE_LOADING = new Set([...Object.keys(LAYER_ENTRIES), 'no-layers']);
/** The budget of the lint is spent by no pack of this size. */
const TOO_LARGE = new Set(['too-large-to-lint', 'too-large-to-guard']);

test('every code has an explanation, and there are no others', () => {
  expect(Object.keys(ENTRIES).toSorted()).toEqual(Object.keys(DIAGNOSTICS).toSorted());
});

test('no code stands in two families', () => {
  const codes = FAMILIES.flatMap(({ entries }) => Object.keys(entries));
  expect(new Set(codes).size).toBe(codes.length);
});

describe('the example of', () => {
  const shown = Object.entries(ENTRIES).filter(
    ([code]) => !BEFORE_LOADING.has(code) && !TOO_LARGE.has(code),
  );
  test.each(shown)('%s is told with exactly this code, and done right it is not', (code, entry) => {
    const wrong = layersWith(entry.wrong);
    const operators = SAMPLE_OPERATORS;
    const done = checkPack(layersWith(entry.right), { operators });
    const right = codesOf(done.diagnostics);
    const found = codesOf(checkPack(wrong, { operators }).diagnostics);
    const told = [...found].filter((each) => each === code || !right.has(each));
    expect(told).toEqual([code]);
    expect([...right]).not.toContain(code);
    expect(done.ok).toBe(true);
    const { left } = fixPack(wrong, { operators });
    expect(left.some((each) => each.code === code)).toBe(!entry.fixes);
  });

  test('a missing base is one of the folders; no layers is only told to programs', () => {
    expect(checkPack([]).diagnostics.map(({ code }) => code)).toEqual(['no-layers']);
  });
});

describe('the texts of', () => {
  test.each(Object.entries(ENTRIES))('%s speak Chinese and English', (_, { means, why, mend }) => {
    for (const { zh, en } of [means, why, mend]) {
      expect(zh).toMatch(HAN);
      expect(zh).toMatch(/[。）]$/u);
      expect(en).not.toMatch(HAN);
      expect(en).toMatch(/[.)]$/u);
    }
  });
});

test('an explanation is asked for by its code', async () => {
  const found = await explainDiagnostic('unknown-fact');
  expect(found).toMatchObject({
    code: 'unknown-fact',
    severity: 'error',
    fixes: true,
    wrong: {
      file: 'rules/marks/marks.report.json',
      json: expect.stringContaining('"fact": "urgnet"') as string,
    },
  });
  expect(found?.markdown).toMatch(/^# unknown-fact\n\n错误：[\s\S]*\n---\n\nError:/u);
  const none: DiagnosticCode | 'constructor' = 'constructor';
  expect([await explainDiagnostic('x'), await explainDiagnostic(none)]).toEqual([
    undefined,
    undefined,
  ]);
});
