import { type Text, XinfangError } from '@xinfang/sdk';
import { StoreError } from '@xinfang/store';
import { BackupFault } from './backup.ts';
import { CommandFailed } from './command-line.ts';

/** What an operator can do about it, by code; a code that is not here stands alone. */
const REASONS: ReadonlyMap<string, Text> = new Map([
  [
    'EADDRINUSE',
    {
      zh: '端口已被占用：停下占用它的程序，或者用 XINFANG_PORT 换一个端口',
      en: 'The port is taken: stop what has it, or set another by XINFANG_PORT',
    },
  ],
  [
    'EACCES',
    {
      zh: '没有权限：请核对文件的权限，以及端口是否低于 1024',
      en: 'Not permitted: check the rights of the files, and whether the port is below 1024',
    },
  ],
  [
    'ENOENT',
    {
      zh: '找不到文件：请核对 XINFANG_DIRECTORY、规则包、日历以及命令后面写的路径',
      en: 'A file is not there: check XINFANG_DIRECTORY, packs, calendar and the path after the command',
    },
  ],
  [
    'SyntaxError',
    { zh: '权责清单文件不是 JSON', en: 'The file of the organisation directory is not JSON' },
  ],
  [
    'accused-body-unknown',
    {
      zh: '存着的事项里有被检举控告的单位不在权责清单里：先把它写进清单，否则无从回避',
      en: 'A stored matter accuses a body that the directory does not hold: enter it first, or nobody could be kept from it',
    },
  ],
  [
    'store-unavailable',
    {
      zh: '连不上数据库：请核对 XINFANG_STORE 的地址、用户名和密码，以及数据库是否在运行',
      en: 'The database cannot be reached: check address, user and password in XINFANG_STORE, and whether it runs',
    },
  ],
  [
    'store-schema',
    {
      zh: '表结构不对或者建不成：先运行 migrate；表的所有者要有 CREATEROLE 权限，或者请管理员先建好服务角色',
      en: 'The schema is not this version’s or could not be made: run migrate first; the owner needs CREATEROLE, or an administrator makes the service’s role before',
    },
  ],
  [
    'store-damaged',
    {
      zh: '这个文件不是本服务的数据库，或者已经损坏',
      en: 'The file is no database of this service, or it is damaged',
    },
  ],
  ['store-full', { zh: '数据库所在的磁盘已满', en: 'The disk under the database is full' }],
  ['store-read-only', { zh: '数据库只能读不能写', en: 'The database can be read and not written' }],
  [
    'target-exists',
    {
      zh: '目标已经存在，不会盖掉：请换一个地方',
      en: 'The target is there already and is not overwritten: choose another place',
    },
  ],
  ['no-backup', { zh: '找不到这个文件', en: 'There is no such file' }],
  ['damaged', { zh: '这份备份不完整', en: 'The backup is not whole' }],
]);

/** Why it ended, without contents: packs and directories say what is wrong with them, all else only of which kind it is. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof XinfangError)
    return error.issues
      .map(({ code, path, message }) => `[${code}] ${path} ${message.zh}\n  ${message.en}`)
      .join('\n');
  if (error instanceof CommandFailed) return failedCommand(error);
  const code = codeOf(error);
  const reason = REASONS.get(code);
  return reason === undefined ? `[${code}]` : `[${code}] ${reason.zh}\n  ${reason.en}`;
};

const codeOf = (error: unknown): string => {
  if (error instanceof StoreError) return `store-${error.code}`;
  if (error instanceof BackupFault) return error.code;
  if (!(error instanceof Error)) return 'defect';
  if ('code' in error) return String(error.code);
  return REASONS.has(error.message) ? error.message : error.name;
};

const failedCommand = ({ program, status }: CommandFailed): string =>
  status === null
    ? `[command-failed] 没有找到 ${program}，或者它被中断：请安装与服务器同版本的 PostgreSQL 客户端\n  ${program} is not there or was ended: install the PostgreSQL client of the server’s version`
    : `[command-failed] ${program} 以 ${status} 结束，原因见上\n  ${program} ended with ${status}; it says above why`;
