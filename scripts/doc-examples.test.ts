import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeBlocksOf, withAssertions } from './doc-examples.ts';
import { asksService, type DocService, SHOWN_URL, startDocService } from './doc-service.ts';
import { typeFaultsOf } from './doc-types.ts';
import { pagesOf, readmesOf } from './documents.ts';

const root = resolve(import.meta.dirname, '..');

const documents = [...readmesOf(root), ...pagesOf(root, 'zh'), ...pagesOf(root, 'en')];

/** What the examples take as given: a case, and whatever a county has of its own. */
const PRELUDE = `
import assert from 'node:assert';
Object.assign(globalThis, {
  lookUp: async () => 'same-level',
  oneCase: {
    id: 'C-1',
    registration: { receivedOn: '2023-03-01', receiver: { kind: 'petition-office' }, channel: 'letter' },
  },
});
`;

/** Reading a whole pack takes a second: only for those who speak of it. */
const NATIONAL_FILES = `
const { readPackFolder } = await import('@xinfang/sdk');
globalThis.nationalFiles = readPackFolder('packs/national');
`;

const run = (code: string, env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module-typescript',
      '--eval',
      `${PRELUDE}${code.includes('nationalFiles') ? NATIONAL_FILES : ''}${withAssertions(code)}`,
    ],
    { cwd: root, encoding: 'utf8', env },
  );

/** A page in two languages shows the same code: it is run once, under the name of the first. */
const blocks = [
  ...new Map(
    documents
      .flatMap((document) =>
        codeBlocksOf(readFileSync(join(root, document), 'utf8')).map(
          ({ line, code }) => [`${document}:${line}`, code] as const,
        ),
      )
      .toReversed()
      .map(([place, code]) => [code, place]),
  ),
]
  .map(([code, place]) => [place, code] as const)
  .toReversed();

describe('examples in documents run and give what they say:', () => {
  it('there are some', () => {
    expect(blocks.length).toBeGreaterThan(3);
  });

  it.each(blocks.filter(([, code]) => !asksService(code)))('%s', (_, code) => {
    const { status, stderr } = run(code);
    expect(status, stderr).toBe(0);
  });
});

describe('examples in documents that ask the service:', () => {
  let service: DocService | undefined;

  beforeAll(async () => {
    service = await startDocService(root);
  }, 120_000);
  afterAll(() => service?.[Symbol.asyncDispose]());

  it.each(blocks.filter(([, code]) => asksService(code)))('%s', (_, code) => {
    const { url = '', key = '' } = service ?? {};
    const env = { ...process.env, XINFANG_KEY: key };
    const { status, stderr } = run(code.replaceAll(SHOWN_URL, url), env);
    expect(status, stderr).toBe(0);
  });
});

describe('examples in documents', () => {
  it('have the types of the packages', () => {
    expect(typeFaultsOf(blocks, root)).toEqual([]);
  });
});

describe('the runner of examples', () => {
  it('finds a block and its line', () => {
    expect(codeBlocksOf('# A\n\n```ts\nf();\n```\n')).toEqual([{ line: 4, code: 'f();' }]);
  });

  it.each([
    ["f(1); // '2026-02-25'", true],
    ['g(); // 3', true],
    ['h(); // what it is for', false],
    ["const a = b; // 'x'", false],
  ])('reads %s as an assertion: %s', (line, asserts) => {
    expect(withAssertions(line).includes('deepStrictEqual')).toBe(asserts);
  });

  it('tells where the types of an example do not fit', () => {
    const code =
      "import { createXinfang } from '@xinfang/sdk';\nawait createXinfang({ packs: 1 });";
    expect(typeFaultsOf([['page.md:7', code]], root)).toEqual([
      expect.stringContaining('page.md:8'),
    ]);
  });

  it('fails where an example says what is not so', () => {
    expect(run('1 + 1; // 3').status).not.toBe(0);
    expect(run('1 + 1; // 2').status).toBe(0);
  });
});
