import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testPlugin } from '@xinfang/testing';
import { afterAll } from 'vitest';
import { UNIT, writtenCase } from '../test/matters.ts';
import { icsPlugin } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'due-days-'));
afterAll(() => rmSync(folder, { recursive: true }));

testPlugin(icsPlugin, {
  matters: [writtenCase({})],
  places: {
    'sinks.due-days': {
      where: join(folder, 'due.ics'),
      options: { unit: UNIT },
      broken: join(folder, 'nowhere', 'due.ics'),
    },
  },
});
