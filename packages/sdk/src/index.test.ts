import { expect, test } from 'vitest';
import * as batch from './batch/index.ts';
import * as effect from './effect/index.ts';
import * as sdk from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(sdk).sort()).toEqual([
    'PLUGIN_API',
    'PLUGIN_API_VERSION',
    'SIGHTS',
    'SourceRow',
    'XinfangError',
    'createXinfang',
    'definePlugin',
    'didYouMean',
    'holdingUnit',
    'loadCalendar',
    'loadPacks',
    'loadPlugins',
    'movedOf',
    'ofVariant',
    'packFolders',
    'packLayers',
    'plainId',
    'pluginPacks',
    'readPackFolder',
    'readStandalone',
    'sourceWarnings',
    'withoutIds',
  ]);
});

test('the public names of the Effect entry are exactly these', () => {
  expect(Object.keys(effect).sort()).toEqual([
    'BadInput',
    'PluginFault',
    'Xinfang',
    'XinfangConfig',
    'createXinfang',
    'layer',
    'layerConfig',
  ]);
});

test('the public names of the batch entry are exactly these', () => {
  expect(Object.keys(batch).sort()).toEqual(['caseLines', 'runFile', 'threadsFor']);
});
