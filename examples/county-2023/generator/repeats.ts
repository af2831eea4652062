import type { PriorHandling } from '../register-row.ts';
import type { Day } from './days.ts';
import { PERIODS } from './periods.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

const SHORTEST_WAIT = 15;

/** An earlier matter that is raised again, and what had been done about it by then; undefined where there is none. */
export const findEarlier = (
  told: readonly Story[],
  receivedOn: Day,
  random: Random,
): { readonly story: Story; readonly prior: PriorHandling } | undefined => {
  const candidates = told
    .filter(({ plan, drafts }) => {
      const plain = plan.kind === 'petition' && plan.repeatOf === undefined && !plan.backlog;
      const ended = drafts.some(({ type }) => type === 'withdrawn' || type === 'mediated');
      const waited = plan.receivedOn + SHORTEST_WAIT <= receivedOn;
      return plain && waited && !ended && plan.accused.length === 0 && plan.remit !== 'elsewhere';
    })
    .map((story) => ({ story, prior: priorOf(story, receivedOn) }));
  if (candidates.length === 0) return undefined;
  return random.weighted(candidates.map((each) => [each, WEIGHTS[each.prior]] as const));
};

/** Those who got no satisfaction from a higher body come again more often. */
const WEIGHTS: Readonly<Record<PriorHandling, number>> = {
  none: 1,
  pending: 2,
  'pending-overdue': 4,
  replied: 2,
  rechecked: 15,
};

/** What had been done about a matter before a day. */
const priorOf = ({ drafts }: Story, day: Day): PriorHandling => {
  const before = drafts.filter((draft) => draft.day < day);
  const has = (type: string) => before.find((draft) => draft.type === type);
  if (has('recheck-decided')) return 'rechecked';
  if (has('replied')) return 'replied';
  const accepted = has('accepted');
  if (accepted === undefined) return before.length > 0 ? 'pending' : 'none';
  return accepted.day + PERIODS.conclusion.allowed < day ? 'pending-overdue' : 'pending';
};
