import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysOffText, noticesFolder } from './days-off.ts';

const folder = noticesFolder();
const present = existsSync(folder);
const absence = `No notices at ${folder}: set XINFANG_DATA to the folder of the real data.`;
if (!present && process.env['XINFANG_DATA_REQUIRED'] !== undefined) throw new Error(absence);
if (!present) console.warn(`SKIPPED. ${absence}`);

describe('the days off given to vendors', () => {
  test.skipIf(!present)('are those of the yearly notices', () => {
    const committed = readFileSync(join(import.meta.dirname, 'days-off.json'), 'utf8');
    expect(committed).toBe(daysOffText(folder));
  });
});
