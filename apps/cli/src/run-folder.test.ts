import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CSV, GOOD, linesIn, mapping, RUN, RUN_CSV } from '../test/bad-files.ts';
import { folderWith, namesIn } from '../test/folder.ts';
import { errorsOf, type Ran, xinfang } from '../test/in-process.ts';
import { caseText } from '../test/sample-case.ts';
import { CASES, REPORT } from './run-names.ts';

const EARLIER = { 'out/report.json': '{}', 'out/cases.jsonl': 'x' };
const RUN_OUT = [...RUN, '--json', '--out', 'out'];
const FROM_STDIN = ['run', '-', '--as-of', '2024-02-26', '--json', '--out', 'out'];
/** More than is held back at the beginning, to see what kind of file it is. */
const MANY = 200;

/** A number that no process bears: greater than any that a system gives. */
const GONE = 2 ** 31 - 1;

/** A register from standard input, in the midst of which something happens. */
async function* midway(happen: () => void | Promise<void>) {
  for (let i = 1; i <= MANY; i += 1) yield `${caseText({ id: `A-${i}` })}\n`;
  await happen();
  yield `${caseText({ id: 'A-last' })}\n`;
}

test('a run into a folder that another run is writing to is refused, and that one ends well', async () => {
  using folder = folderWith(GOOD);
  const out = join(folder.path, 'out');
  let before: readonly string[] = [];
  let other: Ran | undefined;
  const stdin = midway(async () => {
    before = readdirSync(out);
    other = await xinfang(RUN_OUT, { cwd: folder.path });
    expect(readdirSync(out)).toEqual(before);
  });
  const ran = await xinfang(FROM_STDIN, { cwd: folder.path, stdin });
  expect(other).toMatchObject({ code: 2, stdout: '' });
  expect(errorsOf(other as Ran)).toMatchObject([{ code: 'folder-in-use', file: 'out' }]);
  expect(before).toContain('INCOMPLETE');
  expect(ran.code).toBe(0);
  expect(linesIn(join(out, 'cases.jsonl')).length).toBe(MANY + 1);
  expect(namesIn(out)).not.toContain('INCOMPLETE');
});

test('a run that another process is at is not disturbed', async () => {
  // The process that started this one runs as long.
  const mark = `pid=${process.ppid} token=0a1b2c\n`;
  using folder = folderWith({ ...GOOD, ...EARLIER, 'out/INCOMPLETE': mark });
  const ran = await xinfang(RUN_OUT, { cwd: folder.path });
  expect([ran.code, errorsOf(ran)[0]?.['code']]).toEqual([2, 'folder-in-use']);
  expect(readdirSync(join(folder.path, 'out')).toSorted()).toEqual([
    'INCOMPLETE',
    'cases.jsonl',
    'report.json',
  ]);
  expect(readFileSync(join(folder.path, 'out/INCOMPLETE'), 'utf8')).toBe(mark);
});

test.each([
  ['whose process is gone', `pid=${GONE} token=0a1b2c\n`],
  ['of an earlier process of the same number', `pid=${process.pid} token=0a1b2c\n`],
  ['that names nobody', 'pid=0 token=0a1b2c\n'],
  ['that is empty', ''],
])('a mark %s is taken over, and the leftovers go', async (_, mark) => {
  using folder = folderWith({
    ...GOOD,
    'out/INCOMPLETE': mark,
    'out/cases.jsonl.0a1b2c.partial': 'x',
  });
  const ran = await xinfang(RUN_OUT, { cwd: folder.path });
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  const left = namesIn(join(folder.path, 'out'));
  expect(left).not.toContain('INCOMPLETE');
  expect(left).not.toContain('cases.jsonl.*.partial');
});

test('a run that failed holds its folder no longer', async () => {
  using folder = folderWith(GOOD);
  const stdin = midway(() => {
    throw Object.assign(new Error('gone'), { code: 'EIO', syscall: 'read' });
  });
  expect((await xinfang(FROM_STDIN, { cwd: folder.path, stdin })).code).toBe(2);
  expect(readFileSync(join(folder.path, 'out/INCOMPLETE'), 'utf8')).not.toContain('pid=');
  expect((await xinfang(RUN_OUT, { cwd: folder.path })).code).toBe(0);
});

test.each([
  ['is taken over', (mark: string) => writeFileSync(mark, `pid=${process.ppid} token=0a1b2c\n`)],
  ['is deleted', (mark: string) => rmSync(mark)],
])('where the mark %s meanwhile no file gets its name', async (_, happen) => {
  using folder = folderWith();
  const out = join(folder.path, 'out');
  const mark = join(out, 'INCOMPLETE');
  const stdin = midway(() => happen(mark));
  const ran = await xinfang(FROM_STDIN, { cwd: folder.path, stdin });
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(errorsOf(ran).map(({ code }) => code)).toEqual(['folder-taken-over', 'incomplete-output']);
  expect(namesIn(out).filter((name) => !/^INCOMPLETE$|\.partial$/u.test(name))).toEqual([]);
  if (existsSync(mark)) expect(readFileSync(mark, 'utf8')).toContain(`pid=${process.ppid}`);
});

test.each(['mine.txt', 'nothing-there'])(
  'the mark is not written through a link to %s',
  async (target) => {
    using folder = folderWith({ ...GOOD, 'mine.txt': 'mine', 'out/notes': '' });
    symlinkSync(join('..', target), join(folder.path, 'out/INCOMPLETE'));
    const ran = await xinfang(RUN_OUT, { cwd: folder.path });
    expect(ran.code).toBe(0);
    expect(readFileSync(join(folder.path, 'mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder.path, 'nothing-there'))).toBe(false);
  },
);

test('results do not go through links either', async () => {
  using folder = folderWith({ ...GOOD, 'mine.txt': 'mine', 'out/notes': '' });
  const link = join(folder.path, 'out/report.json');
  symlinkSync(join('..', 'mine.txt'), link);
  expect((await xinfang(RUN_OUT, { cwd: folder.path })).code).toBe(0);
  expect(readFileSync(join(folder.path, 'mine.txt'), 'utf8')).toBe('mine');
  expect(lstatSync(link).isFile()).toBe(true);
});

test.each(['report.html', 'lists.csv', 'INCOMPLETE', 'cases.jsonl.0a1b.partial'])(
  'a folder where %s should be refuses a run, and the earlier results stay',
  async (name) => {
    using folder = folderWith({ ...GOOD, ...EARLIER });
    const out = join(folder.path, 'out');
    mkdirSync(join(out, name));
    const before = readdirSync(out);
    const ran = await xinfang(RUN_OUT, { cwd: folder.path });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(errorsOf(ran)).toMatchObject([{ code: 'is-a-folder', file: join('out', name) }]);
    expect(readdirSync(out)).toEqual(before);
  },
);

test.each([
  ['a register', FROM_STDIN, CASES, caseText()],
  ['a mapping', [...RUN_CSV, '--mapping', '-', '--json', '--out', 'out'], REPORT, mapping()],
])('%s redirected from a result is never removed', async (_, argv, name, stdin) => {
  using folder = folderWith({ 'r.csv': CSV, [`out/${name}`]: stdin });
  const stdinFile = join(folder.path, 'out', name);
  const ran = await xinfang(argv, { cwd: folder.path, stdin, stdinFile });
  expect([ran.code, errorsOf(ran)]).toMatchObject([2, [{ code: 'input-is-output', file: '-' }]]);
  expect(readdirSync(join(folder.path, 'out'))).toEqual([name]);
});

test('a register redirected from elsewhere is read', async () => {
  using folder = folderWith({ ...GOOD, ...EARLIER });
  const stdinFile = join(folder.path, 'r.jsonl');
  const ran = await xinfang(FROM_STDIN, { cwd: folder.path, stdin: caseText(), stdinFile });
  expect(ran.code).toBe(0);
});
