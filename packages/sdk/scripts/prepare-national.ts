import { writeFileSync } from 'node:fs';
import { loadPacks } from '../src/load-packs.ts';
import { packFolders } from '../src/pack-layers.ts';
import { preparePack } from '../src/prepare-pack.ts';

const NATIONAL = ['@xinfang/pack-national'];
const home = import.meta.dirname;
const [national] = packFolders(NATIONAL, home);
if (national === undefined) throw new Error('the national pack is not there');
const prepared = preparePack(loadPacks(NATIONAL, home, { tests: false }), national.files);
writeFileSync(new URL('../dist/national-pack.json', import.meta.url), JSON.stringify(prepared));
