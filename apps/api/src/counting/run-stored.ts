import { setImmediate } from 'node:timers/promises';
import type { PluggedReport, RunOptions, Xinfang } from '@xinfang/sdk';
import type { CaseFilter, CaseJson, Store, Viewer } from '@xinfang/store';
import type { CountAsked } from './counting.ts';

/** Between so many cases others get their turn: a count is reckoning without a pause otherwise. */
const TURN = 50;

/** Called before a case is counted, with how many were; what it throws ends the run. */
type BeforeCase = (done: number) => Promise<void> | undefined;

/** The cases that a question is about, as a store filters them. */
export const filterOf = ({ office }: CountAsked): CaseFilter =>
  office === undefined ? {} : { office };

/** What the kernel is asked, without what the store filters by. */
export const optionsOf = (asked: CountAsked): RunOptions => {
  const { office: _, ...options } = asked;
  return options;
};

/** Runs the kernel over the stored cases that a viewer may see; no other case enters, so none can be in the report. */
export const runStored = (
  { store, xf }: { readonly store: Store; readonly xf: Xinfang },
  viewer: Viewer,
  asked: CountAsked,
  beforeCase?: BeforeCase,
): Promise<PluggedReport> => xf.run(casesOf(store, viewer, asked, beforeCase), optionsOf(asked));

async function* casesOf(
  store: Store,
  viewer: Viewer,
  asked: CountAsked,
  beforeCase: BeforeCase | undefined,
): AsyncGenerator<CaseJson> {
  let done = 0;
  for await (const stored of store.cases.each(viewer, filterOf(asked))) {
    if (done % TURN === 0) await setImmediate();
    await beforeCase?.(done);
    yield stored.case;
    done += 1;
  }
}
