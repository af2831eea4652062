import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { isMainThread, MessagePort } from 'node:worker_threads';
import type { Case } from '@xinfang/matter';
import { caseLines, type RowReader, type RowTaker } from '../src/batch/index.ts';

/** What a test asks of this reader of rows. */
export interface OddSettings {
  /** A file that does not exist: with its help a case of the title `once` ends only one thread. */
  readonly flag?: string;
  /** A file to which all is written that a thread posts. */
  readonly record?: string;
  /** Whether a row is refused of which an earlier one has the id. */
  readonly unique?: boolean;
}

/** In pieces: a single one that is too large would end the process. */
const hoard = (): never => {
  const held: unknown[][] = [];
  for (;;) held.push(Array.from({ length: 1_000_000 }).fill(0.5));
};

/** What a case does to its thread, by its title. */
const DEEDS: Readonly<Record<string, (settings: OddSettings) => void>> = {
  exit: () => process.exit(0),
  throw: () => {
    throw new TypeError('张三');
  },
  memory: hoard,
  once: ({ flag = '' }) => {
    if (existsSync(flag)) return;
    writeFileSync(flag, '');
    process.exit(1);
  },
};

/** Reads cases of which some end the thread that reads them. */
export const openRows = (settings: OddSettings = {}): RowReader => {
  if (settings.record !== undefined && !isMainThread) recordPosts(settings.record);
  const plain = caseLines();
  return {
    ...plain,
    lineOf: ({ id }) => JSON.stringify(id),
    open: (place) => {
      const reading = plain.open(place);
      const taking = (rows: RowTaker): RowTaker => ({
        refuse: rows.refuse,
        take: (row, oneCase: Case) => {
          DEEDS[oneCase.registration.title ?? '']?.(settings);
          const earlier = place.taken.get(row);
          if (earlier === undefined)
            return rows.take(row, oneCase, settings.unique === true ? oneCase.id : undefined);
          const message = { zh: `同第 ${earlier} 行`, en: `as row ${earlier}` };
          rows.refuse(row, { code: 'duplicate-id', message });
          return false;
        },
      });
      return {
        ...reading,
        notes: () => 'notes',
        read: (bytes, rows) => reading.read(bytes, taking(rows)),
      };
    },
  };
};

const recordPosts = (file: string): void => {
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function post(message: unknown, ...others: unknown[]) {
    appendFileSync(file, textsIn(message));
    return Reflect.apply(postMessage, this, [message, ...others]);
  };
};

/** All that can be read in a message, in arrays of bytes too. */
export const textsIn = (message: unknown): string => {
  let bytes = '';
  const gather = (value: unknown): void => {
    if (ArrayBuffer.isView(value))
      for (const encoding of ['utf8', 'utf16le'] as const)
        bytes += Buffer.from(value.buffer as ArrayBuffer).toString(encoding);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(message);
  const all = { depth: null, maxArrayLength: null, maxStringLength: null, compact: true } as const;
  return `${inspect(message, all)}\n${bytes}\n`;
};
