import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OFFICE_MAPPING } from '../test/office.ts';
import * as register from './index.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blockOf = (language: string): string =>
  README.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

describe('the README', () => {
  test('shows an example that does what it says', async () => {
    const [line = '', ...body] = blockOf('js').split('\n');
    expect(line).toBe("import { openRegister, readMapping } from '@xinfang/register';");
    const printed: string[] = [];
    const console = { log: (...words: unknown[]) => printed.push(words.join(' ')) };
    const run = new AsyncFunction('openRegister', 'readMapping', 'console', body.join('\n'));
    await run(register.openRegister, register.readMapping, console);
    expect(`${printed.join('\n')}\n`).toBe(blockOf('text'));
  });

  test('shows an entry of events that a mapping may have', () => {
    const event: unknown = JSON.parse(blockOf('json'));
    const mapping = register.readMapping({ ...OFFICE_MAPPING, events: [event] });
    expect(mapping.events).toEqual([event]);
  });
});

describe('the public names', () => {
  test('are these', () => {
    expect(Object.keys(register).toSorted()).toEqual([
      'DATE_FORMS',
      'LONGEST_LINE',
      'MappingSchema',
      'columnLetters',
      'dateFormPattern',
      'dayReader',
      'inspectRegister',
      'isSplittable',
      'joinSummaries',
      'jsonlParts',
      'openRegister',
      'readMapping',
      'readRegister',
      'readSheets',
    ]);
  });
});
