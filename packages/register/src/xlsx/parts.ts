import { XinfangError } from '@xinfang/calendar';
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { damaged, tooLarge } from './damage.ts';
import type { XlsxLimits } from './limits.ts';

/** The parts of a workbook, which are the files of its ZIP, by their names. */
export interface Parts {
  readonly has: (name: string) => boolean;
  /** The text of a part, piece by piece; throws `damaged-xlsx` where it is missing or broken, `file-too-large` beyond `most` bytes. */
  readonly text: (name: string, most: number) => AsyncGenerator<string, void>;
}

/** Opens the ZIP of a workbook. */
export const openParts = async (bytes: Uint8Array, limits: XlsxLimits): Promise<Parts> => {
  const entries = new Map<string, FileEntry>();
  for await (const entry of entriesOf(bytes)) {
    const name = keyOf(entry.filename);
    // Two parts of one name: which of them another reader takes cannot be known.
    if (entries.has(name)) throw damaged();
    if (!entry.directory) entries.set(name, entry);
    if (entries.size > limits.entries) throw tooLarge();
  }
  return {
    has: (name) => entries.has(keyOf(name)),
    text: (name, most) => textOf(entries.get(keyOf(name)), most),
  };
};

/** Part names are the same in any case, and some writers give them with the separators of Windows. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** Whatever is wrong with the ZIP, the library's own words are dropped: they tell a clerk nothing. */
async function* entriesOf(bytes: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  try {
    yield* reader.getEntriesGenerator();
  } catch {
    throw damaged();
  }
}

async function* textOf(entry: FileEntry | undefined, most: number): AsyncGenerator<string, void> {
  if (entry === undefined || entry.encrypted) throw damaged();
  if (entry.uncompressedSize > most) throw tooLarge();
  const { writable, readable } = new TransformStream<Uint8Array, Uint8Array>();
  const unpacked = entry.getData(writable, { checkCrc32: true, checkOverlappingEntry: true });
  const reader = readable.getReader();
  // Where it fails before the first byte, nobody else would end the reading.
  unpacked.catch(() => reader.cancel()).catch(() => {});
  try {
    yield* decoded(reader, most);
    await unpacked;
  } catch (error) {
    throw error instanceof XinfangError ? error : damaged();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* decoded(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) throw tooLarge();
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
