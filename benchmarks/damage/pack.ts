import { checkPack } from '@xinfang/analysis';
import {
  createReadings,
  fileKindOf,
  hasErrors,
  loadPack,
  type PackFiles,
  packPathsOf,
  type Readings,
} from '@xinfang/pack';
import iconv from 'iconv-lite';
import { randomOf, spoil } from './spoil.ts';

/** What became of the damages to one file of a pack. */
export interface PackDamages {
  readonly path: string;
  readonly done: number;
  readonly loaded: number;
  /** How often each code was the first that was told. */
  readonly told: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly failures: readonly string[];
}

interface Numbers {
  /** Of the damages that a pack survives, each so-manieth is also looked through for what it most likely does not mean. */
  readonly lintEvery: number;
  readonly count: number;
  readonly seed: number;
  readonly first: number;
}

const TEN_MB = 10 * 1024 * 1024;
const LEVELS = 10_000;

/** Forms that a file has by accident, and whether the pack must still be good. */
const oddForms = (
  text: string,
): readonly (readonly [name: string, bytes: Buffer, good?: boolean])[] => [
  ['empty', Buffer.alloc(0), false],
  ['binary', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 31) % 256)), false],
  ['10,000 levels deep', Buffer.from('['.repeat(LEVELS) + ']'.repeat(LEVELS)), false],
  ['10,000 objects deep', Buffer.from(`${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`), false],
  ['with a byte order mark', Buffer.from(`\uFEFF${text}`), true],
  ['with CRLF', Buffer.from(text.replaceAll('\n', '\r\n')), true],
  ['in GBK', iconv.encode(text, 'gbk'), !/[^\x20-\x7e\s]/u.test(text)],
  ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), false],
  ['a list', Buffer.from('[]'), false],
  ['null', Buffer.from('null'), false],
];

/** Ten megabytes take seconds: tried on one file of each kind. */
const hugeForms = (text: string): ReturnType<typeof oddForms> => [
  ['10 MB of zeros', Buffer.alloc(TEN_MB), false],
  ['10 MB of spaces behind it', Buffer.from(text + ' '.repeat(TEN_MB)), true],
  [
    '10 MB in one text',
    Buffer.from(text.replace('{', `{"x": "${'字'.repeat(TEN_MB / 3)}",`)),
    false,
  ],
];

const isFirstOfKind = (files: PackFiles, path: string): boolean =>
  path === packPathsOf(files).find((each) => fileKindOf(each) === fileKindOf(path));

/** Damages a file many times and checks the pack each time. `turn` is told where the work stands. */
export const damagePack = async (
  files: PackFiles,
  path: string,
  { count, seed, first, lintEvery }: Numbers,
  turn: (at: number) => Promise<void>,
): Promise<PackDamages> => {
  const bytes = Buffer.from(files[path] ?? '');
  const seen = {
    loaded: 0,
    slowestMs: 0,
    told: {} as Record<string, number>,
    failures: [] as string[],
  };
  const readings = createReadings();
  const odd = [
    ...oddForms(bytes.toString()),
    ...(isFirstOfKind(files, path) ? hugeForms(bytes.toString()) : []),
  ];
  for (const [name, form, good] of first === 0 ? odd : []) {
    await turn(-1);
    const ok = tryOne(files, path, form, readings, seen, name, true);
    if (good !== undefined && ok !== undefined && ok !== good)
      seen.failures.push(`${path} ${name}: ${ok ? 'passed over' : 'refused'}`);
  }
  for (let i = first; i < first + count; i += 1) {
    if (i % 20 === 0) await turn(i);
    tryOne(
      files,
      path,
      spoil(bytes, randomOf(seed + i)),
      readings,
      seen,
      `#${i}`,
      i % lintEvery === 0,
    );
  }
  return { path, done: count + (first === 0 ? odd.length : 0), ...seen };
};

interface Seen {
  loaded: number;
  slowestMs: number;
  readonly told: Record<string, number>;
  readonly failures: string[];
}

/** Whether the pack is still good, or undefined where checking it threw. */
const tryOne = (
  files: PackFiles,
  path: string,
  bytes: Buffer,
  readings: Readings,
  seen: Seen,
  name: string,
  lint: boolean,
): boolean | undefined => {
  // As a folder is read.
  const text = bytes.toString('utf8');
  const start = performance.now();
  try {
    const { ok, diagnostics } = look([{ ...files, [path]: text }], readings, lint);
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - start);
    const [told] = diagnostics.filter(({ severity }) => severity === 'error');
    if (ok) seen.loaded += 1;
    if (told !== undefined) seen.told[told.code] = (seen.told[told.code] ?? 0) + 1;
    if (ok && !isJson(text)) seen.failures.push(`${path} ${name}: no JSON, and passed over`);
    const halves = diagnostics.filter(
      ({ file, line, column, message, hint }) =>
        file === '' ||
        line < 1 ||
        column < 1 ||
        message.zh === '' ||
        message.en === '' ||
        hint?.zh === '',
    );
    if (halves.length > 0) seen.failures.push(`${path} ${name}: half a diagnostic`);
    return ok;
  } catch (error) {
    seen.failures.push(`${path} ${name}: ${error instanceof Error ? error.message : 'thrown'}`);
    return undefined;
  }
};

const look = (
  layers: readonly PackFiles[],
  readings: Readings,
  lint: boolean,
): ReturnType<typeof checkPack> => {
  if (lint) return checkPack(layers, { readings });
  const { diagnostics } = loadPack(layers, { readings });
  return { ok: !hasErrors(diagnostics), diagnostics };
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    return true;
  } catch {
    return false;
  }
};
