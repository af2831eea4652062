import type { Json, Store } from '@xinfang/store';

/** A store that keeps what a projection came to, as drivers do: for one that does not yet. */
export const keepingStanding = (store: Store): Store => {
  const kept = new Map<string, Json>();
  const { cases } = store;
  const keep = ({ caseId, standing }: { caseId: string; standing?: Json }): void => {
    if (standing !== undefined) kept.set(caseId, standing);
  };
  return {
    ...store,
    cases: {
      ...cases,
      commit: async (change) => {
        const committed = await cases.commit(change);
        if (committed.outcome === 'committed') keep(change.view);
        return committed;
      },
      reproject: (views) => {
        for (const view of views) keep(view);
        return cases.reproject(views);
      },
      reckonedOtherwise: async (reckonedWith, options) =>
        (await cases.reckonedOtherwise(reckonedWith, options)).map((stored) => {
          const standing = stored.standing ?? kept.get(stored.caseId);
          return standing === undefined ? stored : { ...stored, standing };
        }),
    },
  };
};
