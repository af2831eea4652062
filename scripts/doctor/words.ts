/** What the doctor says: in plain words, `{…}` filled in; `mend` is a command, or more than one, a line each. */
export const WORDS = {
  'node-missing': {
    level: 'error',
    zh: '命令行里没有 node',
    en: 'a shell finds no node',
    mend: '{how}',
  },
  'node-too-old': {
    level: 'error',
    zh: '命令行里的 node 是 {shell}，至少要 22.18（这里的脚本是 TypeScript）',
    en: 'a shell has node {shell}; scripts here are TypeScript and need 22.18 or newer',
    mend: '{how}',
  },
  'node-not-pinned': {
    level: 'warning',
    zh: '命令行里的 node 是 {shell}，测试用的是 {pinned}：结果可能不同',
    en: 'a shell has node {shell}, the tests are run with {pinned}: results may differ',
    mend: '{how}',
  },
  'npm-missing': {
    level: 'error',
    zh: '没有 npm',
    en: 'there is no npm',
    mend: 'corepack enable npm',
  },
  'npm-older': {
    level: 'warning',
    zh: 'npm 是 {found}，锁文件是用 {wanted} 写的：不要用旧的改写它',
    en: 'npm is {found}, the lock file was written by {wanted}: do not write it with an older one',
    mend: 'npm install --global npm@{wanted}',
  },
  'not-installed': {
    level: 'error',
    zh: '还没有安装依赖',
    en: 'dependencies are not installed',
    mend: 'npm ci',
  },
  'lock-out-of-step': {
    level: 'error',
    zh: 'package.json 改了，package-lock.json 没有跟着改：{names}',
    en: 'package.json was changed and package-lock.json was not: {names}',
    mend: 'npm install --package-lock-only --ignore-scripts',
  },
  'install-differs': {
    level: 'error',
    zh: 'node_modules 与 package-lock.json 不一致：{names}',
    en: 'node_modules differs from package-lock.json: {names}',
    mend: 'npm ci',
  },
  'system-packages-missing': {
    level: 'error',
    zh: '缺少这种系统专用的包：{names}',
    en: 'packages for this system are missing: {names}',
    mend: 'npm ci --include=optional',
  },
  'two-copies': {
    level: 'error',
    zh: '同一个包有两份，插件和类型会对不上：{names}',
    en: 'a package of ours lies here twice; plugins and types will not fit: {names}',
    mend: 'npm ls {first}\nnpm ci',
  },
  'tsc-missing': {
    level: 'error',
    zh: '没有 tsc，或者它不运行',
    en: 'there is no tsc, or it does not run',
    mend: 'npm ci',
  },
  'tsc-not-7': {
    level: 'error',
    zh: 'tsc 是 {found}，要 7',
    en: 'tsc is {found}; 7 is needed',
    mend: 'npm ci',
  },
  'not-built': {
    level: 'warning',
    zh: '还没有构建：{names}。测试从源码运行，包的检查、站点、npx xinfang 要用构建的',
    en: 'not built: {names}. Tests run from source; checks of packages, the site and npx xinfang need it',
    mend: 'npm run build',
  },
  'build-stale': {
    level: 'warning',
    zh: '构建比源码旧：{names}',
    en: 'the build is older than the source: {names}',
    mend: 'npm run build',
  },
  'disk-full': {
    level: 'error',
    zh: '磁盘只剩 {free}，安装和测试要 {wanted}',
    en: 'only {free} of disk are left; installing and testing take {wanted}',
    mend: 'npm cache clean --force   # and empty the temporary folder',
  },
  'memory-low': {
    level: 'warning',
    zh: '内存 {memory}，全部测试要 {wanted}：一次少运行几个',
    en: 'there are {memory} of memory, all tests take {wanted}: run fewer at a time',
    mend: 'npx vitest run --maxWorkers=1',
  },
  'no-chromium': {
    level: 'warning',
    zh: '没有 chromium：npm run test:browser 不能运行',
    en: 'there is no chromium: npm run test:browser cannot run',
    mend: 'sudo apt-get install chromium',
  },
  'no-cjk-fonts': {
    level: 'warning',
    zh: '没有中文字体：页面和图里的字会是方块',
    en: 'there are no Chinese fonts: pages and pictures show boxes',
    mend: 'sudo apt-get install fonts-noto-cjk',
  },
  'no-postgres': {
    level: 'warning',
    zh: '没有 PostgreSQL：npm run test:long 的一步不能运行',
    en: 'there is no PostgreSQL: a step of npm run test:long cannot run',
    mend: 'sudo apt-get install postgresql',
  },
  'no-data': {
    level: 'warning',
    zh: '{folder} 里没有真实数据（{names}）：用到它的测试会失败或者跳过',
    en: 'the real data is not in {folder} ({names}): tests that need it fail or are passed over',
    mend: 'export XINFANG_DATA=/path/to/data',
  },
  'line-ends': {
    level: 'error',
    zh: '{count} 个文件在这里是 CRLF，仓库里是 LF，校验值会不同，如 {first}（先提交自己的改动，下面的命令会重新写出全部文件）',
    en: '{count} files have CRLF here and LF in the repository, so that hashes differ, e.g. {first} (commit your changes first: the command writes all files anew)',
    mend: 'git config core.autocrlf false\ngit checkout-index --force --all',
  },
  'hooks-lost': {
    level: 'warning',
    zh: 'git 的钩子文件夹 {folder} 不在了',
    en: 'the folder of git hooks {folder} is not there',
    mend: 'git config --unset core.hooksPath',
  },
  'read-only': {
    level: 'error',
    zh: '不能写入：{names}',
    en: 'cannot be written to: {names}',
    mend: 'sudo chown -R "$(id -u)" {names}',
  },
  'no-registry': {
    level: 'error',
    zh: '连不上 npm 的仓库（代理、证书或者地址）',
    en: 'the registry of npm is not reachable: proxy, certificate or address',
    mend: 'npm config get registry\nnpm config get proxy\nnpm ping',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Whether something that is needed is wrong, or something that only some of the work needs. */
export type Level = 'error' | 'warning';

interface Words {
  readonly level: Level;
  readonly zh: string;
  readonly en: string;
  readonly mend: string;
}

/** What is wrong, as a name that does not change. */
export type FindingCode = keyof typeof WORDS;

/** One thing that is wrong with a machine, and the command that mends it. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  readonly message: { readonly zh: string; readonly en: string };
  readonly mend: string;
}

const MOST_NAMES = 3;

/** A few names, and how many more there are. */
export const someOf = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} … (${names.length})`;

/** A finding with its blanks filled. */
export const found = (
  code: FindingCode,
  blanks: Readonly<Record<string, string | number>> = {},
): Finding => {
  const { level, zh, en, mend } = WORDS[code];
  const fill = (text: string): string =>
    text.replace(/\{(?<name>\w+)\}/gu, (_, name: string) => String(blanks[name] ?? ''));
  return { code, level, message: { zh: fill(zh), en: fill(en) }, mend: fill(mend) };
};
