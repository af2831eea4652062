import { normalName } from './name-index.ts';
import type { Target } from './target.ts';

/** Whose doing a name says that something is. */
export type Actor = 'office' | 'unit' | 'petitioner';

const ACTORS: readonly (readonly [Actor, RegExp])[] = [
  ['petitioner', /^(?:信访|来信|来访|上访|投诉|反映)人/u],
  ['office', /^(?:[县区市省]?信访(?:局|办|部门|机构)|本(?:局|单位|机关))/u],
  ['unit', /^(?:责任|承办|办理|主办|有权处理)?(?:单位|机关|部门)/u],
];

/** Whom a name, or a heading above it, begins with. */
export const actorIn = (name: string): Actor | undefined => {
  const parts = name.split('/').map(normalName);
  return ACTORS.find(([, pattern]) => parts.some((part) => pattern.test(part)))?.[0];
};

/** Who takes a step where that matters: an office that answers has not replied. */
const DOERS: Readonly<Partial<Record<Target, Actor>>> = {
  'registration.receivedOn': 'office',
  'events.registered.on': 'office',
  'events.unit-received.on': 'unit',
  'events.accepted.on': 'unit',
  'events.replied.on': 'unit',
};

/** What a step is where a unit takes it instead. */
const OF_UNITS: Readonly<Partial<Record<Target, Target>>> = {
  'registration.receivedOn': 'events.unit-received.on',
};

/** What a name is of whose actor the dictionary does not know: a target of the actor's own, or a doubtful one. */
export const ofActor = (
  target: Target,
  actor: Actor,
): { readonly target: Target; readonly isDoubtful: boolean } => {
  const own = (actor === 'unit' ? OF_UNITS[target] : undefined) ?? target;
  return { target: own, isDoubtful: DOERS[own] !== undefined && DOERS[own] !== actor };
};

/** Whether units take the step, so that a name which says so is the better one. */
export const isOfUnits = (target: Target | undefined): boolean =>
  target !== undefined && DOERS[target] === 'unit';
