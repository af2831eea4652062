import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const HERE = import.meta.dirname;

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(HERE, folder)).filter((name) => name.endsWith('.ts'));

const textsIn = (folder: string): readonly (readonly [string, string])[] =>
  sourcesIn(folder).map((name) => [name, readFileSync(join(HERE, folder, name), 'utf8')]);

test.each(['reference', 'generator'])('%s knows nothing of our packages or packs', (folder) => {
  for (const [name, text] of textsIn(folder)) {
    expect(text, name).not.toContain('@xinfang/');
    for (const [, imported] of text.matchAll(/from '([^']+)'/gu))
      expect(String(imported), name).toMatch(/^(?:node:|\.\/|\.\.\/(?:reference|vector|compare))/u);
  }
});

test('the reference reads the dates of the days off and nothing else', () => {
  const reading = textsIn('reference').filter(([, text]) => text.includes('node:'));
  expect(reading.map(([name]) => name)).toEqual(['notices.ts']);
});
