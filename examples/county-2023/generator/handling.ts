import type { EventRow } from '../register-row.ts';
import { type Day, dateOf, workdayFrom, workdayUntil } from './days.ts';
import { PERIODS } from './periods.ts';
import type { Kind } from './plan.ts';
import { reviewAndRecheck } from './review.ts';
import { dutyDay, happen, later, type Story } from './story.ts';
import type { Arrived } from './way-to-unit.ts';

const OUTCOMES = [
  ['supported', 5],
  ['explained', 3],
  ['not-supported', 2],
] as const;

/** Into which other statutory route a matter of a kind is led. */
const ROUTES: ReadonlyMap<Kind, string> = new Map([
  ['administrative-procedure', 'administrative-procedure'],
  ['arbitration', 'labour-arbitration'],
  ['judicial', 'litigation'],
  ['party-appeal', 'party-appeal'],
]);

/** What the unit does with the matter, up to its closing; undefined while it is not closed. */
export const handle = (story: Story, { unit, on }: Arrived): Day | undefined => {
  const { plan, random, scenario } = story;
  if (plan.repeatOf === undefined && random.chance(scenario.withdrawnShare)) {
    const before = later(story, on, 0, 4);
    return withdraw(story, Math.min(before, workdayUntil(on + PERIODS.notice.allowed)));
  }
  const told = dutyDay(story, on, PERIODS.notice);
  if (told === undefined) return undefined;
  const route = ROUTES.get(plan.kind);
  if (route !== undefined && random.chance(0.6)) return redirect(story, told, route);
  happen(story, 'accepted', told, { unit: unit.id });
  if (route !== undefined) return redirect(story, later(story, told, 2, 15), route);
  return plan.kind === 'petition' ? conclude(story, told, unit.name) : answer(story, told);
};

const withdraw = (story: Story, day: Day): Day => {
  happen(story, 'withdrawn', day);
  return close(story, later(story, day, 0, 2));
};

const redirect = (story: Story, day: Day, route: string): Day => {
  happen(story, 'redirected', day, { route });
  return close(story, later(story, day, 0, 3));
};

const close = (story: Story, day: Day): Day => {
  happen(story, 'closed', day);
  return day;
};

/** Suggestions, accusations and statutory duties: an answer, without the opinion whose review a person may ask. */
const answer = (story: Story, accepted: Day): Day => {
  const replied = workdayFrom(accepted + story.random.int(...PERIODS.freeHandling));
  happen(story, 'replied', replied, { outcome: story.random.weighted(OUTCOMES) });
  return close(story, later(story, replied, 0, 3));
};

/** The petition procedure: sixty days, once extended where complex, ending in an opinion, a settlement or a withdrawal. */
const conclude = (story: Story, accepted: Day, unitName: string): Day | undefined => {
  const { plan, random, scenario } = story;
  if (plan.repeatOf === undefined && random.chance(scenario.withdrawnShare)) {
    const late = scenario.lateShare > 0 ? 25 : -5;
    return withdraw(
      story,
      workdayUntil(accepted + random.int(6, PERIODS.conclusion.allowed + late)),
    );
  }
  const extended = !plan.feedbackRequired && random.chance(0.08);
  const done = extended
    ? afterExtension(story, accepted, unitName)
    : dutyDay(story, accepted, PERIODS.conclusion);
  if (done === undefined) return undefined;
  if (plan.complex && done - accepted > 12 && random.chance(0.3)) hear(story, accepted, done);
  if (random.chance(0.07)) {
    happen(story, 'mediated', done);
    return report(story, close(story, later(story, done, 0, 3)));
  }
  return reply(story, done);
};

const hear = (story: Story, accepted: Day, done: Day): void => {
  const started = workdayFrom(accepted + 3);
  happen(story, 'hearing-started', started);
  happen(story, 'hearing-ended', Math.min(later(story, started, 0, 1), done));
};

const reply = (story: Story, replied: Day): Day => {
  happen(story, 'replied', replied, { outcome: story.random.weighted(OUTCOMES) });
  const delivered = later(story, replied, 0, 3);
  happen(story, 'delivered', delivered, { document: 'opinion' });
  const closed = report(story, close(story, later(story, delivered, 0, 2)));
  if (story.random.chance(0.06)) reviewAndRecheck(story, closed);
  return closed;
};

/** Where the sender wants to hear of the result. */
const report = (story: Story, closed: Day): Day => {
  const { drafts, random, scenario } = story;
  const assigned = drafts.findLast(({ fields }) => fields.reportDueOn !== undefined);
  const never = assigned !== undefined && random.chance(scenario.overdueShare);
  if (assigned !== undefined && !never)
    happen(story, 'result-reported', later(story, closed, 0, 2));
  return closed;
};

/** An extension and the day of the conclusion after it; where the extension is not valid the unit relies on it all the same. */
const afterExtension = (story: Story, accepted: Day, unitName: string): Day | undefined => {
  const { random } = story;
  const { allowed } = PERIODS.conclusion;
  const gained = extend(story, accepted + allowed, unitName);
  if (gained === 0) return workdayFrom(accepted + allowed + random.int(-1, 25));
  return dutyDay(story, accepted, {
    allowed: allowed + gained,
    usual: [allowed - 1, allowed + gained - 1],
  });
};

/** Extends, and says by how many days that truly moves the due day: none where it is not valid. */
const extend = (story: Story, last: Day, unitName: string): number => {
  const { random, scenario } = story;
  const day = workdayUntil(last - random.int(2, 12));
  const days = random.pick(PERIODS.extensions);
  const fields = {
    days,
    approvedBy: `${unitName}主要负责人`,
    reason: '情况复杂，需要补充调查核实',
    notifiedOn: dateOf(Math.min(later(story, day, 0, 2), workdayUntil(last))),
  };
  const valid = !random.chance(scenario.invalidExtensionShare);
  if (valid) happen(story, 'extended', day, fields);
  else faultyExtension(story, day, last, fields);
  return valid ? days : 0;
};

/** One of the ways in which an extension fails: a missing approver, reason or notice, too long, told or decided too late. */
const faultyExtension = (
  story: Story,
  day: Day,
  last: Day,
  fields: Pick<EventRow, 'days' | 'approvedBy' | 'reason' | 'notifiedOn'>,
): void => {
  const { approvedBy: _approver, ...unapproved } = fields;
  const { reason: _reason, ...unreasoned } = fields;
  const { notifiedOn: _notice, ...untold } = fields;
  const toldLate = { ...fields, notifiedOn: dateOf(workdayFrom(last + 1)) };
  const tooLong = { ...fields, days: Math.max(...PERIODS.extensions) + 1 };
  const [faulty, on] = story.random.pick([
    [unapproved, day],
    [unreasoned, day],
    [untold, day],
    [tooLong, day],
    [toldLate, day],
    [fields, workdayFrom(last + 1)],
  ] as const);
  happen(story, 'extended', on, faulty);
};
