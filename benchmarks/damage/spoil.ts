/** A whole number from 0 and below the given one. */
export type Random = (below: number) => number;

/** Mulberry32: small, seeded, good enough to spread damages. */
export const randomOf = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};

/** One of some values. */
export const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[random(values.length)] as Value;

type Damage = (bytes: Buffer, random: Random) => Buffer;

/** What formats stumble over: their own signs, line breaks, marks of encodings, digits that make another value. */
const SIGNS = '" "" , \n \r \r\n \0 \\ { } [ ] : \t < > & /> <!-- ]]> = \' 0 9 - 1e999 null \u2028'
  .split(' ')
  .map((sign) => Buffer.from(sign));
/** Marks of UTF-16 and UTF-8, a noncharacter, half a character, an overlong one. */
const MARKS = 'ff feff efbbbf efbfbf 81 c0af'.split(' ').map((mark) => Buffer.from(mark, 'hex'));

const LONGEST = 4;
const FEW = 12;

/** Mostly a few bytes, now and then a large part of the file. */
const stretch = ({ length }: Buffer, random: Random): readonly [start: number, end: number] => {
  const start = random(length + 1);
  const size = random(5) === 0 ? random(Math.ceil(length / 3) + 1) : 1 + random(FEW);
  return [start, Math.min(length, start + size)];
};

/** Mostly signs and letters: bytes of no encoding spoil whole files, and what else might be wrong would not be seen. */
const noise = (random: Random): Buffer =>
  Buffer.concat(
    Array.from({ length: 1 + random(LONGEST) }, () => {
      const kind = random(10);
      if (kind === 0) return random(2) === 0 ? pick(random, MARKS) : Buffer.from([random(256)]);
      return kind < 6 ? pick(random, SIGNS) : Buffer.from([0x20 + random(0x5f)]);
    }),
  );

const DAMAGES: Readonly<Record<string, Damage>> = {
  overwrite: (bytes, random) => {
    const put = noise(random);
    const at = random(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)]);
  },
  insert: (bytes, random) => {
    const at = random(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), noise(random), bytes.subarray(at)]);
  },
  remove: (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  duplicate: (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  move: (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const rest = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    const at = random(rest.length + 1);
    return Buffer.concat([rest.subarray(0, at), bytes.subarray(start, end), rest.subarray(at)]);
  },
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  flip: (bytes, random) => {
    const flipped = Buffer.from(bytes);
    const at = random(Math.max(1, bytes.length));
    if (at < flipped.length) flipped[at] = (flipped[at] as number) ^ (1 << random(8));
    return flipped;
  },
};

const NAMES = Object.keys(DAMAGES);

const damage = (bytes: Buffer, random: Random): Buffer => {
  // A cut takes most of a file away: it comes more rarely.
  const name = random(3) === 0 ? pick(random, NAMES) : pick(random, NAMES.slice(0, 2));
  return (DAMAGES[name] as Damage)(bytes, random);
};

/** What stands between quotes, between tags, between commas; words and numbers. */
const TOKENS = [
  /"(?:[^"\\\n]|\\.)*"/gu,
  />[^<>]+</gu,
  /(?<=[,\n])[^,"\r\n]+(?=[,\r\n])/gu,
  /[\w.+-]+/gu,
];

/** One value takes the place of another of its kind, or goes: the grammar mostly holds, and the meaning does not. */
const displace = (bytes: Buffer, random: Random): Buffer => {
  const text = bytes.toString('latin1');
  const tokens = [...text.matchAll(pick(random, TOKENS))];
  if (tokens.length === 0) return bytes;
  const { 0: out, index } = pick(random, tokens);
  const put = random(6) === 0 ? '' : pick(random, tokens)[0];
  return Buffer.from(text.slice(0, index) + put + text.slice(index + out.length), 'latin1');
};

/** Bytes with one to four damages, one after another. */
export const spoil = (bytes: Uint8Array, random: Random): Buffer => {
  const spoilOnce = random(2) === 0 ? damage : displace;
  let spoiled = Buffer.from(bytes);
  for (let left = 1 + random(LONGEST); left > 0; left -= 1)
    spoiled = Buffer.from(spoilOnce(spoiled, random));
  return spoiled;
};
