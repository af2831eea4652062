import type { Deadline } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import { canHold, heldIn, type Stretch, stretchesIn } from './law.ts';
import type { LawCheck } from './scope.ts';

type Case = NonNullable<Deadline['start']['cases']>[number];

/** Deadlines whose conditions taken together can never hold, and single ways of starting that never happen. */
export const findStartsThatNeverHappen: LawCheck = ({ pack, elements }, law) =>
  pack.deadlines.flatMap((deadline): readonly Finding[] => {
    const cases = deadline.start.cases ?? [];
    const stretches = stretchesIn(law, deadline.effective);
    if (cases.length === 0 || stretches.length === 0) return [];
    if (!stretches.some((stretch) => canHold(stretch, heldIn(stretch, deadline.when)))) return [];
    const idle = cases.map(
      (each) => !stretches.some((stretch) => canStart(stretch, deadline, each)),
    );
    const data = { id: deadline.id };
    const element = elements.get('deadline', deadline.id);
    if (idle.every(Boolean))
      return [{ code: 'deadline-never-starts', data, element, path: ['start', 'cases'] }];
    return [...idle.keys()]
      .filter((index) => idle[index])
      .map((index) => ({
        code: 'start-case-never',
        data,
        element,
        path: ['start', 'cases', index],
      }));
  });

/** `followedBy` is looked for only up to the next event of the start's own type. */
const canStart = (stretch: Stretch, { when, start }: Deadline, each: Case): boolean =>
  each.followedBy !== start.event &&
  canHold(stretch, heldIn(stretch, when), heldIn(stretch, each.when));
