import { type Person, type Private, reveal } from '@xinfang/matter';
import type { OpenedPerson } from './casework.ts';

/** Opens a person's identity: called only for an answer that a logged request with a purpose asked for. */
export const openPerson = (person: Person): OpenedPerson =>
  Object.fromEntries(
    Object.entries(person).map(([field, value]: [string, Private<string>]) => [
      field,
      reveal(value),
    ]),
  );
