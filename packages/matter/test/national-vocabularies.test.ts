import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildVocabularies,
  dataFolder,
} from '../../../packs/national/scripts/build-vocabularies.ts';
import {
  CHANNELS,
  EVENT_TYPES,
  GRADES,
  type Vocabulary,
  VocabularySchema,
  type VocabularyTerm,
} from '../src/index.ts';

const FOLDER = new URL('../../../packs/national/vocabularies/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): Vocabulary =>
  VocabularySchema.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
const valuesOf = (terms: readonly VocabularyTerm[]) => terms.map((term) => term.value);

describe('the vocabularies of the national pack', () => {
  const content = `${dataFolder()}/content`;
  const present = existsSync(content);
  const absence = `No taxonomies at ${content}: set XINFANG_DATA to the folder of the real data.`;
  if (!present && process.env['XINFANG_DATA_REQUIRED'] !== undefined) throw new Error(absence);
  if (!present) console.warn(`SKIPPED. ${absence}`);

  test.skipIf(!present)('are what the build script makes of the data', () => {
    // Compared as values: the formatter of the repository may break lines otherwise than the script does.
    const built = Object.entries(buildVocabularies()).map(([name, text]) => [
      name,
      JSON.parse(text),
    ]);
    const committed = files.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')),
    ]);
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(built));
  });

  test.each(files)('%s is a vocabulary, named as its id, with each value once', (name) => {
    const vocabulary = read(name);
    expect(`${vocabulary.id}.json`).toBe(name);
    const unique = (terms: readonly VocabularyTerm[]): void => {
      expect(new Set(valuesOf(terms)).size).toBe(terms.length);
      for (const { value, children = [], names = [] } of terms) {
        expect(value).not.toContain('/');
        expect(new Set(names).size).toBe(names.length);
        unique(children);
      }
    };
    unique(vocabulary.terms);
  });

  test.each(files)('%s maps only to terms that are there', (name) => {
    for (const { from, to } of read(name).mapping ?? []) {
      const target = files.map(read).find((one) => one.scheme === to.scheme);
      expect(valuesOf(target?.terms ?? [])).toContain(to.value);
      expect(from.scheme).not.toBe(to.scheme);
    }
  });

  test('hold the values of a case', () => {
    expect(valuesOf(read('channels.json').terms)).toEqual([...CHANNELS]);
    expect(valuesOf(read('event-types.json').terms)).toEqual([...EVENT_TYPES]);
    expect(valuesOf(read('evaluation.json').terms)).toEqual([...GRADES, 'expired']);
  });

  test('hold the content lists in full', () => {
    const old = valuesOf(read('content-2014.json').terms);
    expect(old).toHaveLength(17);
    expect(valuesOf(read('content-2023-draft.json').terms)).toHaveLength(20);
    expect(valuesOf(read('content-hb2018.json').terms).toSorted()).toEqual([...old].toSorted());
    const guangdong = read('content-gd2020.json').terms;
    expect(guangdong).toHaveLength(19);
    const second = guangdong.flatMap(({ children = [] }) => children);
    expect(second).toHaveLength(155);
    expect(second.flatMap(({ names = [] }) => names)).toHaveLength(577);
  });

  test('map every old class, and none to a class of its own where the name was kept', () => {
    const mapping = read('content-mapping.json').mapping ?? [];
    const old = valuesOf(read('content-2014.json').terms);
    expect([...new Set(mapping.map(({ from }) => from.value))]).toEqual(old);
    const targets = valuesOf(read('content-2023-draft.json').terms);
    for (const { from, to } of mapping.filter((pair) => targets.includes(pair.from.value)))
      expect(to.value).toBe(from.value);
  });
});
