import type { Day } from './days.ts';
import { workdayFrom } from './days.ts';
import { PERIODS } from './periods.ts';
import { dutyDay, happen, later, type Story } from './story.ts';

/** A review of the opinion by the unit's superior, in some matters a recheck after it, and the second closing. */
export const reviewAndRecheck = (story: Story, closed: Day): void => {
  const { random, scenario } = story;
  const requested = workdayFrom(closed + random.int(...PERIODS.request));
  happen(story, 'review-requested', requested);
  const decided = dutyDay(story, requested, PERIODS.review);
  if (decided === undefined) return;
  happen(story, 'review-decided', decided);
  const delivered = later(story, decided, 0, 2);
  happen(story, 'delivered', delivered, { document: 'review' });
  if (random.chance(scenario.handledAgainShare)) handleAgain(story, delivered);
  else if (random.chance(0.5)) recheck(story, delivered);
  else happen(story, 'closed', later(story, delivered, 1, 4));
};

/** A last look by the next superior; hearing days do not count. */
const recheck = (story: Story, delivered: Day): void => {
  const { random } = story;
  const requested = workdayFrom(delivered + random.int(...PERIODS.request));
  happen(story, 'recheck-requested', requested);
  const hearingDays = random.chance(0.6) ? hear(story, requested) : 0;
  const decided = dutyDay(story, requested, {
    allowed: PERIODS.recheck.allowed + hearingDays,
    usual: PERIODS.recheck.usual,
  });
  if (decided === undefined) return;
  happen(story, 'recheck-decided', decided);
  const told = later(story, decided, 0, 2);
  happen(story, 'delivered', told, { document: 'recheck' });
  happen(story, 'closed', later(story, told, 1, 3));
};

const hear = (story: Story, requested: Day): number => {
  const started = later(story, requested, 3, 6);
  const ended = later(story, started, 0, 3);
  happen(story, 'hearing-started', started);
  happen(story, 'hearing-ended', ended);
  return ended - started + 1;
};

/** The review sends the matter back: the unit accepts it once more and gives a new opinion. */
const handleAgain = (story: Story, delivered: Day): void => {
  const accepted = later(story, delivered, 1, 6);
  happen(story, 'accepted', accepted, { unit: story.plan.unit.id });
  const replied = dutyDay(story, accepted, PERIODS.conclusion);
  if (replied === undefined) return;
  happen(story, 'replied', replied, { outcome: 'supported' });
  const told = later(story, replied, 0, 2);
  happen(story, 'delivered', told, { document: 'opinion' });
  happen(story, 'closed', later(story, told, 0, 2));
};
