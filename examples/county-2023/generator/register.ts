import { PETITION_OFFICE } from '../county.ts';
import type { CaseRow } from '../register-row.ts';
import { dateOf, dayOf } from './days.ts';
import { factsOf } from './facts.ts';
import {
  type Plan,
  planBacklogCase,
  planFirstFiling,
  planRepeatFiling,
  type Receipt,
} from './plan.ts';
import { createRandom, type Random } from './random.ts';
import { drawReceipts } from './receipts.ts';
import { findEarlier } from './repeats.ts';
import { SCENARIOS, type Scenario, type ScenarioName } from './scenario.ts';
import type { Story } from './story.ts';
import { tell } from './tell.ts';
import { writeDown } from './write-down.ts';

/** What to generate; shares given beside the scenario's name replace its own. */
export interface RegisterOptions extends Partial<Scenario> {
  /** The same seed gives the same register, byte for byte. */
  readonly seed: number;
  /** The year in which all matters are received; the days off are held for 2023 and early 2024. */
  readonly year?: number;
  readonly items?: number;
  readonly scenario?: ScenarioName;
  /** The last civil day on which something was entered. */
  readonly until?: string;
}

/** Where in the year the two listed backlog cases come, as shares of all items. */
const BACKLOG_AT = [0.18, 0.42];
const REPEAT_SHARE = 0.14;

/**
 * A year of the invented Wangshu County: registrations and events only, every decision, due day and rate is left to the SDK.
 * Pure: no clock, no randomness but the seed's.
 *
 * @example
 * generateRegister({ seed: 2023 }).length; // 349
 * generateRegister({ seed: 7, scenario: 'ordinary', lateShare: 0.2 }); // another year, with lateness
 */
export const generateRegister = (options: RegisterOptions): readonly CaseRow[] => {
  const { seed, year = 2023, items = 349, scenario: name = 'published', ...rest } = options;
  const { until = `${year + 1}-02-26`, ...shares } = rest;
  const scenario: Scenario = { ...SCENARIOS[name], ...shares };
  const backlogAt = BACKLOG_AT.map((share) => Math.floor(items * share));
  const told: Story[] = [];
  const rows = drawReceipts(createRandom(seed), year, items).map((receipt, index) => {
    const random = createRandom(seed, index + 1);
    const plan = backlogAt.includes(index)
      ? planBacklogCase(receipt, random, `${year}-1`)
      : planFiling(receipt, random, scenario, told);
    const story: Story = { plan, random, scenario, drafts: [] };
    const facts = factsOf(plan, random, scenario);
    tell(story);
    told.push(story);
    return {
      id: plan.id,
      registration: registrationOf(plan, random),
      facts,
      events: writeDown(story, dayOf(until)),
    };
  });
  return rows;
};

/** The register as JSON lines. */
export const toJsonLines = (rows: readonly CaseRow[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');

const planFiling = (
  receipt: Receipt,
  random: Random,
  scenario: Scenario,
  told: readonly Story[],
): Plan => {
  const earlier = random.chance(REPEAT_SHARE)
    ? findEarlier(told, receipt.receivedOn, random)
    : undefined;
  if (earlier === undefined) return planFirstFiling(receipt, random, scenario);
  return planRepeatFiling(receipt, earlier.story.plan, earlier.prior, random);
};

const registrationOf = (plan: Plan, random: Random): CaseRow['registration'] => ({
  receivedOn: dateOf(plan.receivedOn),
  receiver: {
    id: plan.receiver.id,
    kind: plan.receiver === PETITION_OFFICE ? 'petition-office' : 'organ',
    sector: plan.receiver.sector,
  },
  channel: plan.channel,
  arrival: plan.arrival,
  petitioners: petitionersOf(plan, random),
  ...(plan.accused.length === 0 ? {} : { accused: { units: plan.accused } }),
  title: titleOf(plan),
  content: plan.content,
  unit: plan.unit.id,
  township: plan.township.id,
  ...(plan.repeatOf === undefined ? {} : { repeatOf: plan.repeatOf }),
  ...(plan.backlog === undefined ? {} : { backlog: { batch: plan.backlog } }),
});

/** Another filing bears the title of the first. */
const titleOf = ({ id, repeatOf = id, township, content }: Plan): string =>
  `【虚构】${township.place}${content.split('/').at(-1)}问题（${Number(repeatOf.slice(-4))}号事项）`;

/** How many raised the matter and how many spoke for them. Nobody is named. */
const petitionersOf = (plan: Plan, random: Random) => {
  const together = plan.channel === 'visit' || random.chance(0.1);
  const count = together
    ? random.weighted([
        [1, 55],
        [random.int(2, 4), 33],
        [random.int(5, 30), 12],
      ])
    : 1;
  const spokesmen = random.chance(0.12) ? random.int(6, 9) : random.int(2, 5);
  return {
    count,
    representatives: Math.min(count, count < 5 ? count : spokesmen),
    identityClear: !random.chance(0.03),
  };
};
