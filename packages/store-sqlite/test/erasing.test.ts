import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SealedPart } from '@xinfang/store';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../src/index.ts';
import { acting, audit, withFile } from './folder.ts';

const partOf = (bytes: number): SealedPart => ({
  kind: 'text',
  cipher: 'aes-256-gcm',
  keyId: 'k1',
  wrappedKey: randomBytes(60).toString('base64'),
  content: randomBytes(bytes).toString('base64'),
});

/** Who has the ring's key opens whatever is found in a page that was only marked as free. */
test.each([40, 20_000])('what was erased is in the file no more: %i bytes', async (bytes) => {
  await withFile(async (file) => {
    const part = partOf(bytes);
    const store = await openSqliteStore({ file, audit });
    for (const id of ['a', 'b', 'c']) {
      const sealed = id === 'b' ? [part] : [partOf(bytes)];
      await store.cases.commit({ ...acting(id), sealed, marks: [`mark-of-${id}`] });
    }
    await store.cases.commit({ ...acting('b', 1), erase: true });
    await store.close();
    const kept = (await readFile(file)).toString('latin1');
    expect(kept).toContain('mark-of-a');
    const [content, wrapped] = [part.content.slice(-40), part.wrappedKey];
    expect([content, wrapped, 'mark-of-b'].filter((each) => kept.includes(each))).toEqual([]);
  });
});
