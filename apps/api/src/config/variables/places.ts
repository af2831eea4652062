import {
  maskedStore,
  maskedUrl,
  postgresUrl,
  type StorePlace,
  storePlace,
  word,
} from '../parse-values.ts';
import { numberVariable, secretVariable, textVariable } from '../variable.ts';
import { A_POSTGRES, A_WORD, NOT_SET } from './wordings.ts';

/** Where the service listens and where cases are kept. */
export const PLACES = {
  host: textVariable(
    'XINFANG_HOST',
    { what: { zh: '监听地址', en: 'address to listen on' }, expects: A_WORD },
    word,
    { value: '127.0.0.1', shown: '127.0.0.1' },
  ),
  port: numberVariable(
    'XINFANG_PORT',
    { zh: '监听端口', en: 'port to listen on' },
    { from: 0, to: 65_535, unset: 8080 },
  ),
  store: secretVariable<StorePlace>(
    'XINFANG_STORE',
    {
      what: { zh: '事项存放处', en: 'where cases are kept' },
      expects: {
        zh: '须为 sqlite:文件 或 postgres://… 地址',
        en: 'must be sqlite:FILE or a postgres://… address',
      },
    },
    storePlace,
    {
      fallback: {
        value: { kind: 'sqlite', file: 'data/xinfang.db' },
        shown: 'sqlite:data/xinfang.db',
      },
      show: maskedStore,
    },
  ),
  connections: numberVariable(
    'XINFANG_STORE_CONNECTIONS',
    { zh: '数据库连接数（PostgreSQL）', en: 'connections to PostgreSQL' },
    { from: 1, to: 200, unset: 10 },
  ),
  statementMillis: numberVariable(
    'XINFANG_STORE_STATEMENT_MILLIS',
    { zh: '一条语句最长毫秒数（PostgreSQL）', en: 'milliseconds of a statement (PostgreSQL)' },
    { from: 100, to: 600_000, unset: 5000 },
  ),
  ownerUrl: secretVariable<string | undefined>(
    'XINFANG_OWNER_STORE',
    {
      what: {
        zh: '表所有者的数据库地址，migrate、backup、restore 使用',
        en: 'address of the tables’ owner, for migrate, backup and restore',
      },
      expects: A_POSTGRES,
    },
    postgresUrl,
    { fallback: NOT_SET, show: (url) => (url === undefined ? '' : maskedUrl(url)) },
  ),
  appRole: textVariable(
    'XINFANG_APP_ROLE',
    {
      what: {
        zh: '服务连接所用的数据库角色',
        en: 'the database role that the service connects as',
      },
      expects: {
        zh: '须为小写字母、数字和下划线组成的角色名',
        en: 'must be a role name of a-z, 0-9 and _',
      },
    },
    (text) => (/^[a-z_][a-z0-9_]{0,62}$/u.test(text) ? text : undefined),
    { value: 'xinfang_app', shown: 'xinfang_app' },
  ),
};
