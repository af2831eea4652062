import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, runAt } from './database.ts';
import { cell, fill, type Pattern } from './pattern.ts';
import type { SeedingDesk } from './seeding-desk.ts';

/** One copy of a pattern: whose, and the how-manieth. */
export interface Copy {
  readonly pattern: Pattern;
  readonly county: string;
  readonly city: string;
  readonly number: number;
}

/** The id of a copy. */
export const idOf = ({ pattern, ...names }: Copy): string => fill(pattern.id, namesOf(names));

const DIGITS = 7;
const namesOf = ({ county, city, number }: Omit<Copy, 'pattern'>) => ({
  county,
  city,
  number: String(number).padStart(DIGITS, '0'),
});

/** The tables that cases stand in, with the columns as the service's own code names them. */
const COLUMNS: Readonly<Record<string, string>> = {
  sealed_parts: 'case_id, kind, cipher, key_id, wrapped_key, content',
  person_marks: 'mark, case_id',
  audit_log:
    'chain, number, action, actor_id, actor_role, actor_body, at, case_id, detail, previous, hash',
};

/** Cases that are written to files before the server takes them. */
const CHUNK = 20_000;

interface Writing {
  readonly desk: SeedingDesk;
  readonly heads: Map<number, { number: number; hash: string }>;
  /** As `COPY` names them, by table. */
  readonly columns: Map<string, string>;
}

/**
 * Stores copies of patterns as the service would have stored them one by one: cases, logs, reach, due days, identity and text
 * sealed under a key of their own, marks, and a line in a chain of the audit log. While the server takes one part the next one
 * is made.
 */
export const copyCases = async (
  database: Database,
  desk: SeedingDesk,
  copies: Iterable<Copy>,
): Promise<number> => {
  const writing: Writing = { desk, heads: new Map(), columns: new Map(Object.entries(COLUMNS)) };
  let taken: Promise<void> = Promise.resolve();
  let stored = 0;
  for (const chunk of chunksOf(copies)) {
    const folder = join(database.folder, `part-${stored}`);
    const tables = await writeChunk(writing, chunk, folder);
    await taken;
    taken = takeChunk(database, writing, tables);
    stored += chunk.length;
  }
  await taken;
  const heads = [...writing.heads].map(
    ([chain, { number, hash }]) => `(${chain}, ${number}, '${hash}')`,
  );
  await runAt(database.url.admin, [
    `insert into audit_heads (chain, number, hash) values ${heads.join(', ')}`,
  ]);
  return stored;
};

function* chunksOf(copies: Iterable<Copy>): Generator<readonly Copy[]> {
  let chunk: Copy[] = [];
  for (const copy of copies) {
    chunk.push(copy);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Files by table. */
type Files = ReadonlyMap<string, string>;

const writeChunk = async (
  writing: Writing,
  chunk: readonly Copy[],
  path: string,
): Promise<Files> => {
  const texts = new Map<string, string[]>();
  const put = (table: string, text: string): void => {
    const lines = texts.get(table);
    if (lines === undefined) texts.set(table, [text]);
    else lines.push(text);
  };
  for (const copy of chunk) {
    const names = namesOf(copy);
    for (const [table, named] of Object.entries(copy.pattern.columns))
      writing.columns.set(table, named);
    for (const [table, pieces] of Object.entries(copy.pattern.tables))
      if (pieces.length > 1) put(table, fill(pieces, names));
    putOwnRows(writing, copy, put);
  }
  const files = new Map<string, string>();
  for (const [table, lines] of texts) {
    const file = `${path}-${table}.copy`;
    files.set(table, file);
    const stream = createWriteStream(file);
    stream.end(lines.join(''));
    await once(stream, 'finish');
  }
  return files;
};

/** What differs from copy to copy by more than names: everything that keys make. */
const putOwnRows = (
  { desk, heads }: Writing,
  copy: Copy,
  put: (table: string, text: string) => void,
): void => {
  const { pattern } = copy;
  const caseId = idOf(copy);
  const line = (table: string, values: readonly (string | number | null)[]): void =>
    put(table, `${values.map(cell).join('\t')}\n`);
  for (const [kind, text] of [
    ['identity', pattern.people],
    ['text', JSON.stringify(pattern.text)],
  ] as const) {
    const part = desk.ring.seal(caseId, kind, text);
    line('sealed_parts', [caseId, kind, part.cipher, part.keyId, part.wrappedKey, part.content]);
  }
  for (const person of pattern.persons)
    for (const mark of desk.marks.marksOf(personOf(person, copy)))
      line('person_marks', [mark, caseId]);
  const actor = { id: 'service', role: 'import', body: `${copy.county}-xfj` };
  const draft = { action: 'case.imported', actor, at: desk.now, caseId };
  const chain = desk.audit.chainOf(draft);
  const head = heads.get(chain) ?? { number: 0, hash: desk.audit.beginning(chain) };
  const row = { ...draft, chain, number: head.number + 1, previous: head.hash };
  const hash = desk.audit.hashOf(row);
  heads.set(chain, { number: row.number, hash });
  line('audit_log', [
    chain,
    row.number,
    row.action,
    actor.id,
    actor.role,
    actor.body,
    row.at,
    caseId,
    null,
    row.previous,
    hash,
  ]);
};

/** Persons differ, as they do in a register. */
const personOf = (person: Pattern['persons'][number], { number }: Copy) => ({
  ...person,
  idNumber: `110101199001${String(number).padStart(6, '0').slice(-6)}`,
  phone: `138${String(number).padStart(8, '0')}`,
});

const takeChunk = async (database: Database, { columns }: Writing, files: Files): Promise<void> => {
  const copies = [...files].map(
    ([table, file]) => `copy ${table} (${columns.get(table)}) from '${file}'`,
  );
  await runAt(database.url.admin, copies);
  for (const file of files.values()) rmSync(file);
};
