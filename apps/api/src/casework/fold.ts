import type { CaseJson, Entry, EventJson, Json, OpenRegistration } from '@xinfang/store';

type Members = { readonly [member: string]: Json };

/**
 * What the entries of a log come to: the case without identity and text. The first entry opens it.
 *
 * @example
 * foldEntries('C-1', entries).events.length
 */
export const foldEntries = (caseId: string, entries: readonly Entry[]): CaseJson => {
  let registration: OpenRegistration = {};
  let facts: CaseJson['facts'] = {};
  const events: EventJson[] = [];
  for (const entry of entries) {
    if (entry.kind === 'opened') ({ registration, facts } = entry);
    else if (entry.kind === 'event') events.push(entry.event);
    else if (entry.kind === 'restated') {
      registration = patched(registration, entry.registration ?? {});
      facts = patched(facts, entry.facts ?? {}) as CaseJson['facts'];
    }
  }
  return { id: caseId, registration, facts, events };
};

/** JSON merge patch (RFC 7396): `null` takes a member away, an object is merged, all else replaces. */
export const patched = (target: Members, patch: Members): Members => {
  const kept = Object.entries(target).filter(([member]) => patch[member] !== null);
  const changed = Object.entries(patch)
    .filter(([, value]) => value !== null)
    .map(([member, value]) => [member, merged(target[member], value)] as const);
  return Object.fromEntries([...kept, ...changed]);
};

/** The same with every `null` kept in its place: for a reader that says which members it does not know. */
export const mergedKeepingNulls = (target: Members, patch: Members): Members =>
  Object.fromEntries([
    ...Object.entries(target),
    ...Object.entries(patch).map(([member, value]) => {
      const former = Object.hasOwn(target, member) ? target[member] : undefined;
      const isNested = isMembers(value);
      return [
        member,
        isNested ? mergedKeepingNulls(isMembers(former) ? former : {}, value) : value,
      ] as const;
    }),
  ]);

const merged = (former: Json | undefined, value: Json): Json =>
  isMembers(value) ? patched(isMembers(former) ? former : {}, value) : value;

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
