/**
 * Confirms random due days and their receipts by walking day by day. It knows nothing of the calendar's code: it reads
 * the raw yearly files, and its days are those of `Date`.
 *
 *     node --conditions=@xinfang/source benchmarks/check-receipts.ts [count] [seed]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Calendar, createCalendar, type Due, type Unit } from '@xinfang/calendar';
import data from '@xinfang/calendar-cn/calendar.json' with { type: 'json' };

interface RawNotice {
  readonly year: number;
  readonly papers: string[];
  readonly days: { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
}

interface Question {
  readonly from: string;
  readonly amount: number;
  readonly unit: Unit;
}

/** A receipt line as far as the walk can foretell it. */
interface Step {
  readonly source: string;
  readonly kind: string;
  readonly on: string;
  readonly name?: string;
  readonly papers?: readonly string[];
}

type Expected = Pick<Due, 'dueOn' | 'rolledDueOn' | 'certainty'> & { readonly steps: Step[] };

const DAY_MS = 86_400_000;
const FIXED = new Map([
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
]);

/** What the raw files say of each day. */
interface Raw {
  readonly named: Map<string, { name: string; off: boolean; papers: readonly string[] }>;
  readonly years: Set<number>;
}

const readRaw = (): Raw => {
  const { XINFANG_DATA = join(import.meta.dirname, '../../shared/data') } = process.env;
  const folder = join(XINFANG_DATA, 'holidays');
  if (!existsSync(folder))
    throw new Error(`${folder} is absent; set XINFANG_DATA to the data folder`);
  const notices = readdirSync(folder)
    .filter((name) => /^\d{4}\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as RawNotice)
    .filter((notice) => notice.papers.length > 0);
  return {
    years: new Set(notices.map((notice) => notice.year)),
    named: new Map(
      notices.flatMap(({ papers, days }) =>
        days.map(({ date, name, isOffDay }) => [date, { name, off: isOffDay, papers }]),
      ),
    ),
  };
};

const tomorrow = (date: string): string => isoOf(Date.parse(`${date}T00:00:00Z`) + DAY_MS);
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const isHeld = (raw: Raw, date: string): boolean =>
  raw.named.has(date) || raw.years.has(Number(date.slice(0, 4)));

/** What the walk meets on a day: nothing where it is an ordinary working day. */
const meet = (raw: Raw, date: string): Step | undefined => {
  const named = raw.named.get(date);
  if (named?.off) return { source: 'notice', kind: 'skipped-holiday', on: date, ...pick(named) };
  if (named !== undefined)
    return isWeekend(date)
      ? { source: 'notice', kind: 'make-up-workday-counted', on: date, ...pick(named) }
      : undefined;
  const fixed = isHeld(raw, date) ? undefined : FIXED.get(date.slice(5));
  if (fixed !== undefined)
    return { source: 'pack-choice', kind: 'skipped-holiday', on: date, name: fixed };
  return isWeekend(date) ? { source: 'pack-choice', kind: 'skipped-weekend', on: date } : undefined;
};

const pick = ({ name, papers }: { name: string; papers: readonly string[] }) => ({ name, papers });
const isOff = (step: Step | undefined): boolean => step?.kind.startsWith('skipped') === true;

/** Months one by one, then the matching day, or the last there is. */
const walkMonths = (from: string, months: number): string => {
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let i = 0; i < months; i++) {
    month++;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  let end = `${start}-${from.slice(8)}`;
  for (let day = Number(from.slice(8)); !isReal(end); day--) end = `${start}-${day}`;
  return end;
};

const isReal = (date: string): boolean => {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(ms) && isoOf(ms) === date;
};

/** Walks to the due day, and on to the first working day, noting what it meets. */
const walk = (raw: Raw, { from, amount, unit }: Question): Expected => {
  const met: Step[] = [];
  const used: string[] = [];
  let date = from;
  if (unit === 'workday') {
    for (let left = amount; left > 0; ) {
      date = tomorrow(date);
      used.push(date);
      const step = meet(raw, date);
      if (step !== undefined) met.push(step);
      if (!isOff(step)) left--;
    }
  } else if (unit === 'day') {
    for (let i = 0; i < amount; i++) date = tomorrow(date);
  } else date = walkMonths(from, unit === 'year' ? amount * 12 : amount);
  const dueOn = date;
  const steps = [...openingSteps(from, amount), ...met, ...closingSteps(from, amount, unit, dueOn)];
  if (unit !== 'workday') {
    for (let step = meet(raw, date); ; step = meet(raw, date)) {
      used.push(date);
      if (step !== undefined) steps.push(step);
      if (!isOff(step)) break;
      date = tomorrow(date);
    }
    if (date !== dueOn) steps.push({ source: 'law', kind: 'rolled', on: date });
  }
  return { dueOn, rolledDueOn: date, ...trust(raw, used, steps) };
};

const openingSteps = (from: string, amount: number): Step[] =>
  amount === 0 ? [] : [{ source: 'law', kind: 'first-day-not-counted', on: from }];

const closingSteps = (from: string, amount: number, unit: Unit, dueOn: string): Step[] => [
  ...((unit === 'month' || unit === 'year') && from.slice(8) !== dueOn.slice(8)
    ? [{ source: 'law', kind: 'month-end', on: dueOn }]
    : []),
  {
    source: amount === 0 || unit === 'workday' ? 'pack-choice' : 'law',
    kind: 'due',
    on: dueOn,
  },
];

const trust = (raw: Raw, used: readonly string[], steps: Step[]) => {
  const outside = used.filter((date) => !isHeld(raw, date));
  const [on] = outside;
  if (on === undefined) return { certainty: 'official' as const, steps };
  const firstDay = `${Math.min(...raw.years)}-01-01`;
  const certainty = outside.some((date) => date < firstDay) ? 'unknown' : 'provisional';
  return {
    certainty: certainty as Expected['certainty'],
    steps: [...steps, { source: 'pack-choice', kind: certainty, on }],
  };
};

/** What is wrong with an answer; undefined where the walk confirms it. */
const differenceOf = (question: Question, got: Due, want: Expected): string | undefined => {
  const answer = ({ dueOn, rolledDueOn, certainty }: Omit<Expected, 'steps'>) =>
    `${dueOn} ${rolledDueOn} ${certainty}`;
  const path = (lines: readonly { source: string; kind: string; on?: string }[]) =>
    lines.map(({ source, kind, on }) => `${source} ${kind} ${on}`).join('; ');
  const ask = JSON.stringify(question);
  if (answer(got) !== answer(want)) return `${ask}: ${answer(got)}, walked ${answer(want)}`;
  if (path(got.receipt) !== path(want.steps))
    return `${ask}: receipt ${path(got.receipt)}, walked ${path(want.steps)}`;
  const wrong = got.receipt.find((line, i) => !isSourced(line, want.steps[i]));
  return wrong === undefined
    ? undefined
    : `${ask}: line without its source ${JSON.stringify(wrong)}`;
};

/** A line names its day; a holiday's its name; a notice's one of its papers; a law's its article. */
const isSourced = (line: Due['receipt'][number], step: Step | undefined): boolean =>
  step !== undefined &&
  line.text.zh.includes(step.on) &&
  line.text.en.includes(step.on) &&
  line.text.zh.includes(step.name ?? '') &&
  (step.papers === undefined
    ? line.document === undefined
    : step.papers.includes(line.document ?? '')) &&
  (line.source === 'law') === (line.basis !== undefined && line.basis.article > 0);

/** Mulberry32: small, seeded, good enough to spread questions. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

const NEAR = { from: '2006-10-01', days: 7_700 };
const REACHES = [
  ...Array.from({ length: 17 }, () => NEAR),
  { from: '1970-01-01', days: 40_000 },
  { from: '1970-01-01', days: 40_000 },
  { from: '0001-01-01', days: 3_640_000 },
];
const LONGEST: readonly (readonly [Unit, number])[] = [
  ['day', 121],
  ['workday', 91],
  ['workday', 61],
  ['month', 31],
  ['year', 6],
];

const pickOne = <T>(random: (below: number) => number, from: readonly T[]): T =>
  from[random(from.length)] as T;

const ask = (random: (below: number) => number): Question => {
  const reach = pickOne(random, REACHES);
  const [unit, below] = pickOne(random, LONGEST);
  const from = isoOf(Date.parse(`${reach.from}T00:00:00Z`) + random(reach.days) * DAY_MS);
  return { from, amount: random(below), unit };
};

/** Asks `count` random questions and walks each; returns what differs. */
export const checkReceipts = (
  count: number,
  seed: number,
  calendar: Calendar = createCalendar(data),
): { checked: number; lines: number; differences: string[] } => {
  const raw = readRaw();
  const random = randomOf(seed);
  const differences: string[] = [];
  let lines = 0;
  for (let i = 0; i < count; i++) {
    const question = ask(random);
    const got = calendar.due(question);
    lines += got.receipt.length;
    const difference = differenceOf(question, got, walk(raw, question));
    if (difference !== undefined) differences.push(difference);
  }
  return { checked: count, lines, differences };
};

if (import.meta.main) {
  const [count = 100_000, seed = 20_261_124] = process.argv.slice(2).map(Number);
  const { checked, lines, differences } = checkReceipts(count, seed);
  for (const difference of differences.slice(0, 20)) console.error(difference);
  console.log(
    `${checked} random receipts with ${lines} lines walked day by day (seed ${seed}): ${differences.length} differ`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}
