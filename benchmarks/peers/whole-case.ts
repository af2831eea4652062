import { type Calendar, formatDayNumber } from '@xinfang/calendar';
import { assess, type CaseReckoning, reckonCase } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { type Contender, type Pace, timed } from '../rounds.ts';
import { ratioOf } from '../spread.ts';
import { type Measured, timesOf } from '../table.ts';
import { loopOf } from './decider.ts';
import { ON } from './fact-sets.ts';
import { madeMatter } from './made-matters.ts';
import { pipeline, type WholeAnswer } from './pipeline.ts';
import type { PlainStanding } from './plain-clock.ts';

const COUNT = 2_000;
const AS_OF = '2024-02-26';

const RECKON = 'reckonCase';
const ASSESS = 'assess';
const PIPELINE = 'pipeline';

/** Decision and all deadlines of a case: ours, and the same work on json-rules-engine and chinese-days. */
export const measureWholeCase = async (
  pack: Pack,
  calendar: Calendar,
  pace: Pace,
): Promise<Measured> => {
  const cases = Array.from({ length: COUNT }, (_, index) => parseCase(madeMatter(index)));
  const byPipeline = pipeline(pack, ON);
  for (const oneCase of cases)
    checkSame(reckonCase(oneCase, pack, calendar, AS_OF), await byPipeline(oneCase, AS_OF));
  const timings = await timed(
    [
      contender(RECKON, cases, (oneCase) =>
        weighReckoning(reckonCase(oneCase, pack, calendar, AS_OF)),
      ),
      contender(
        ASSESS,
        cases,
        (oneCase) => assess(oneCase, pack, calendar, { asOf: AS_OF }).deadlines.length,
      ),
      {
        name: PIPELINE,
        questions: COUNT,
        awaited: true,
        pass: async (from, to) => {
          let sum = 1;
          for (const oneCase of cases.slice(from, to))
            sum += weighWhole(await byPipeline(oneCase, AS_OF));
          return sum;
        },
      },
    ],
    pace,
  );
  return {
    id: 'whole-case',
    title: { zh: '整件事项：决定和全部期限', en: 'A whole case: decision and all deadlines' },
    about: {
      zh: `${COUNT} 件，事实全部已知，有延期、异议、复查、复核、听证；两边的期限、末日、状态逐件核对相同。`,
      en: `${COUNT} cases, all facts known, with extensions, objections, reviews, rechecks and hearings; both sides' deadlines, days and statuses were checked to be the same.`,
    },
    timings,
    rows: [
      {
        label: {
          zh: 'reckonCase：决定、期限、状态',
          en: 'reckonCase: decision, deadlines, statuses',
        },
        contender: RECKON,
      },
      {
        label: {
          zh: 'assess：另有推理过程、计算过程、警告、救济',
          en: 'assess: with trace, receipts, warnings, remedies',
        },
        contender: ASSESS,
      },
      {
        label: {
          zh: 'json-rules-engine 加 chinese-days',
          en: 'json-rules-engine and chinese-days',
        },
        contender: PIPELINE,
      },
    ],
    compared: [
      {
        head: { zh: '速度是同样流程的几倍', en: 'times as fast as that pipeline' },
        contender: PIPELINE,
        as: 'times-as-fast',
      },
    ],
    aims: [
      {
        text: {
          zh: '整件事项，与 json-rules-engine 加 chinese-days 相比',
          en: 'A whole case, against json-rules-engine and chinese-days',
        },
        reached: ratioOf(timesOf(timings, PIPELINE), timesOf(timings, RECKON)),
        unit: '×',
        bound: 100,
        side: 'at-least',
      },
    ],
  };
};

const asItIs = (weight: number): number => weight;

/** Each pass gets cases that nobody has asked about: what is kept with a case from the pass before would flatter us. */
const contender = (
  name: string,
  cases: readonly Case[],
  answer: (oneCase: Case) => number,
): Contender => {
  const loop = loopOf(name);
  let fresh: readonly Case[] = [];
  return {
    name,
    questions: cases.length,
    prepare: (from, to) => {
      fresh = cases.slice(from, to).map((oneCase) => ({ ...oneCase, facts: { ...oneCase.facts } }));
    },
    pass: () => loop(answer, asItIs, fresh, 0, fresh.length),
  };
};

const weighReckoning = ({ running, ruling }: CaseReckoning): number => {
  let sum = ruling.flags.length;
  for (const { clock, status } of running) sum += clock.binding + status.length;
  return sum;
};

const weighWhole = ({ deadlines, flags }: WholeAnswer): number => {
  let sum = flags.length;
  for (const { binding, status } of deadlines) sum += binding.length + status.length;
  return sum;
};

const standings = ({ running }: CaseReckoning): readonly PlainStanding[] =>
  running.map(({ deadline, start, clock, status }) => ({
    id: deadline.id,
    startOn: start.on,
    binding: formatDayNumber(clock.binding),
    status,
  }));

const checkSame = (ours: CaseReckoning, theirs: WholeAnswer): void => {
  const outcomes = Object.fromEntries(
    Object.entries(ours.ruling.outcomes).map(([group, { value }]) => [group, value]),
  );
  const own = JSON.stringify([outcomes, standings(ours), ours.undecided.length]);
  const other = JSON.stringify([theirs.outcomes, theirs.deadlines, 0]);
  if (own !== other) throw new Error(`ours says ${own}, the pipeline ${other}`);
};
