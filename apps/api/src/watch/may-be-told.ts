import type { Message, Store, Viewer } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';
import { sinkViewer } from './may-see.ts';

/**
 * Whether a sink may still be told of all the cases that a message names: asked of the store with the sink's own eyes.
 *
 * @example
 * createSender({ outbox: store.outbox, mayBeTold: mayBeTold(store, organisation), sinks, settings, clock })
 */
export const mayBeTold =
  (store: Pick<Store, 'cases'>, organisation: Organisation) =>
  async (message: Message, { body }: { readonly body: string }): Promise<boolean> => {
    for (const caseId of casesIn(message))
      if (!(await isSeen(store, caseId, body, organisation))) return false;
    return true;
  };

const isSeen = async (
  { cases }: Pick<Store, 'cases'>,
  caseId: string,
  body: string,
  organisation: Organisation,
): Promise<boolean> => {
  const eyes: Viewer = { ...sinkViewer(body, organisation), seesUnstated: true };
  const seen = await cases.read(eyes, caseId);
  return seen !== undefined && (!seen.unstated || seen.office === body);
};

const casesIn = ({ caseId, payload }: Message): readonly string[] => {
  if (caseId !== undefined) return [caseId];
  const listed =
    typeof payload === 'object' && payload !== null && 'cases' in payload ? payload['cases'] : [];
  return Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : [];
};
