import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Bench } from 'tinybench';

/** One way of answering a list of questions: a pass answers some of them and gives a number that depends on every answer. */
export interface Contender {
  readonly name: string;
  readonly questions: number;
  readonly pass: (from: number, to: number) => number | Promise<number>;
  /** Whether a pass has to be awaited. */
  readonly awaited?: boolean;
  /** How many questions a pass answers at least; default 1. */
  readonly atLeast?: number;
  /** Done before each pass, and not timed. */
  readonly prepare?: (from: number, to: number) => void;
}

/** How long and how often. */
export interface Pace {
  readonly rounds: number;
  /** Time of a contender's turn in milliseconds. */
  readonly turn: number;
}

/** The pace of a published table, and one to see whether everything still runs. */
export const FULL: Pace = { rounds: 15, turn: 200 };
export const QUICK: Pace = { rounds: 5, turn: 60 };

/** Nanoseconds for one question in each round, by contender. */
export type Timings = ReadonlyMap<string, readonly number[]>;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A contender with the place at which its next pass begins, and how many questions a pass takes. */
interface Seat {
  readonly contender: Contender;
  readonly times: number[];
  size: number;
  next: number;
}

/**
 * Lets the contenders take turns, A B C A B C, each round beginning with another one: what else the machine does then
 * falls on all of them. Two warm-up rounds are thrown away. Rubbish of the one before is collected before each turn.
 */
export const timed = async (contenders: readonly Contender[], pace: Pace): Promise<Timings> => {
  const seats = contenders.map(
    (contender): Seat => ({ contender, times: [], size: contender.atLeast ?? 1, next: 0 }),
  );
  for (let round = -2; round < pace.rounds; round += 1) {
    for (let turn = 0; turn < seats.length; turn += 1) {
      const seat = seats[(turn + round + 2) % seats.length] as Seat;
      const taken = await turnOf(seat, pace.turn);
      if (round >= 0) seat.times.push(taken);
      else fitSize(seat, taken);
    }
  }
  return new Map(seats.map(({ contender, times }) => [contender.name, times]));
};

/** A pass is to take about two milliseconds, whoever makes it: long beside the clock, and a turn of the slow no longer than another. */
const PASS = 2e6;

const fitSize = (seat: Seat, perQuestion: number): void => {
  const { atLeast = 1, questions } = seat.contender;
  const fitting = Math.round(PASS / perQuestion / atLeast) * atLeast;
  seat.size = Math.max(atLeast, Math.min(fitting, questions));
};

/**
 * Milliseconds that this process spent on the processors, all its threads together. By the clock on the wall the slow
 * would look slower on a machine that also does something else: only their passes are long enough to be interrupted.
 */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The mean of a turn, not its best pass, in nanoseconds for one question: collecting its rubbish belongs to a contender's price. */
const turnOf = async (seat: Seat, time: number): Promise<number> => {
  const { name, pass, prepare, awaited, questions } = seat.contender;
  collectGarbage();
  let sink = 0;
  let from = 0;
  const begin = (): void => {
    from = seat.next + seat.size > questions ? 0 : seat.next;
    seat.next = from + seat.size;
    prepare?.(from, seat.next);
  };
  const once = awaited
    ? async () => {
        sink += await pass(from, seat.next);
      }
    : () => {
        sink += pass(from, seat.next) as number;
      };
  const bench = new Bench({ iterations: 3, time, now: processorTime, warmup: false, throws: true });
  bench.add(name, once, { beforeEach: begin, async: awaited === true });
  await bench.run();
  if (sink === 0) throw new Error(`${name}: nothing was answered`);
  const result = bench.getTask(name)?.result;
  if (result === undefined || !('latency' in result)) throw new Error(`${name} was not timed`);
  return (result.latency.mean * 1e6) / seat.size;
};
