import { stdout } from 'node:process';
import { openAuditSeal } from '@xinfang/store';
import { openSqliteStore } from '../src/index.ts';
import { acting } from './folder.ts';

/** Commits acts to a file and says each one that was acknowledged; ends after as many as asked, or when it is killed. */
const [file = '', name = '', count = '0', key = ''] = process.argv.slice(2);
const store = await openSqliteStore({ file, audit: openAuditSeal(Buffer.from(key, 'hex')) });
for (let number = 0; number < Number(count); number += 1) {
  const done = await store.cases.commit(acting(`${name}-${number}`, 0, 'x'.repeat(500)));
  if (done.outcome === 'committed') stdout.write(`${name}-${number}\n`);
}
await store.close();
