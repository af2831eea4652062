import { describe, expect, test } from 'vitest';
import { filesIn } from '../../test/files-in.ts';
import { AMONG, BEGINS_WITH, BETWEEN, GOOD } from '../../test/foreign-operators.ts';
import { validatorOf } from '../../test/json-schema-validator.ts';
import { changed, filesOf, header, type PackTree, SMALL_PACK } from '../../test/small-pack.ts';
import { fileKindOf } from '../format/files.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import { loadPackOrThrow } from '../load.ts';
import type { Pack } from '../pack.ts';
import { schemaOfPack, schemasOfPack } from './pack-schemas.ts';

const HOME = 'https://xinfang.example';

const validatorsOf = (pack: Pack, base?: Pack) =>
  schemasOfPack(pack, base === undefined ? {} : { base }).map(({ match, schema }) => ({
    pattern: new RegExp(`^${match.replace('*', '[^/]+')}$`, 'u'),
    accepts: validatorOf(schema),
  }));

/** Whether each schema that is for this file accepts it; one is. */
const verdictsOf = (validators: ReturnType<typeof validatorsOf>, path: string, value: unknown) =>
  validators.filter(({ pattern }) => pattern.test(path)).map(({ accepts }) => accepts(value));

describe('every file of the national pack', () => {
  const files = filesIn(new URL('../../../../packs/national/', import.meta.url));
  const paths = Object.keys(files).filter((path) => fileKindOf(path) !== undefined);
  const validators = validatorsOf(loadPackOrThrow([files]));

  test('is valid under the schema of its kind', () => {
    expect(paths.length).toBeGreaterThan(150);
    for (const path of paths) {
      const schema = jsonSchemaOf(fileKindOf(path) ?? 'pack', HOME);
      expect([path, validatorOf(schema)(JSON.parse(files[path] ?? ''))]).toEqual([path, true]);
    }
  });

  test("is valid under the one schema of the pack's own names that is for it", () => {
    for (const path of paths)
      expect([path, ...verdictsOf(validators, path, JSON.parse(files[path] ?? ''))]).toEqual([
        path,
        true,
      ]);
  });
});

const small = loadPackOrThrow([filesOf(SMALL_PACK)]);
const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const leaf = { fact: 'kind', operator: 'equal', value: 'plain' };
const all = (...conditions: readonly object[]) => ({ all: conditions });

const SLIPS: Readonly<Record<string, PackTree>> = {
  'an unknown key': changed(FINISH, ['perod'], 1),
  'a missing key': changed(FINISH, ['label'], undefined),
  'an unknown unit': changed(FINISH, ['period', 'unit'], 'days'),
  'an unknown event': changed(FINISH, ['fulfilledBy'], ['finished']),
  'an unknown field of an event': changed(
    FINISH,
    ['fulfilledBy'],
    [{ event: 'replied', where: { mode: 'assign' } }],
  ),
  'an unknown value of a field': changed(
    FINISH,
    ['fulfilledBy'],
    [{ event: 'replied', where: { outcome: 'yes' } }],
  ),
  'an unknown fact': changed(RULE, ['conditions'], all({ ...leaf, fact: 'kin' })),
  'an unknown operator': changed(RULE, ['conditions'], all({ ...leaf, operator: 'equals' })),
  'an operator for no fact': changed(RULE, ['conditions'], all({ ...leaf, operator: 'contains' })),
  'an operator for integers': changed(
    RULE,
    ['conditions'],
    all({ ...leaf, operator: 'lessThan', value: 1 }),
  ),
  'a value outside of the domain': changed(RULE, ['conditions'], all({ ...leaf, value: 'plan' })),
  'an integer past its most': changed(
    RULE,
    ['conditions'],
    all({ fact: 'heads', operator: 'equal', value: 1001 }),
  ),
  'true as a text': changed(
    RULE,
    ['conditions'],
    all({ fact: 'urgent', operator: 'equal', value: 'true' }),
  ),
  'a list for equal': changed(RULE, ['conditions'], all({ ...leaf, value: ['plain'] })),
  'no list for in': changed(RULE, ['conditions'], all({ ...leaf, operator: 'in' })),
  'a group that is not used': changed(
    RULE,
    ['conditions'],
    all({ fact: 'way', operator: 'equal', value: 'none' }),
  ),
  'an unknown named condition': changed(RULE, ['conditions'], all({ condition: 'admited' })),
  'an unknown outcome': changed(RULE, ['event', 'type'], 'reprot'),
  'an unknown instrument': changed(RULE, ['basis', 0, 'instrument'], 'no-law'),
  'an unknown article': changed(RULE, ['basis', 0, 'article'], 99),
  'an empty any': changed(RULE, ['conditions'], { any: [] }),
};

test.each(Object.entries(SLIPS))('%s is invalid', (_, tree) => {
  const validators = validatorsOf(small);
  for (const [path, value] of Object.entries(tree))
    expect(verdictsOf(validators, path, value)).toEqual([false]);
});

describe('in an overlay', () => {
  const county = { 'pack.json': header('county') };
  const over = loadPackOrThrow([filesOf(SMALL_PACK), filesOf(county)]);
  const accepts = (value: object): boolean =>
    validatorOf(schemaOfPack('deadline', over, { base: small }))(value);

  test.each<[what: string, value: object, accepted: boolean]>([
    [
      'an element of the base states only what it changes',
      { id: 'finish', period: { amount: 9 } },
      true,
    ],
    ['a new element must be complete', { id: 'own', period: { amount: 9, unit: 'day' } }, false],
    ['a condition is stated whole', { id: 'finish', when: { all: [] } }, false],
    ['an unknown key is refused', { id: 'finish', perod: { amount: 9 } }, false],
    ['nothing goes without an id', { period: { amount: 9 } }, false],
  ])('%s', (_, value, accepted) => {
    expect(accepts(value)).toBe(accepted);
  });

  test('the entries of a list may be partial too', () => {
    const schema = schemaOfPack('facts', over, { base: small });
    const question = { zh: '哪一类事项？', en: 'What kind of matter?' };
    expect(validatorOf(schema)({ facts: [{ id: 'kind', question }] })).toBe(true);
    expect(validatorOf(schema)({ facts: [{ id: 'own', question }] })).toBe(false);
  });
});

describe('an operator of a plugin', () => {
  const tests: readonly (readonly [
    what: string,
    leaf: object,
    known: boolean,
    unknown: boolean,
  ])[] = [
    ['with a list that it takes', { fact: 'heads', operator: BETWEEN, value: [5, 20] }, true, true],
    [
      'with one value in place of a list',
      { fact: 'heads', operator: BETWEEN, value: 5 },
      false,
      true,
    ],
    [
      'with a value outside of the domain',
      { ...leaf, operator: AMONG, value: ['plan'] },
      false,
      true,
    ],
    [
      'with a value that it may accept',
      { ...leaf, operator: BEGINS_WITH, value: 'pl' },
      true,
      true,
    ],
    ['for facts of another type', { ...leaf, operator: BETWEEN, value: ['plain'] }, false, true],
    [
      'that is not known',
      { ...leaf, operator: 'county-y/other/sounds-like', value: 'plane' },
      true,
      true,
    ],
    ['without a value', { ...leaf, operator: AMONG, value: [] }, false, false],
    ['whose name is none', { ...leaf, operator: 'county-y/sounds-like' }, false, false],
  ];

  test.each(tests)('%s', (_, condition, known, unknown) => {
    const value = changed(RULE, ['conditions'], all(condition))[RULE];
    const accepts = (operators?: typeof GOOD) =>
      schemasOfPack(small, operators === undefined ? {} : { operators }).flatMap(
        ({ match, schema }) => (match === 'rules/marks/*.json' ? [validatorOf(schema)(value)] : []),
      );
    expect([accepts(GOOD), accepts()]).toEqual([[known], [unknown]]);
    expect(validatorOf(jsonSchemaOf('rule', HOME))(value)).toBe(
      condition !== tests[6]?.[1] && condition !== tests[7]?.[1],
    );
  });

  test('is listed with its label, and the tables of such are no conditions to be named', () => {
    const file = changed(
      RULE,
      ['conditions'],
      all({ fact: 'heads', operator: BETWEEN, value: [5, 20] }),
    );
    const pack = loadPackOrThrow([filesOf({ ...SMALL_PACK, ...file })], { operators: GOOD });
    const schemas = schemasOfPack(pack, { operators: GOOD, base: pack });
    const text = JSON.stringify(schemas);
    expect(text).toContain('介于\\nlies between');
    expect(text).not.toContain('operator.county-x');
  });
});
