import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXinfang, type OpenContext, XinfangError } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import { messagesOf, UNIT, writtenCase } from '../test/matters.ts';
import { type CalendarTally, calendarOf, dueDaysSink, icsPlugin, titlesOf } from './index.ts';

const context = (options: Readonly<Record<string, unknown>> = {}): OpenContext => ({
  options,
  signal: new AbortController().signal,
  warn: () => undefined,
  pack: { facts: [], titles: {} },
});

const emptyFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'due-days-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
};

const issuesOf = async (where: string, options: Readonly<Record<string, unknown>>) => {
  try {
    await dueDaysSink.open(where, context(options));
  } catch (error) {
    if (error instanceof XinfangError)
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
};

describe('the sink', () => {
  test('writes in a run what the calendar of the same messages is', async () => {
    await using folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    const tallies: CalendarTally[] = [];
    await using xf = await createXinfang({
      plugins: [icsPlugin],
      grants: { 'xinfang/ics': ['accused'] },
    });
    const options = { unit: UNIT, titles: titlesOf(xf.pack) };
    const onTally = (tally: CalendarTally) => tallies.push(tally);
    const { warnings } = await xf.run([writtenCase({})], {
      asOf: '2023-04-01',
      sinks: [{ sink: 'xinfang/ics/due-days', where, options: { ...options, onTally } }],
    });
    expect(warnings.filter(({ code }) => code.startsWith('plugin-'))).toEqual([]);
    expect(await readFile(where, 'utf8')).toBe(
      calendarOf(await messagesOf([writtenCase({})]), options),
    );
    expect(tallies).toMatchObject([{ matters: 1, dueDays: 1 }]);
  });

  test('has the report count what it left out, and name none of it', async () => {
    await using folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    await using xf = await createXinfang({
      plugins: [icsPlugin],
      grants: { 'xinfang/ics': ['accused'] },
    });
    const accusing = (...units: readonly string[]) =>
      writtenCase({
        id: `ACCUSATION-${units.length}`,
        facts: { purpose: 'accusation', remit: 'same-level' },
        registration: { accused: { units } },
        events: [{ type: 'unit-received', on: '2023-03-25', unit: UNIT }],
      });
    const { warnings } = await xf.run([accusing(UNIT), accusing()], {
      asOf: '2023-04-01',
      sinks: [{ sink: 'xinfang/ics/due-days', where, options: { unit: UNIT } }],
    });
    const told = warnings.filter(({ code }) => code.startsWith('calendar-'));
    expect(told).toMatchObject([{ code: 'calendar-left-out', count: 2 }]);
    expect(JSON.stringify(told)).not.toMatch(/accuse the unit|被检举控告的就是/u);
    expect(JSON.stringify(told)).not.toContain('ACCUSATION');
    expect(await readFile(where, 'utf8')).not.toContain('ACCUSATION');
  });

  test('has the report count the matters of which it is open whether a clock runs, and name none', async () => {
    await using folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    const tallies: CalendarTally[] = [];
    const onTally = (tally: CalendarTally) => tallies.push(tally);
    await using xf = await createXinfang({ plugins: [icsPlugin] });
    const open = (id: string, unit: string) =>
      writtenCase({
        id,
        facts: { purpose: 'appeal' },
        events: [{ type: 'accepted', on: '2023-03-10', unit }],
      });
    const { warnings } = await xf.run(
      [open('OPEN-1', UNIT), open('OPEN-2', 'another'), writtenCase({ id: 'SURE-1' })],
      {
        asOf: '2023-04-01',
        sinks: [{ sink: 'xinfang/ics/due-days', where, options: { unit: UNIT, onTally } }],
      },
    );
    const told = warnings.filter(({ code }) => code.startsWith('calendar-'));
    expect(told).toMatchObject([{ code: 'calendar-undetermined', count: 1 }]);
    expect(JSON.stringify(told)).not.toMatch(/OPEN|SURE/u);
    expect(tallies).toMatchObject([{ undeterminedMatters: 1 }]);
  });

  test('leaves no trace of a run that did not end, and the old file as it was', async () => {
    await using folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    await writeFile(where, 'old');
    const sink = await dueDaysSink.open(where, context());
    for (const message of await messagesOf([writtenCase({})])) await sink.take(message);
    await sink.close({ completed: false });
    expect(await readdir(folder.path)).toEqual(['due.ics']);
    expect(await readFile(where, 'utf8')).toBe('old');
  });

  test('leaves nothing beside the whole file', async () => {
    await using folder = await emptyFolder();
    const sink = await dueDaysSink.open(join(folder.path, 'due.ics'), context());
    await sink.close({ completed: true });
    expect(await readdir(folder.path)).toEqual(['due.ics']);
  });

  test('leaves nothing beside what has taken its place meanwhile', async () => {
    await using folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    const sink = await dueDaysSink.open(where, context());
    await mkdir(where);
    await expect(Promise.resolve(sink.close({ completed: true }))).rejects.toThrow(
      expect.objectContaining({ code: 'unwritable-file' }),
    );
    expect(await readdir(folder.path)).toEqual(['due.ics']);
  });

  test('says so where the folder is gone at the end', async () => {
    const folder = await emptyFolder();
    const where = join(folder.path, 'due.ics');
    const sink = await dueDaysSink.open(where, context());
    await rm(folder.path, { recursive: true });
    await expect(Promise.resolve(sink.close({ completed: true }))).rejects.toThrow(
      expect.objectContaining({ code: 'unwritable-file' }),
    );
  });

  test.each([
    ['', 'unwritable-file '],
    ['/nowhere/due.ics', 'unwritable-file /nowhere/due.ics'],
    [import.meta.dirname, `unwritable-file ${import.meta.dirname}`],
  ])('is refused a place before the run: %j', async (where, issue) => {
    expect(await issuesOf(where, {})).toEqual([issue]);
  });
});

describe('the options', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ unti: 'a' }, 'plugin-unknown-option options.unti'],
    [{ unit: '' }, 'plugin-option options.unit'],
    [{ bearer: 'unit' }, 'plugin-option options.unit'],
    [{ bearer: 'organ' }, 'plugin-option options.bearer'],
    [{ lang: 'fr' }, 'plugin-option options.lang'],
    [{ name: 3 }, 'plugin-option options.name'],
    [{ alarms: [-1] }, 'plugin-option options.alarms'],
    [{ alarms: 3 }, 'plugin-option options.alarms'],
    [{ alarmHour: 24 }, 'plugin-option options.alarmHour'],
    [{ titles: { xf22: '条例' } }, 'plugin-option options.titles'],
    [{ under: { a: 'b' } }, 'plugin-option options.under'],
    [{ unclassified: 'send' }, 'plugin-option options.unclassified'],
    [{ settled: 1 }, 'plugin-option options.settled'],
    [{ revision: 100 }, 'plugin-option options.revision'],
    [{ onTally: {} }, 'plugin-option options.onTally'],
  ])('are checked before the run: %j', async (options, issue) => {
    expect(await issuesOf('./due.ics', options)).toEqual([issue]);
  });

  test('name the one that was meant', () => {
    const given: object = { unti: UNIT };
    const hint = expect.objectContaining({ en: expect.stringMatching(/^Did you mean "unit"\?/u) });
    expect(() => calendarOf([], given)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ hint })] }),
    );
  });
});
