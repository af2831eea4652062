import type { Store } from '@xinfang/store';

/** A process that ended in the midst of something. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** When a process dies: at so many steps from its start, before the step is done, or after it while its result is on the way. */
export interface Death {
  readonly step: number;
  readonly when: 'before' | 'after';
}

/** The life of a process as a test counts it: each step is a call to a store, or a delivery. */
export interface Life {
  /** Takes a step; from the death on none is taken any more. */
  step<T>(work: () => Promise<T>): Promise<T>;
  readonly isOver: () => boolean;
}

/** A life that ends as it is told; without a death it does not. */
export const lifeUntil = (death: Death | undefined): Life => {
  let taken = 0;
  let over = false;
  const die = (): never => {
    over = true;
    throw new Killed('killed');
  };
  return {
    isOver: () => over,
    step: async (work) => {
      if (over) throw new Killed('killed');
      taken += 1;
      if (death?.step === taken && death.when === 'before') die();
      const result = await work();
      if (death?.step === taken || over) die();
      return result;
    },
  };
};

/** A store as a process with such a life uses it: each of its calls is a step. */
export const usedBy = (life: Life, store: Store): Store => {
  const part = <Part extends object>(of: Part): Part =>
    new Proxy(of, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => life.step(async () => Reflect.apply(member, target, given));
      },
    });
  return {
    ...store,
    cases: part(store.cases),
    outbox: part(store.outbox),
    impacts: part(store.impacts),
    marks: part(store.marks),
  };
};
