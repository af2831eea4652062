import { appendEvent } from './append.ts';
import type { Casework } from './casework.ts';
import type { Desk } from './desk.ts';
import { eraseCase, listKeptTooLong } from './erasure.ts';
import { giveOwnData, openIdentity } from './identity.ts';
import {
  assessCase,
  decideCase,
  explainCase,
  listCases,
  listDue,
  needsOf,
  readLog,
  readSeen,
} from './reading.ts';
import { registerCase } from './register.ts';
import { restateCase } from './restate.ts';

/**
 * The casework of a desk.
 *
 * @example
 * const casework = openCasework({ store, xf, organisation, clock, ring, marks, … });
 */
export const openCasework = (desk: Desk): Casework => ({
  register: (asking, given) => registerCase(desk, asking, given),
  append: (asking, caseId, given, ifMatch) => appendEvent(desk, asking, caseId, given, ifMatch),
  restate: (asking, caseId, given, ifMatch) => restateCase(desk, asking, caseId, given, ifMatch),
  read: (who, caseId) => readSeen(desk, who, caseId),
  log: (who, caseId) => readLog(desk, who, caseId),
  list: async (who, query) => listCases(desk, who, query),
  due: async (who, query) => listDue(desk, who, query),
  decide: (who, caseId, options) => decideCase(desk, who, caseId, options),
  assess: (who, caseId, options) => assessCase(desk, who, caseId, options),
  needs: (who, caseId) => needsOf(desk, who, caseId),
  explain: (who, caseId, options) => explainCase(desk, who, caseId, options),
  openIdentity: (asking, caseId, purpose) => openIdentity(desk, asking, caseId, purpose),
  ownData: (asking, asked) => giveOwnData(desk, asking, asked),
  keptTooLong: (who, query) => listKeptTooLong(desk, who, query),
  erase: (asking, caseId, reason, ifMatch) => eraseCase(desk, asking, caseId, reason, ifMatch),
});
