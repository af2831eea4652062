import type { Xinfang } from '@xinfang/sdk';
import { backDated } from './back-dated.ts';
import { closedWithoutReply } from './closed-without-reply.ts';
import { fewEvaluations } from './few-evaluations.ts';
import { metOnLastDay } from './last-day.ts';
import { redirectedNearDue, withdrawnNearDue } from './near-due.ts';
import { dispatchedNotReceived } from './not-received.ts';
import { reRegistered } from './re-registered.ts';
import { type Register, registerOf, type Scenario } from './scenario.ts';
import { undetermined } from './undetermined.ts';

/** The integrity items of the contract in its order, and those of our own. */
export const SCENARIOS: readonly Scenario[] = [
  closedWithoutReply,
  withdrawnNearDue,
  redirectedNearDue,
  metOnLastDay,
  backDated,
  reRegistered,
  fewEvaluations,
  undetermined,
  dispatchedNotReceived,
];

/** How many of the planted were found, and how many others were named with them. */
export interface Figures {
  readonly planted: number;
  readonly found: number;
  readonly decoys: number;
  readonly falseAlarms: number;
  /** The shapes of what was missed or wrongly named. */
  readonly wrong: readonly string[];
}

/** Looks for an item in a register through the front door. */
export const search = async (
  xf: Xinfang,
  item: string,
  { asOf, period, made }: Register,
): Promise<Figures> => {
  const matters = made.map(({ matter }) => matter);
  const report = await xf.run(matters, {
    asOf,
    ids: true,
    ...(period === undefined ? {} : { period }),
  });
  if (report.rows.rejected > 0) throw new Error(JSON.stringify(report.warnings));
  const result = report.integrity.find(({ id }) => id === item);
  if (result === undefined) throw new Error(`no integrity item ${item}`);
  const named = new Set(result.cases);
  if (named.size !== result.count) throw new Error(`${item} counts a case twice`);
  const planted = made.filter((one) => one.planted);
  const decoys = made.filter((one) => !one.planted);
  const missed = planted.filter(({ matter }) => !named.has(matter.id));
  const alarms = decoys.filter(({ matter }) => named.has(matter.id));
  return {
    planted: planted.length,
    found: planted.length - missed.length,
    decoys: decoys.length,
    falseAlarms: alarms.length,
    wrong: [...missed, ...alarms].map(({ shape, matter }) => shape ?? matter.id),
  };
};

/** An item over all its registers. */
export const searchAll = async (
  xf: Xinfang,
  { item, registers }: Scenario,
  seed: number,
  each: number,
): Promise<Figures> => {
  let sum: Figures = { planted: 0, found: 0, decoys: 0, falseAlarms: 0, wrong: [] };
  for (const register of registers(seed, each)) sum = added(sum, await search(xf, item, register));
  return sum;
};

const added = (a: Figures, b: Figures): Figures => ({
  planted: a.planted + b.planted,
  found: a.found + b.found,
  decoys: a.decoys + b.decoys,
  falseAlarms: a.falseAlarms + b.falseAlarms,
  wrong: [...a.wrong, ...b.wrong],
});

/** A shape of which the contract leaves open whether the item means it, searched by itself. */
export const searchJudged = (
  xf: Xinfang,
  { item }: Scenario,
  shape: Scenario['judged'][number],
  seed: number,
  each: number,
): Promise<Figures> => {
  const { made, ...register } = registerOf('J', [shape], seed, each);
  return search(xf, item, { ...register, made });
};
