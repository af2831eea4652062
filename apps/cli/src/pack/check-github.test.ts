import type { Diagnostic } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { checkCommands } from './check-github.ts';

const diagnostic = (rest: Partial<Diagnostic>): Diagnostic => ({
  code: 'unknown-fact',
  severity: 'error',
  file: 'facts.json',
  line: 2,
  column: 3,
  endLine: 2,
  endColumn: 9,
  message: { zh: '没有', en: 'none' },
  layer: 0,
  ...rest,
});

const printed = (rest: Partial<Diagnostic>, folder = '/here/pack') =>
  checkCommands(
    { layers: [{ folder, files: {} }], ok: false, diagnostics: [diagnostic(rest)] },
    '/here',
    'zh',
  );

test.each([
  [
    'an error',
    {},
    '::error file=pack/facts.json,line=2,endLine=2,col=3,endColumn=9,title=unknown-fact::没有\n',
  ],
  [
    'a warning with a hint',
    { severity: 'warning', hint: { zh: '改', en: 'mend' } },
    '::warning file=pack/facts.json,line=2,endLine=2,col=3,endColumn=9,title=unknown-fact::没有%0A改\n',
  ],
  [
    'a note',
    { severity: 'info' },
    '::notice file=pack/facts.json,line=2,endLine=2,col=3,endColumn=9,title=unknown-fact::没有\n',
  ],
  [
    'several lines',
    { endLine: 4 },
    '::error file=pack/facts.json,line=2,endLine=4,title=unknown-fact::没有\n',
  ],
  [
    'what the runner would read as its own',
    { file: 'a,b:c%.json', message: { zh: '100%\r\n::error::', en: '' } },
    '::error file=pack/a%2Cb%3Ac%25.json,line=2,endLine=2,col=3,endColumn=9,title=unknown-fact::100%25%0D%0A::error::\n',
  ],
] as const)('%s', (_, rest, expected) => {
  expect(printed(rest)).toBe(expected);
});

test('a file elsewhere is named in full', () => {
  expect(printed({}, '/elsewhere')).toContain('file=/elsewhere/facts.json,');
});
