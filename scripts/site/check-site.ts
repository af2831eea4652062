import { resolve } from 'node:path';
import { BASE, DOCS } from '../../docs/.vitepress/site.ts';
import { faultsOf } from './built-site.ts';

const faults = faultsOf(resolve(DOCS, '.vitepress/dist'), BASE);
for (const { page, fault } of faults) console.error(`${page}: ${fault}`);
console.log(`${faults.length} faults on the built site`);
process.exitCode = faults.length === 0 ? 0 : 1;
