import type { Entry, LoggedEntry, StoredCase, Viewer } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';

/**
 * A log for who comes to a matter after it was settled whom it accuses. What it once was held to be, an accusation against them or
 * one that nobody had classified, is for the receiving office and the bodies above it that it never accused; all others find the
 * registration and the facts as they stand now, and everything that happened.
 *
 * @example
 * settledLog(await store.cases.log(viewer, caseId), { viewer, stored, organisation });
 */
export const settledLog = (
  entries: readonly LoggedEntry[],
  { viewer, stored, organisation }: Looking,
): readonly LoggedEntry[] => {
  const isUnsettled = entries.some(({ entry }) => saysOtherwise(entry));
  if (!isUnsettled || sawItAll(entries, { viewer, stored, organisation })) return entries;
  const { registration, facts } = stored.case;
  return entries.flatMap((logged) => {
    const { kind } = logged.entry;
    if (kind === 'restated') return [];
    return [kind === 'opened' ? { ...logged, entry: { kind, registration, facts } } : logged];
  });
};

interface Looking {
  readonly viewer: Viewer;
  readonly stored: Pick<StoredCase, 'case' | 'office'>;
  readonly organisation: Organisation;
}

/** Facts decide what a matter is, and which of them is the pack's to say. */
const saysOtherwise = (entry: Entry): boolean =>
  entry.kind === 'restated' &&
  (Object.keys(entry.facts ?? {}).length > 0 || entry.registration?.['accused'] !== undefined);

const sawItAll = (
  entries: readonly LoggedEntry[],
  { viewer: { body, barredFrom }, stored, organisation }: Looking,
): boolean => {
  if (body === undefined) return true;
  if (barredFrom === 'all' || !organisation.isBelow(stored.office, body)) return false;
  return !entries.some(({ entry }) => accusedIn(entry).some((each) => barredFrom.includes(each)));
};

const accusedIn = (entry: Entry): readonly string[] => {
  if (!('registration' in entry)) return [];
  const accused = entry.registration?.['accused'];
  const units =
    typeof accused === 'object' && accused !== null && 'units' in accused ? accused['units'] : [];
  return Array.isArray(units) ? units.filter((each) => typeof each === 'string') : [];
};
