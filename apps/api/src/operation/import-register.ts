import { type Case, parseCase } from '@xinfang/matter';
import type { Actor, CaseJson, Entry } from '@xinfang/store';
import type { Desk } from '../casework/desk.ts';
import { plain } from '../casework/plain.ts';
import { reckon } from '../casework/reckon.ts';
import { marksOf, partOf, sealParts } from '../casework/sealing.ts';

/** What an import stands on: a desk without those who ask. */
export type ImportDesk = Pick<
  Desk,
  'store' | 'xf' | 'organisation' | 'clock' | 'ring' | 'marks' | 'reckonedWith'
>;

/** What became of an import. Rows by their place from 1, for what they hold is not told. */
export interface Imported {
  readonly cases: number;
  readonly refused: readonly { readonly row: number; readonly code: string }[];
}

const IMPORTER: Omit<Actor, 'body'> = { id: 'service', role: 'import' };

/**
 * Stores a register as it was kept: events that the table of transitions does not allow are kept and warned of by the kernel, and
 * not refused, for what happened is history. Each case is stored whole, with its line in the audit log; one that is there already
 * is passed over, so that an import that broke off can be done again.
 *
 * @example
 * await importRegister(desk, registerLines('register.jsonl'));
 */
export const importRegister = async (
  desk: ImportDesk,
  rows: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<Imported> => {
  const refused: { row: number; code: string }[] = [];
  let row = 0;
  let cases = 0;
  for await (const each of rows) {
    row += 1;
    const code = await importCase(desk, each);
    if (code === undefined) cases += 1;
    else refused.push({ row, code });
  }
  return { cases, refused };
};

/** Stores one case; a code where it cannot be. */
const importCase = async (desk: ImportDesk, given: unknown): Promise<string | undefined> => {
  const oneCase = caseOf(given);
  if (oneCase === undefined) return 'no-case';
  const { open, people, text } = partOf(oneCase);
  const events = oneCase.events.map((event) => plain<CaseJson['events'][number]>(event));
  const json: CaseJson = { id: oneCase.id, registration: open, facts: oneCase.facts, events };
  const at = desk.clock.now();
  const actor = { ...IMPORTER, body: oneCase.registration.receiver.id };
  const committed = await desk.store.cases.commit({
    caseId: json.id,
    expectedVersion: 0,
    entries: entriesOf(json),
    actor,
    at,
    view: reckon(desk, json, events.length + 1, desk.clock.today()).view,
    sealed: sealParts(desk, json.id, { people, text }),
    marks: marksOf(desk, people),
    audit: [{ action: 'case.imported', actor, at, caseId: json.id }],
  });
  return committed.outcome === 'committed' ? undefined : 'already-there';
};

const caseOf = (given: unknown): Case | undefined => {
  try {
    return parseCase(given);
  } catch {
    return undefined;
  }
};

const entriesOf = ({ registration, facts, events }: CaseJson): readonly Entry[] => [
  { kind: 'opened', registration, facts },
  ...events.map((event): Entry => ({ kind: 'event', event })),
];
