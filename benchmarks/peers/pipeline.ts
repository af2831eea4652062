import type { CivilDate } from '@xinfang/calendar';
import type { Case, CaseEvent } from '@xinfang/matter';
import { type Condition, type Deadline, factSpaceOf, isInForce, type Pack } from '@xinfang/pack';
import { factsOf, withDefaults } from '@xinfang/rules';
import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { Answers } from './decider.ts';
import { engineByGroup } from './json-rules-engine.ts';
import { bears, type PlainStanding, plainStanding } from './plain-clock.ts';
import { writtenOut } from './rules-in-force.ts';

/** A case decided and reckoned. */
export interface WholeAnswer extends Answers {
  readonly deadlines: readonly PlainStanding[];
}

/**
 * The same work as a county's own program would do it: json-rules-engine decides and says which deadlines apply,
 * chinese-days counts, plain code walks the events. Everything must lie under one law, and be known.
 */
export const pipeline = (
  pack: Pack,
  on: CivilDate,
): ((oneCase: Case, asOf: CivilDate) => Promise<WholeAnswer>) => {
  const { decide } = engineByGroup(pack, on);
  const deadlines = pack.deadlines.filter(({ effective }) => isInForce(effective, on));
  const applying = engineOfDeadlines(pack, deadlines);
  const space = factSpaceOf(pack);
  return async (oneCase, asOf) => {
    const facts = withDefaults(space, factsOf(oneCase, pack));
    const answers = await decide(facts);
    const { events: held } = await applying.run({ ...facts, ...answers.outcomes });
    const applies = new Set(held.map(({ type }) => type));
    const events = oneCase.events
      .filter((event) => event.on <= asOf)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return {
      ...answers,
      deadlines: deadlines.flatMap((deadline) =>
        standingsOf(deadline, oneCase.registration.receivedOn, events, applies, asOf),
      ),
    };
  };
};

const caseId = ({ id }: Deadline, nth: number): string => `${id}/${nth}`;

/** A rule for each condition of a deadline and of its start cases. */
const engineOfDeadlines = (pack: Pack, deadlines: readonly Deadline[]): Engine => {
  const engine = new Engine();
  const add = (type: string, when: Condition | undefined): void => {
    if (when === undefined) return;
    const plain = writtenOut(when, pack);
    const conditions = structuredClone('fact' in plain ? { all: [plain] } : plain);
    engine.addRule({ conditions: conditions as TopLevelCondition, event: { type } });
  };
  for (const deadline of deadlines) {
    add(deadline.id, deadline.when);
    for (const [nth, { when }] of (deadline.start.cases ?? []).entries())
      add(caseId(deadline, nth), when);
  }
  return engine;
};

const standingsOf = (
  deadline: Deadline,
  receivedOn: CivilDate,
  events: readonly CaseEvent[],
  applies: ReadonlySet<string>,
  asOf: CivilDate,
): readonly PlainStanding[] => {
  if (deadline.when !== undefined && !applies.has(deadline.id)) return [];
  const { event: type, where } = deadline.start;
  if (type === 'receipt') return [plainStanding(deadline, { on: receivedOn }, events, asOf)];
  const alike = events.flatMap((event, at) => (event.type === type ? [{ event, at }] : []));
  return alike.flatMap(({ event, at }, nth) => {
    const untilNext = events.slice(at + 1, alike[nth + 1]?.at);
    return bears(event, where) && startsClock(deadline, untilNext, nth, applies)
      ? [plainStanding(deadline, { on: event.on, event }, events.slice(at + 1), asOf)]
      : [];
  });
};

const startsClock = (
  deadline: Deadline,
  untilNext: readonly CaseEvent[],
  nth: number,
  applies: ReadonlySet<string>,
): boolean =>
  deadline.start.cases?.some(
    ({ followedBy, first, when }, at) =>
      (followedBy === undefined || untilNext.some(({ type }) => type === followedBy)) &&
      (first === undefined || first === (nth === 0)) &&
      (when === undefined || applies.has(caseId(deadline, at))),
  ) ?? true;
