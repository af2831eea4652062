import type { MatterView, Sight } from '@xinfang/sdk';

/** What of a view may only be seen by who asks for it. */
const SIGHT_OF: ReadonlyMap<PropertyKey, Sight> = new Map<PropertyKey, Sight>([
  ['people', 'identity'],
  ['text', 'text'],
  ['title', 'text'],
  ['accused', 'accused'],
]);

/** The view with every look at what needs asking noted, there or not; where a register would hold it, too. */
export const watchingReads = (view: MatterView, note: (sight: Sight) => void): MatterView => {
  const registration = noting(
    { ...view.registration, petitioners: noting({ ...view.registration.petitioners }, note) },
    note,
  );
  return noting({ ...view, registration }, note);
};

const noting = <T extends object>(target: T, note: (sight: Sight) => void): T => {
  const look = (key: PropertyKey): void => {
    const sight = SIGHT_OF.get(key);
    if (sight !== undefined) note(sight);
  };
  return new Proxy(target, {
    get: (from, key, self) => {
      look(key);
      return Reflect.get(from, key, self) as unknown;
    },
    has: (from, key) => {
      look(key);
      return Reflect.has(from, key);
    },
  });
};
