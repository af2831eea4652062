import { XinfangError } from '@xinfang/calendar';
import { expect, test } from 'vitest';
import { changed, filesOf, header, overlay, SMALL_PACK, smallPack } from '../test/small-pack.ts';
import { loadPack, loadPackOrThrow } from './load.ts';

const text = { zh: '甲', en: 'a' };
const law = [{ instrument: 'new-law', article: 1, confidence: 'H' }];
const RULE = 'rules/marks/marks.report.json';
const FACTS = 'facts.json';
const FINISH = 'deadlines/finish.json';
const PASS_ON = 'deadlines/pass-on.json';

test('the small pack loads without a diagnostic', () => {
  const { pack, diagnostics } = loadPack([smallPack()]);
  expect(diagnostics).toEqual([]);
  expect(pack?.groups.map(({ id }) => id)).toEqual(['gate', 'way', 'marks']);
  expect(pack?.rules.filter(({ group }) => group === 'gate').map(({ id }) => id)).toEqual([
    'gate.refuse',
    'gate.accept',
    'gate.accept-old',
  ]);
  expect(pack?.layers).toEqual([
    { id: 'small', version: '1.0.0', hash: expect.stringMatching(/^sha256-[0-9a-f]{64}$/u) },
  ]);
});

test('documents, code and hidden files are no pack files', () => {
  const more = {
    'README.md': 'x',
    'package.json': '{',
    LICENSE: 'x',
    NOTICE: 'x',
    'CHANGELOG.md': 'x',
    'index.ts': 'x',
    'scripts/make.json': '{',
    '.hidden/x.json': '{',
    'rules/README.md': 'x',
  };
  expect(loadPack([{ ...smallPack(), ...more }]).diagnostics).toEqual([]);
});

test.each([
  ['an outcome with nothing to do', changed('rules/way/way.none.json', ['basis'], undefined)],
  ['what is not encoded', changed(RULE, ['event', 'type'], 'untranslated')],
  [
    'local practice',
    {
      ...changed(RULE, ['basis'], undefined),
      [RULE]: { ...(changed(RULE, ['basis'], undefined)[RULE] as object), local: true },
    },
  ],
])('%s needs no basis', (_, changes) => {
  expect(loadPack([smallPack(changes)]).diagnostics).toEqual([]);
});

test('a mistake is told once, not again by all that refer to it', () => {
  const { diagnostics } = loadPack([smallPack(changed(FACTS, ['facts', 0, 'about'], 'person'))]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['fact-about-person']);
});

test('a damaged file is told alone: what refers to it is not blamed', () => {
  const { diagnostics } = loadPack([{ ...smallPack(), [FACTS]: '{ "facts": [ }' }]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['json-syntax']);
});

test('several mistakes are told at once, in the order of files and lines', () => {
  const { diagnostics } = loadPack([
    smallPack({
      ...changed(RULE, ['event', 'type'], 'x'),
      ...changed(FINISH, ['fulfilledBy'], ['x', 'y']),
    }),
  ]);
  expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
    `${FINISH} unknown-event`,
    `${FINISH} unknown-event`,
    `${RULE} unknown-outcome`,
  ]);
});

test('no layers, and a pack on itself, are refused', () => {
  expect(loadPack([]).diagnostics.map(({ code }) => code)).toEqual(['no-layers']);
  expect(loadPack([smallPack(), smallPack()]).diagnostics.map(({ code }) => code)).toEqual([
    'duplicate-pack',
  ]);
});

test('a pack that extends others does not load alone', () => {
  expect(loadPack([overlay({})]).diagnostics).toEqual([
    expect.objectContaining({ code: 'nothing-below', file: 'pack.json' }),
  ]);
});

test('mistakes of a lower layer are told, with its number, before anything is laid over it', () => {
  const below = smallPack(changed(RULE, ['event', 'type'], 'x'));
  const over = overlay({ [FINISH]: { id: 'finish', period: { amount: 99 } } });
  expect(loadPack([below, over]).diagnostics.map(({ code, layer }) => [code, layer])).toEqual([
    ['unknown-outcome', 0],
  ]);
});

test('loadPackOrThrow gives the pack, or throws with file, line and column', () => {
  expect(loadPackOrThrow([smallPack()]).id).toBe('small');
  const wrong = filesOf({ 'pack.json': header('x', { id: 'X' }) });
  expect(() => loadPackOrThrow([wrong])).toThrow(XinfangError);
  expect(() => loadPackOrThrow([wrong])).toThrow(
    expect.objectContaining({
      code: 'bad-text',
      issues: [expect.objectContaining({ path: 'pack.json:2:9' })],
    }),
  );
});

test('an element may be added by an overlay', () => {
  const { pack, diagnostics } = loadPack([
    smallPack(),
    overlay({
      'facts.json': { facts: [{ id: 'local', label: text, about: 'matter', type: 'boolean' }] },
      'deadlines/greet.json': {
        ...(SMALL_PACK[PASS_ON] as object),
        id: 'greet',
        when: { fact: 'local', operator: 'equal', value: true },
        basis: law,
      },
    }),
  ]);
  expect(diagnostics).toEqual([]);
  expect(pack?.facts.at(-1)?.id).toBe('local');
  expect(pack?.deadlines.at(-1)?.id).toBe('greet');
});

test('a mistyped id of what an overlay changes is told once, with what was meant', () => {
  const { diagnostics } = loadPack([
    smallPack(),
    overlay({ 'deadlines/finish.json': { id: 'finsh', period: { amount: 9 } } }),
  ]);
  expect(
    diagnostics.map(({ code, file, line, hint, fix }) => [code, file, line, hint?.en, fix]),
  ).toEqual([
    [
      'nothing-to-change',
      'deadlines/finish.json',
      2,
      'Did you mean "finish"?',
      { replacement: '"finish"' },
    ],
  ]);
});

test('an overlay that cannot be compared within bounds is refused, not believed', () => {
  const layers = [smallPack(), overlay({})];
  expect(loadPack(layers, { guardSteps: 10 }).diagnostics.map(({ code }) => code)).toEqual([
    'too-large-to-guard',
  ]);
  expect(loadPack(layers).diagnostics).toEqual([]);
});
