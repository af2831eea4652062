import { join } from 'node:path';
import { testPlugin } from '@xinfang/testing';
import { folderPlugin } from './index.ts';

testPlugin(folderPlugin, {
  places: { 'sources.files': join(import.meta.dirname, '../test/register') },
});
