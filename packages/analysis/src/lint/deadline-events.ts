import type { Deadline, EventMatch } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import { canFollow } from './order-of-events.ts';
import type { Check } from './scope.ts';

type Place = { readonly match: EventMatch; readonly path: Finding['path'] };

/** Deadlines whose events contradict each other: fulfilled and voided by the same, or by what cannot come after the start. */
export const findEventsThatContradict: Check = ({ pack, elements }) =>
  pack.deadlines.flatMap((deadline) => {
    const element = elements.get('deadline', deadline.id);
    const early = placesOf(deadline).filter(({ match }) => !canFollow(match, startOf(deadline)));
    const both = deadline.voidedBy.flatMap((match, index): readonly Place[] =>
      deadline.fulfilledBy.some((each) => meets(each, match))
        ? [{ match, path: ['voidedBy', index] }]
        : [],
    );
    if (deadline.fulfilledBy.every((each) => isIdle(deadline, each)))
      return [
        {
          code: 'deadline-never-fulfilled',
          data: { id: deadline.id },
          element,
          path: ['fulfilledBy'],
        } satisfies Finding,
      ];
    return [
      ...early.map(
        ({ match, path }): Finding => ({
          code: 'event-never-follows',
          data: { event: typeOf(match), start: deadline.start.event },
          element,
          path,
        }),
      ),
      ...both.map(
        ({ match, path }): Finding => ({
          code: 'fulfils-and-voids',
          data: { event: typeOf(match) },
          element,
          path,
        }),
      ),
    ];
  });

const typeOf = (match: EventMatch): string => (typeof match === 'string' ? match : match.event);

const whereOf = (match: EventMatch) => (typeof match === 'string' ? {} : match.where);

const startOf = ({ start }: Deadline): EventMatch =>
  start.where === undefined ? start.event : { event: start.event, where: start.where };

/** A fulfilling event that cannot come after the start, or that voids the deadline whenever it comes. */
const isIdle = (deadline: Deadline, match: EventMatch): boolean =>
  !canFollow(match, startOf(deadline)) ||
  deadline.voidedBy.some((each) => typeOf(each) === typeOf(match) && covers(each, match));

/** Whether some event falls under both. */
const meets = (a: EventMatch, b: EventMatch): boolean => {
  const [one, other] = [whereOf(a), whereOf(b)];
  return (
    typeOf(a) === typeOf(b) &&
    Object.entries(one).every(
      ([field, value]) => other[field] === undefined || other[field] === value,
    )
  );
};

/** Whether every event that falls under the second falls under the first. */
const covers = (a: EventMatch, b: EventMatch): boolean =>
  Object.entries(whereOf(a)).every(([field, value]) => whereOf(b)[field] === value);

/** Every event that a deadline speaks of beside its start. */
const placesOf = ({
  fulfilledBy,
  voidedBy,
  extension,
  suspension,
  pending,
  start,
}: Deadline): readonly Place[] => [
  ...fulfilledBy.map((match, index) => ({ match, path: ['fulfilledBy', index] })),
  ...voidedBy.map((match, index) => ({ match, path: ['voidedBy', index] })),
  ...(extension === undefined ? [] : [{ match: extension.event, path: ['extension', 'event'] }]),
  ...(suspension === undefined
    ? []
    : (['from', 'to'] as const).map((end) => ({
        match: suspension[end],
        path: ['suspension', end],
      }))),
  ...(pending === undefined
    ? []
    : [
        { match: pending.event, path: ['pending', 'event'] },
        ...pending.until.map((match, index) => ({ match, path: ['pending', 'until', index] })),
      ]),
  ...(start.cases ?? []).flatMap(({ followedBy }, index) =>
    followedBy === undefined
      ? []
      : [{ match: followedBy, path: ['start', 'cases', index, 'followedBy'] }],
  ),
];
