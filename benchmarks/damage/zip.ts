import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The parts of a ZIP file by name. */
export type Parts = ReadonlyMap<string, Buffer>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;

/** The parts of a sound ZIP file, unpacked. */
export const unzip = (bytes: Buffer): Parts => {
  const parts = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, more, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const start = bytes.readUInt32LE(at + 42);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    parts.set(
      bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)),
      method === DEFLATED ? inflateRawSync(packed) : packed,
    );
    at += 46 + (name ?? 0) + (more ?? 0) + (note ?? 0);
  }
  return parts;
};

/** Packs parts into a ZIP file whose checksums are right, whatever the parts hold. */
export const zip = (parts: Parts): Buffer => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content, { level: 1 });
    const head = headOf(content, packed, name);
    const local = Buffer.concat([words([LOCAL, 4]), head, Buffer.from(name), packed]);
    const central = Buffer.concat([
      words([CENTRAL, 4], [20, 2]),
      head,
      words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      Buffer.from(name),
    ]);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const counts = [
    [parts.size, 2],
    [parts.size, 2],
  ] as const;
  const end = words([END, 4], [0, 4], ...counts, [directory.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...locals, directory, end]);
};

/** What both heads of a part share: version, flags, method, time, checksum, sizes, length of the name. */
const headOf = (content: Buffer, packed: Buffer, name: string): Buffer =>
  words(
    [20, 2],
    [0, 2],
    [DEFLATED, 2],
    [0, 4],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [Buffer.byteLength(name), 2],
    [0, 2],
  );

const words = (...fields: readonly (readonly [value: number, size: number])[]): Buffer =>
  Buffer.concat(
    fields.map(([value, size]) => {
      const field = Buffer.alloc(size);
      field.writeUIntLE(value, 0, size);
      return field;
    }),
  );
