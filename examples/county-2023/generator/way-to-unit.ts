import { type Body, GOVERNMENT, PETITION_OFFICE } from '../county.ts';
import { addWorkdays, type Day, dateOf, workdayFrom, workdayUntil } from './days.ts';
import { PERIODS } from './periods.ts';
import { isTownship, otherUnit } from './plan.ts';
import { dutyDay, happen, later, type Story } from './story.ts';

/** A matter that has come into the hands of its unit. */
export interface Arrived {
  readonly unit: Body;
  readonly on: Day;
}

/** From the receipt to the unit that will handle the matter; undefined where it ends before or gets stuck. */
export const bringToUnit = (story: Story): Arrived | undefined => {
  const { plan } = story;
  if (plan.receiver === PETITION_OFFICE) return throughPetitionOffice(story);
  if (plan.arrival === 'direct') return raisedWithOrgan(story);
  const unit = plan.receiver;
  const on = workdayFrom(plan.receivedOn);
  happen(story, 'unit-received', on, { unit: unit.id, sector: unit.sector });
  if (plan.remit === 'own') return { unit, on };
  const returned = returnToSender(story, on);
  if (returned === undefined) return undefined;
  const told = later(story, returned, 0, 3);
  happen(story, 'informed', told, { to: plan.unit.id });
  happen(story, 'closed', later(story, told, 0, 3));
  return undefined;
};

const throughPetitionOffice = (story: Story): Arrived | undefined => {
  const { plan, random } = story;
  const on = dutyDay(story, plan.receivedOn, PERIODS.dispatch);
  if (on === undefined) return undefined;
  if (plan.kind === 'other' || (plan.kind === 'judicial' && plan.channel === 'visit')) {
    happen(story, 'informed', on, { to: plan.kind === 'judicial' ? 'court' : plan.unit.id });
    happen(story, 'closed', later(story, on, 0, 4));
    return undefined;
  }
  if (plan.majorUrgent) reportUpwards(story, on);
  const first = random.chance(0.02) && plan.unit.sector === 'administrative' && !plan.backlog;
  return first ? byDetour(story, on) : sendTo(story, plan.unit, on);
};

/** Major and urgent: told at once, and proposed to the government for decision. */
const reportUpwards = (story: Story, on: Day): void => {
  happen(story, 'reported-urgent', on, { to: GOVERNMENT.id });
  happen(story, 'dispatched', on, { mode: 'report', to: GOVERNMENT.id });
};

const sendTo = (story: Story, unit: Body, on: Day): Arrived => {
  const assigned = story.plan.feedbackRequired;
  happen(story, 'dispatched', on, {
    mode: assigned ? 'assign' : 'forward',
    to: unit.id,
    ...(assigned ? { reportDueOn: dateOf(on + PERIODS.assignedReport) } : {}),
  });
  const received = later(story, on, 0, 2);
  happen(story, 'unit-received', received, { unit: unit.id, sector: unit.sector });
  return { unit, on: received };
};

/** First to a unit whose business it is not, which returns it. */
const byDetour = (story: Story, on: Day): Arrived | undefined => {
  const { plan, random } = story;
  const wrong = sendTo(story, otherUnit(plan.unit, random, plan.accused), on);
  const returned = returnToSender(story, wrong.on);
  return returned === undefined
    ? undefined
    : sendTo(story, plan.unit, later(story, returned, 0, 2));
};

/** An objection within five working days, and the sender's agreement; undefined where none comes. */
const returnToSender = (story: Story, received: Day): Day | undefined => {
  const { random, scenario } = story;
  if (random.chance(scenario.overdueShare)) return undefined;
  const late = random.chance(scenario.lateShare);
  const allowed = PERIODS.objectionWorkdays;
  const noticeDue = workdayUntil(received + PERIODS.notice.allowed);
  const objected = late
    ? addWorkdays(received, allowed + random.int(1, 3))
    : Math.min(addWorkdays(received, random.int(1, allowed)), noticeDue);
  happen(story, 'objected', objected, { reason: '不属于本单位职权范围，附法律依据和说明' });
  const checked = later(story, objected, 1, 3);
  const agreed = late ? checked : Math.min(checked, noticeDue);
  happen(story, 'objection-agreed', agreed, { reason: '经核实，同意退回' });
  return agreed;
};

const raisedWithOrgan = (story: Story): Arrived | undefined => {
  const { plan } = story;
  if (plan.remit === 'own') return { unit: plan.receiver, on: plan.receivedOn };
  const on = dutyDay(story, plan.receivedOn, PERIODS.dispatch);
  if (on === undefined) return undefined;
  if (plan.remit === 'subordinate' && isTownship(plan.unit)) return sendTo(story, plan.unit, on);
  happen(story, 'informed', on, { to: plan.unit.id });
  happen(story, 'closed', later(story, on, 0, 4));
  return undefined;
};
