import type { CivilDate } from '@xinfang/calendar';
import type { EventView, MatterView } from './matter-view.ts';

/**
 * The unit in whose hands a matter is on a day: the last one to which it was sent, or that received or accepted it; before
 * that the one of its registration. Corrections count as far as the plugin is told of them.
 *
 * @example
 * const registration = { receivedOn: '2023-03-01', receiver: { kind: 'organ' }, channel: 'letter', unit: 'county-zjj' };
 * holdingUnit({ caseId: 'C-1', facts: {}, registration, events: [] }, '2023-03-31') // 'county-zjj'
 */
export const holdingUnit = (
  { registration, events }: Pick<MatterView, 'registration' | 'events'>,
  asOf: CivilDate,
): string | undefined =>
  inOrder(corrected(events, asOf))
    .filter(({ event }) => event.on <= asOf)
    .map(({ event }) => unitOf(event))
    .findLast((unit) => unit !== undefined) ?? registration.unit;

const unitOf = (event: EventView): string | undefined => {
  const unit = event.type === 'dispatched' ? event['to'] : handOver(event);
  return typeof unit === 'string' ? unit : undefined;
};

const handOver = (event: EventView): unknown =>
  event.type === 'unit-received' || event.type === 'accepted' ? event['unit'] : undefined;

interface Placed {
  readonly event: EventView;
  readonly index: number;
}

/** By day, ties in the order of the list. */
const inOrder = (events: readonly Placed[]): readonly Placed[] =>
  events.toSorted((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0));

/**
 * The events as corrections have them that were made by a day. From the last to the first: a correction can only correct an
 * earlier one, so each is settled when its turn comes.
 */
const corrected = (events: readonly EventView[], asOf: CivilDate): readonly Placed[] => {
  const placed = events.map((event, index) => ({ event, index }));
  const made = new Map<number, EventView[]>();
  for (const each of inOrder(placed).toReversed()) {
    if (each.event.type !== 'corrected') continue;
    const correction = withCorrections(each.event, made.get(each.index));
    const target = Number(correction['event']);
    if (correction.on <= asOf) made.set(target, [correction, ...(made.get(target) ?? [])]);
  }
  return placed.map(({ event, index }) => ({
    event: withCorrections(event, made.get(index)),
    index,
  }));
};

/** Of several corrections of a field the later one wins. */
const withCorrections = (event: EventView, corrections: readonly EventView[] = []): EventView => {
  const changes = corrections
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ field, to }) => (to === undefined ? [] : [[String(field), to] as const]))
    .filter(([field]) => field !== 'type');
  return changes.length === 0 ? event : { ...event, ...Object.fromEntries(changes) };
};
