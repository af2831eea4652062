import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentFault } from './fault.ts';
import { fileFault } from './file-fault.ts';
import type { Io } from './io.ts';
import { findRepeatedKey } from './json-keys.ts';
import { findJsonBreak, placeOf } from './json-position.ts';
import { text } from './messages.ts';

/** The argument that stands for standard input. */
export const STDIN = '-';

/** Reads a JSON document from a file or standard input. Throws a fault that names the place, never what stands there. */
export const readJson = async (file: string, io: Io): Promise<unknown> => {
  const written = decode(await readBytes(file, io), file);
  if (written.trim() === '') throw emptyFault(file);
  const json = parse(written, file);
  const repeated = findRepeatedKey(written);
  if (repeated !== undefined) throw repeatedFault(written, file, repeated);
  return json;
};

const parse = (written: string, file: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    throw syntaxFault(written, file);
  }
};

const readBytes = async (file: string, io: Io): Promise<Uint8Array> => {
  if (file === STDIN) return gather(io.stdin);
  try {
    return await readFile(resolve(io.cwd, file));
  } catch (error) {
    throw fileFault(error, file, 'unreadable');
  }
};

const gather = async (stdin: Io['stdin']): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return Buffer.concat(chunks);
};

/** UTF-8, with or without a byte order mark; also UTF-16 with one, which is what a Windows shell writes with `>`. */
const decode = (bytes: Uint8Array, file: string): string => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw contentFault({
      code: 'wrong-encoding',
      file,
      message: text('error.wrong-encoding'),
      hint: text('error.save-as-utf-8'),
    });
  }
};

const emptyFault = (file: string) =>
  contentFault({
    code: 'empty-file',
    file,
    message: text('error.empty-file'),
    hint: text('error.give-json'),
  });

const syntaxFault = (written: string, file: string) => {
  const found = findJsonBreak(written) ?? { offset: written.length, atEnd: true };
  return contentFault({
    code: found.atEnd ? 'json-end' : 'json-syntax',
    file,
    ...placeOf(written, found.offset),
    message: text(found.atEnd ? 'error.json-end' : 'error.json-syntax'),
    hint: text('error.check-json'),
  });
};

const repeatedFault = (written: string, file: string, offset: number) =>
  contentFault({
    code: 'duplicate-key',
    file,
    ...placeOf(written, offset),
    message: text('error.duplicate-key'),
    hint: text('error.keep-one-key'),
  });
