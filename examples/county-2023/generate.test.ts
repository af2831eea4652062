import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateRegister, toJsonLines } from './generator/register.ts';
import type { CaseRow } from './register-row.ts';

const stored = readFileSync(new URL('register.jsonl', import.meta.url), 'utf8');
const register = generateRegister({ seed: 2023 });

describe('the committed register', () => {
  test('is what the generator writes for seed 2023, byte for byte', () => {
    expect(stored).toBe(toJsonLines(register));
  });

  test('has 349 lines, each of which says that it is invented', () => {
    const stored349 = stored.trimEnd().split('\n');
    expect(stored349).toHaveLength(349);
    expect(stored349.filter((line) => !line.includes('【虚构】'))).toEqual([]);
  });

  test('names nobody: no people, only numbers', () => {
    expect(stored).not.toMatch(/"(people|name|idNumber|phone|address)":/);
  });

  test('holds registrations and events only: nothing of what the SDK derives', () => {
    const keys = new Set(register.flatMap((row) => Object.keys(row)));
    expect([...keys].toSorted()).toEqual(['events', 'facts', 'id', 'registration']);
  });

  test.each<[what: string, holds: (row: CaseRow) => boolean, atLeast: number]>([
    [
      'received by the petition office',
      ({ registration: r }) => r.receiver.kind === 'petition-office',
      200,
    ],
    [
      'raised with another organ',
      ({ registration: r }) => r.receiver.kind === 'organ' && r.arrival === 'direct',
      30,
    ],
    [
      'passed on to another organ',
      ({ registration: r }) => r.receiver.kind === 'organ' && r.arrival !== 'direct',
      10,
    ],
    ['assigned from above', ({ registration: r }) => r.arrival === 'assigned', 3],
    ['with a judicial unit', ({ events }) => events.some(({ sector }) => sector === 'judicial'), 2],
    [
      'with discipline inspection',
      ({ events }) => events.some(({ sector }) => sector === 'discipline'),
      2,
    ],
    ['filed again', ({ registration: r }) => r.repeatOf !== undefined, 30],
    [
      'refused while pending',
      ({ events }) => events.some(({ type }) => type === 'not-accepted'),
      1,
    ],
    [
      'refused after a recheck',
      ({ events }) => events.some(({ type }) => type === 'no-longer-accepted'),
      1,
    ],
    ['of a body complained of', ({ registration: r }) => r.accused !== undefined, 5],
    ['major and urgent', ({ events }) => events.some(({ type }) => type === 'reported-urgent'), 1],
    [
      'returned after an objection',
      ({ events }) => events.some(({ type }) => type === 'objection-agreed'),
      3,
    ],
    ['extended', ({ events }) => events.some(({ type }) => type === 'extended'), 3],
    ['mediated', ({ events }) => events.some(({ type }) => type === 'mediated'), 3],
    ['withdrawn', ({ events }) => events.some(({ type }) => type === 'withdrawn'), 3],
    ['redirected', ({ events }) => events.some(({ type }) => type === 'redirected'), 10],
    ['reviewed', ({ events }) => events.some(({ type }) => type === 'review-decided'), 3],
    ['rechecked with a hearing', ({ events }) => hasHearingInRecheck(events), 1],
    [
      'whose window of evaluation ran out',
      ({ events }) => events.some(({ expired }) => expired),
      10,
    ],
    ['without a word on earlier handling', ({ facts }) => facts.priorHandling === undefined, 3],
  ])('has matters %s', (_what, holds, atLeast) => {
    expect(register.filter(holds).length).toBeGreaterThanOrEqual(atLeast);
  });

  test('lists two backlog cases', () => {
    expect(register.filter(({ registration }) => registration.backlog !== undefined)).toHaveLength(
      2,
    );
  });

  test('spreads over fourteen units, twelve townships and four channels', () => {
    const count = (of: (row: CaseRow) => string) => new Set(register.map(of)).size;
    const county = register.filter(({ registration: r }) => !r.unit.includes('-town-'));
    expect(new Set(county.map(({ registration: r }) => r.unit)).size).toBe(14);
    expect(count(({ registration: r }) => r.township)).toBe(12);
    expect(count(({ registration: r }) => r.channel)).toBe(4);
  });
});

const lines = (seed: number) => toJsonLines(generateRegister({ seed, scenario: 'ordinary' }));

describe('any register', () => {
  const seeds = [1, 2, 3, 4, 5];
  const many = seeds.flatMap((seed) => [
    ...generateRegister({ seed }),
    ...generateRegister({ seed, scenario: 'ordinary' }),
  ]);

  test('never puts a matter into the hands of a body it complains of', () => {
    const leaks = many.filter(({ registration, events }) =>
      events.some(({ to, unit }) =>
        registration.accused?.units.some((accused) => accused === to || accused === unit),
      ),
    );
    expect(leaks).toEqual([]);
  });

  test('names as first filing only an earlier matter that is no repeat itself', () => {
    for (const seed of seeds) {
      const rows = new Map(generateRegister({ seed }).map((row) => [row.id, row.registration]));
      for (const { repeatOf, receivedOn } of rows.values()) {
        if (repeatOf === undefined) continue;
        expect(rows.get(repeatOf)?.repeatOf).toBeUndefined();
        expect(rows.get(repeatOf)?.receivedOn.localeCompare(receivedOn)).toBe(-1);
      }
    }
  });

  test('holds nothing that was entered after its last day', () => {
    const days = generateRegister({ seed: 9, until: '2023-06-30' }).flatMap(({ events }) =>
      events.map(({ recordedOn }) => recordedOn ?? ''),
    );
    expect(days.toSorted().at(-1)?.localeCompare('2023-07-01')).toBe(-1);
  });

  test('is another one with another seed, and the same with the same', () => {
    expect(lines(7)).toBe(lines(7));
    expect(lines(7)).not.toBe(lines(8));
  });

  test('is late as often as it is told', () => {
    const late = toJsonLines(generateRegister({ seed: 7, lateShare: 1 }));
    expect(late).not.toBe(toJsonLines(generateRegister({ seed: 7 })));
  });
});

test('the start says before all else that the county is invented', () => {
  const printed = execFileSync(process.execPath, ['start.js'], {
    cwd: new URL('.', import.meta.url),
    encoding: 'utf8',
  });
  expect(printed).toContain('望舒县是虚构的县');
  expect(printed).toContain('Wangshu County is invented');
});

function hasHearingInRecheck(events: CaseRow['events']): boolean {
  const requested = events.findIndex(({ type }) => type === 'recheck-requested');
  return requested >= 0 && events.slice(requested).some(({ type }) => type === 'hearing-started');
}
