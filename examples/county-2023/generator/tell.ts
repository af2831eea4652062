import { PETITION_OFFICE } from '../county.ts';
import { workdayFrom } from './days.ts';
import { handle } from './handling.ts';
import { PERIODS } from './periods.ts';
import type { Plan } from './plan.ts';
import { dutyDay, happen, later, type Story } from './story.ts';
import { bringToUnit } from './way-to-unit.ts';

/** Kinds whose handling the petitioner is asked to evaluate. */
const EVALUATED: readonly Plan['kind'][] = ['petition', 'statutory-duty', 'advice'];

/** Tells a matter from its registration to its end, or to where it got stuck. */
export const tell = (story: Story): void => {
  const { plan, random, scenario } = story;
  happen(story, 'registered', workdayFrom(plan.receivedOn));
  const refusal = refusalOf(plan);
  if (refusal !== undefined && !random.chance(scenario.acceptedAgainstProposalShare)) {
    refuse(story, refusal);
    return;
  }
  const arrived = bringToUnit(story);
  const closed = arrived === undefined ? undefined : handle(story, arrived);
  if (closed !== undefined) evaluate(story, closed);
};

/** The refusal the law proposes, and a person confirms, for a matter filed again. */
const refusalOf = (plan: Plan) => {
  if (plan.prior === 'rechecked' && plan.sameFacts) return 'no-longer-accepted';
  return plan.prior === 'pending' && plan.filedToSuperior ? 'not-accepted' : undefined;
};

const refuse = (story: Story, refusal: 'not-accepted' | 'no-longer-accepted'): void => {
  const on = dutyDay(story, story.plan.receivedOn, PERIODS.dispatch);
  if (on === undefined) return;
  const reason =
    refusal === 'not-accepted'
      ? '同一事项正在办理期限内，向上级机关提出'
      : '已有复核意见，仍以同一事实和理由提出';
  happen(story, refusal, on, { reason });
  happen(story, 'closed', later(story, on, 0, 2));
};

/** Petitioners evaluate office and unit apart; many let the window pass. */
const evaluate = (story: Story, closed: number): void => {
  const { plan, random, drafts } = story;
  const answered = drafts.some(({ type }) => type === 'replied' || type === 'mediated');
  if (!answered || plan.repeatOf !== undefined || !EVALUATED.includes(plan.kind)) return;
  if (!random.chance(0.9)) return;
  const takesPart = random.chance(0.72);
  const objects =
    plan.receiver === PETITION_OFFICE ? (['office', 'unit'] as const) : ['unit' as const];
  const [first, last] = PERIODS.evaluation;
  const day = closed + random.int(first, last);
  for (const object of objects)
    if (takesPart && random.chance(0.95))
      happen(story, 'evaluated', day, { object, grade: gradeOf(story) });
    else happen(story, 'evaluated', closed + last, { object, expired: true });
};

const gradeOf = ({ random, scenario }: Story) => {
  if (random.chance(scenario.dissatisfiedShare)) return 'dissatisfied';
  return random.chance(0.8) ? 'satisfied' : 'mostly-satisfied';
};
