import { type Machine, NODE_FOR_SCRIPTS, partsOf } from './machine.ts';
import { type Finding, found, someOf } from './words.ts';

const GB = 1024 ** 3;

/** node_modules takes 1.1 GB, and what the tests pack and install beside it about as much. */
const DISK_WANTED = 3 * GB;
const MEMORY_WANTED = 4 * GB;

/** What is wrong with a machine: what is needed first, then what only some of the work needs. */
export const findingsOf = (machine: Machine): readonly Finding[] => {
  const all = [
    ...nodeFindings(machine),
    ...npmFindings(machine),
    ...installFindings(machine),
    ...buildFindings(machine),
    ...roomFindings(machine),
    ...toolFindings(machine),
    ...folderFindings(machine),
  ];
  return [
    ...all.filter(({ level }) => level === 'error'),
    ...all.filter(({ level }) => level === 'warning'),
  ];
};

const isBelow = (version: string, [major, minor]: readonly [number, number]): boolean => {
  const [is, isMinor] = partsOf(version);
  return is < major || (is === major && isMinor < minor);
};

const nodeFindings = ({ node }: Machine): readonly Finding[] => {
  const { shell, pinned, brought } = node;
  const [major] = partsOf(pinned);
  const how = brought
    ? 'export PATH=$PWD/node_modules/.bin:$PATH'
    : `nvm install ${major}   # or from nodejs.org`;
  if (shell === undefined) return [found('node-missing', { how })];
  if (isBelow(shell, NODE_FOR_SCRIPTS)) return [found('node-too-old', { shell, how })];
  return partsOf(shell)[0] === major ? [] : [found('node-not-pinned', { shell, pinned, how })];
};

const npmFindings = ({ npm, network }: Machine): readonly Finding[] => {
  const registry = network?.registry === false ? [found('no-registry')] : [];
  const { found: version, wanted } = npm;
  if (version === undefined) return [found('npm-missing'), ...registry];
  const [major, minor] = partsOf(wanted);
  return isBelow(version, [major, minor])
    ? [found('npm-older', { found: version, wanted }), ...registry]
    : registry;
};

const installFindings = ({ installed, tsc }: Machine): readonly Finding[] => {
  const { atAll, outOfStep, different, forSystem, copies } = installed;
  const step = whereAny('lock-out-of-step', outOfStep);
  if (!atAll) return [...step, found('not-installed')];
  return [
    ...step,
    ...whereAny('install-differs', different),
    ...whereAny('system-packages-missing', forSystem),
    ...(copies.length === 0
      ? []
      : [found('two-copies', { names: someOf(copies), first: nameIn(copies[0] ?? '') })]),
    ...tscFindings(tsc),
  ];
};

const tscFindings = (tsc: string | undefined): readonly Finding[] => {
  if (tsc === undefined) return [found('tsc-missing')];
  return partsOf(tsc)[0] === 7 ? [] : [found('tsc-not-7', { found: tsc })];
};

const whereAny = (
  code: Parameters<typeof found>[0],
  names: readonly string[],
): readonly Finding[] => (names.length === 0 ? [] : [found(code, { names: someOf(names) })]);

/** The name of the package that lies at a path. */
const nameIn = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

const buildFindings = ({ builds, installed }: Machine): readonly Finding[] =>
  installed.atAll
    ? [...whereAny('not-built', builds.missing), ...whereAny('build-stale', builds.stale)]
    : [];

const roomFindings = ({ room }: Machine): readonly Finding[] => [
  ...(room.disk < DISK_WANTED
    ? [found('disk-full', { free: inGb(room.disk), wanted: inGb(DISK_WANTED) })]
    : []),
  ...(room.memory < MEMORY_WANTED
    ? [found('memory-low', { memory: inGb(room.memory), wanted: inGb(MEMORY_WANTED) })]
    : []),
];

const inGb = (bytes: number): string => `${(bytes / GB).toFixed(1)} GB`;

const toolFindings = ({ tools, data }: Machine): readonly Finding[] => [
  ...(tools.chromium ? [] : [found('no-chromium')]),
  ...(tools.cjkFonts ? [] : [found('no-cjk-fonts')]),
  ...(tools.postgres ? [] : [found('no-postgres')]),
  ...(data.missing.length === 0
    ? []
    : [found('no-data', { folder: data.folder, names: someOf(data.missing) })]),
];

const folderFindings = ({ git, readOnly }: Machine): readonly Finding[] => [
  ...(git === undefined || git.crlf.length === 0
    ? []
    : [found('line-ends', { count: git.crlf.length, first: git.crlf[0] ?? '' })]),
  ...(git?.lostHooks === undefined ? [] : [found('hooks-lost', { folder: git.lostHooks })]),
  ...(readOnly.length === 0 ? [] : [found('read-only', { names: readOnly.join(' ') })]),
];
