import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import {
  isSplittable,
  type Mapping,
  openRegister,
  type Register,
  type RegisterRow,
  readMapping,
} from '@xinfang/register';
import type { RunReport, Xinfang } from '@xinfang/sdk';
import { EXIT, refusing, refusingLater, together, usageFault } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Io } from './io.ts';
import { text } from './messages.ts';
import { readJson, STDIN } from './read-input.ts';
import { refuseLayout } from './refuse-layout.ts';

/** A register in JSON lines that is a file, and can be read from any place in it. */
export interface LinesFile {
  /** As it was named. */
  readonly file: string;
  readonly path: string;
  readonly size: number;
  readonly mapping: Mapping | undefined;
}

/** A register that is open for reading. */
export interface OpenRegister {
  readonly register: Register;
  /** The same in another way; undefined where it can only be read from its beginning. */
  readonly lines: LinesFile | undefined;
  /** How much of the file was read, from 0 to 1; undefined for standard input. */
  readonly share: () => number | undefined;
  /** What a plugin's source said of the whole; absent for a file. */
  readonly warnings?: () => RunReport['warnings'];
}

/** The facts that a mapping may name. */
interface KnownFacts {
  readonly pack: Pick<Xinfang['pack'], 'facts'>;
}

/** Opens a register by its mapping or, without one, by the ending of its name. Throws a fault. */
export const openRegisterFile = async (
  file: string,
  mappingFile: string | undefined,
  xf: KnownFacts,
  io: Io,
): Promise<OpenRegister> => {
  const [{ bytes, share }, mapping] = await together(
    () => openBytes(file, io),
    () => (mappingFile === undefined ? needNoMapping(file) : readMappingFile(mappingFile, xf, io)),
  );
  const format = mapping?.format ?? 'jsonl';
  const register = refusing(EXIT.content, { file: mappingFile ?? file }, () =>
    openRegister(format === 'jsonl' ? refuseLayout(bytes, file) : bytes, {
      format,
      ...(mapping === undefined ? {} : { mapping }),
    }),
  );
  const isLines = format === 'jsonl' && file !== STDIN;
  const lines = isLines ? await openLines(file, mapping, io) : undefined;
  return { register, lines, share };
};

/** A pipe has no places, and lines as old Macintoshes ended them are not cut. */
const openLines = async (
  file: string,
  mapping: Mapping | undefined,
  io: Io,
): Promise<LinesFile | undefined> => {
  const path = resolve(io.cwd, file);
  const stats = await stat(path);
  if (!stats.isFile()) return undefined;
  return isSplittable(await readOpening(path))
    ? { file, path, size: stats.size, mapping }
    : undefined;
};

/** As much as tells how lines end. */
const OPENING = 64 * 1024;

const readOpening = async (path: string): Promise<Uint8Array> => {
  await using handle = await open(path);
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(OPENING), 0, OPENING, 0);
  return buffer.subarray(0, bytesRead);
};

const readMappingFile = async (file: string, xf: KnownFacts, io: Io) => {
  const json = await readJson(file, io);
  const facts = xf.pack.facts.map(({ id }) => id);
  return refusing(EXIT.content, { file }, () => readMapping(json, { facts }));
};

/** Without a mapping a register is JSON lines. */
const needNoMapping = (file: string): undefined => {
  if (['.csv', '.tsv', '.xlsx', '.xls'].includes(extname(file).toLowerCase()))
    throw usageFault({
      code: 'mapping-needed',
      file,
      message: text('error.mapping-needed'),
      hint: text('error.give-mapping'),
    });
};

/** Opens a file, or standard input, as bytes. Throws a fault where it cannot be read. */
export const openBytes = async (
  file: string,
  io: Io,
): Promise<{ bytes: AsyncIterable<Uint8Array | string>; share: () => number | undefined }> => {
  if (file === STDIN) return { bytes: io.stdin, share: () => undefined };
  const path = resolve(io.cwd, file);
  try {
    const { size } = await stat(path);
    let read = 0;
    const bytes = counted(path, file, (length) => {
      read += length;
    });
    return { bytes, share: () => (size === 0 ? 1 : read / size) };
  } catch (error) {
    throw fileFault(error, file, 'unreadable');
  }
};

/** Opened when the first piece is asked for: a stream that nobody reads would fail with nobody listening. */
async function* counted(
  path: string,
  file: string,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) {
      count(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw fileFault(error, file, 'unreadable');
  }
}

/**
 * Reads a register as far as its first row and gives its rows, that one too. What is wrong with it as a whole is thrown as a
 * fault of the content of the file: at once where no row can be read, else from the rows.
 */
export const startRows = async (
  { rows }: Register,
  file: string,
): Promise<AsyncGenerator<RegisterRow>> => {
  const next = () => refusingLater(EXIT.content, { file }, () => rows.next());
  const first = await next();
  async function* all(): AsyncGenerator<RegisterRow> {
    try {
      for (let each = first; each.done !== true; each = await next()) yield each.value;
    } finally {
      await rows.return(undefined);
    }
  }
  return all();
};
