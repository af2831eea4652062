import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { countyPackJson, folderOf } from '../test/folders.ts';
import { packFolders, packLayers } from './pack-layers.ts';

const HERE = import.meta.dirname;
const NATIONAL = '@xinfang/pack-national';

/** What is told of a pack, with the text that it points at. */
const told = (folder: string) => {
  const { layers, diagnostics } = packLayers([folder], HERE);
  return diagnostics.map(({ code, file, layer, line, column, endColumn, message }) => ({
    code,
    file,
    layer,
    at: layers[layer]?.files[file]?.split('\n')[line - 1]?.slice(column - 1, endColumn - 1),
    message: message.en,
  }));
};

/** The error that it is for whoever only wants the layers. */
const refusal = (folder: string): XinfangError | undefined => {
  try {
    packFolders([folder], HERE);
  } catch (error) {
    if (error instanceof XinfangError) return error;
  }
  return undefined;
};

describe('what keeps packs from being laid over each other is told at its place in pack.json', () => {
  test.each([
    [
      'a base of another version',
      { extends: { [NATIONAL]: '^99.0.0' } },
      'wrong-base-version',
      '"^99.0.0"',
      1,
    ],
    [
      'a range that is none',
      { extends: { [NATIONAL]: 'newest' } },
      'wrong-base-version',
      '"newest"',
      1,
    ],
    [
      'a base that is not installed',
      { extends: { '@xinfang/pack-mars': '^1.0.0' } },
      'not-found',
      '"^1.0.0"',
      0,
    ],
    [
      'a base that is a file',
      { extends: { [import.meta.filename]: '^1.0.0' } },
      'not-a-folder',
      '"^1.0.0"',
      0,
    ],
    ['itself as a base', { extends: { './': '*' } }, 'cyclic-extends', '"*"', 0],
    [
      'a newer engine',
      { extends: {}, requires: { engine: '>=99' } },
      'engine-too-old',
      '">=99"',
      0,
    ],
    [
      'an engine that is no range',
      { extends: {}, requires: { engine: 'newest' } },
      'unreadable-range',
      '"newest"',
      0,
    ],
  ])('%s', (_, change, code, at, layer) => {
    const folder = folderOf({ 'pack.json': countyPackJson(change) });
    expect(told(folder)).toMatchObject([{ code, file: 'pack.json', layer, at }]);
    const refused = refusal(folder);
    expect([refused?.code, refused?.issues[0]?.message.en]).toEqual([
      code,
      told(folder)[0]?.message,
    ]);
  });

  test('in the layer whose it is', () => {
    const base = folderOf({
      'pack.json': countyPackJson({ id: 'base', extends: {}, requires: { engine: '>=99' } }),
    });
    const top = folderOf({ 'pack.json': countyPackJson({ extends: { [base]: '^9.0.0' } }) });
    expect(told(top)).toMatchObject([
      { code: 'engine-too-old', layer: 0 },
      { code: 'wrong-base-version', layer: 1 },
    ]);
  });

  test('but a name of the command line that leads nowhere is refused', () => {
    expect(() => packLayers(['./nowhere'], HERE)).toThrow(XinfangError);
    expect(() => packLayers([import.meta.filename], HERE)).toThrow(XinfangError);
  });

  test('and of sound packs nothing is said', () => {
    const { layers, diagnostics } = packLayers([NATIONAL], HERE);
    expect([layers.length, diagnostics]).toEqual([1, []]);
  });
});
