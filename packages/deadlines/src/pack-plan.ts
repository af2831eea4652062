import type { Pack } from '@xinfang/pack/decide';
import { type DeadlinePlan, planDeadline } from './deadline-plan.ts';
import { type EventCodes, numberEvents } from './event-codes.ts';
import { forgetEvents } from './event-log-index.ts';
import { type LawOn, lawsOf } from './law.ts';
import { createSheet, type Matter, type Sheet } from './sheet.ts';

/** The deadlines of a pack, ready to be reckoned for one case after another. */
export interface PackPlan {
  readonly codes: EventCodes;
  /** In the order of the pack. */
  readonly deadlines: readonly DeadlinePlan[];
  readonly lawOn: LawOn;
  /** How many cases were reckoned, and how many of their logs were read as they are stored: for tests of what ran. */
  readonly ran: { cases: number; asStored: number };
  /** The sheet that nobody is working on. */
  idle: Sheet | undefined;
}

const plans = new WeakMap<Pack, PackPlan>();

/** The plan of a pack, made once. */
export const planOf = (pack: Pack): PackPlan => {
  let plan = plans.get(pack);
  if (plan === undefined) {
    plan = makePlan(pack);
    plans.set(pack, plan);
  }
  return plan;
};

const makePlan = (pack: Pack): PackPlan => {
  const codes = numberEvents(pack.deadlines);
  return {
    codes,
    deadlines: pack.deadlines.map((deadline, place) => planDeadline(deadline, place, codes)),
    lawOn: lawsOf(pack),
    ran: { cases: 0, asStored: 0 },
    idle: undefined,
  };
};

/**
 * A sheet for a matter, to be laid back when its case is reckoned. Whoever looks at one case may reckon another: that one
 * gets a sheet of its own. A sheet on which something failed is not laid back.
 */
export const takeSheet = (plan: PackPlan, matter: Matter): Sheet => {
  const sheet = plan.idle;
  if (sheet === undefined) return createSheet(plan.codes, matter);
  plan.idle = undefined;
  sheet.matter = matter;
  return sheet;
};

/** Lays a sheet back, without the events of its case. */
export const layBack = (plan: PackPlan, sheet: Sheet): void => {
  forgetEvents(sheet.index);
  plan.ran.cases += 1;
  plan.idle = sheet;
};
