import type { Impact, Json, MessageDraft, Store } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';
import { sinkViewer } from './may-see.ts';
import { keyOf, type SinkTold } from './reminders.ts';

/** What announcing a change of law stands on. */
export interface Announcing {
  readonly store: Pick<Store, 'impacts'>;
  readonly sinks: readonly SinkTold[];
  readonly organisation: Organisation;
}

const PAGE = 500;
/** So many ids are told in a message; the rest is asked of the service. */
const MOST_TOLD = 500;

/**
 * One message for each sink about a change of law: how many of the cases that its body may see moved, and which. How many there
 * are in all is not told, for the difference would tell of those that are kept from it.
 *
 * @example
 * await store.outbox.add(await announcementsOf(impact, { store, sinks, organisation }), clock.now());
 */
export const announcementsOf = async (
  impact: Impact,
  announcing: Announcing,
): Promise<readonly MessageDraft[]> => {
  const drafts: MessageDraft[] = [];
  for (const sink of announcing.sinks) {
    if (!announcing.organisation.has(sink.body)) continue;
    drafts.push({
      key: keyOf('law', [impact.id, sink.name]),
      sink: sink.name,
      topic: 'law.changed',
      payload: await payloadFor(sink.body, impact, announcing),
    });
  }
  return drafts;
};

const payloadFor = async (
  body: string,
  { id, at, before, after }: Impact,
  { store, organisation }: Announcing,
): Promise<Json> => {
  const eyes = sinkViewer(body, organisation);
  const cases: string[] = [];
  let moved = 0;
  let cursor: string | undefined;
  do {
    const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
    const { rows, next } = await store.impacts.moved(eyes, id, query);
    moved += rows.length;
    for (const { caseId } of rows) if (cases.length < MOST_TOLD) cases.push(caseId);
    cursor = next;
  } while (cursor !== undefined);
  return { impact: id, at, before, after, moved, cases, more: moved > cases.length };
};
