/** Seals identity and text for copies of cases, on a thread of its own: it is what copying takes longest over. */
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openKeyRing, openMarks } from '@xinfang/store';
import { cell } from './pattern.ts';

/** What the worker is started with. */
export interface SealingKeys {
  readonly sealing: Uint8Array;
  readonly marks: Uint8Array;
}

/** Cases whose parts are to be sealed, and where the files of the rows are put. */
export interface ToSeal {
  readonly path: string;
  readonly cases: readonly {
    readonly id: string;
    readonly number: number;
    readonly text: string;
  }[];
}

const { sealing, marks: markKey } = workerData as SealingKeys;
const ring = openKeyRing({ keys: [{ id: 'k1', key: sealing }] });
const marks = openMarks(markKey);

const line = (values: readonly string[]): string => `${values.map(cell).join('\t')}\n`;

/** Persons differ, as they do in a register. */
const personOf = (number: number) => ({
  name: '甲某某',
  idNumber: `110101199001${String(number).padStart(6, '0').slice(-6)}`,
  phone: `138${String(number).padStart(8, '0')}`,
});

const seal = ({ path, cases }: ToSeal): Readonly<Record<string, string>> => {
  const parts: string[] = [];
  const found: string[] = [];
  for (const { id, number, text } of cases) {
    const person = personOf(number);
    for (const [kind, plain] of [
      ['identity', JSON.stringify([person])],
      ['text', text],
    ] as const) {
      const part = ring.seal(id, kind, plain);
      parts.push(line([id, kind, part.cipher, part.keyId, part.wrappedKey, part.content]));
    }
    for (const mark of marks.marksOf(person)) found.push(line([mark, id]));
  }
  const files = { sealed_parts: `${path}-sealed.copy`, person_marks: `${path}-marks.copy` };
  writeFileSync(files.sealed_parts, parts.join(''));
  writeFileSync(files.person_marks, found.join(''));
  return files;
};

parentPort?.on('message', (given: ToSeal) => parentPort?.postMessage(seal(given)));
