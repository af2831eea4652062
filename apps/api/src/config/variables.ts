import { aes256gcm, sm4 } from '@xinfang/store';
import {
  anyText,
  key,
  list,
  maskedStore,
  maskedUrl,
  postgresUrl,
  type SealingKey,
  type StorePlace,
  sealingKeys,
  sinks,
  storePlace,
  webUrl,
  word,
} from './parse-values.ts';
import type { WebhookSettings } from './settings.ts';
import {
  choiceVariable,
  numberVariable,
  secretVariable,
  textVariable,
  wholeNumber,
} from './variable.ts';

const CIPHER_NAMES = [aes256gcm, sm4].map(({ name }) => name);
const NOT_SET = { value: undefined, shown: '' };
const A_TEXT = { zh: '不得为空', en: 'must not be empty' };
const A_WORD = {
  zh: '须为不含空格的名称，最多 128 个字符',
  en: 'must be a name without spaces, at most 128 characters',
};
const A_KEY = {
  zh: '须为 32 字节密钥的 base64（openssl rand -base64 32）',
  en: 'must be 32 bytes in base64 (openssl rand -base64 32)',
};
const A_URL = {
  zh: '须为 https:// 地址（本机可用 http://），不含用户名和密码',
  en: 'must be an https:// address (http:// on this machine alone) without user and password',
};
const A_POSTGRES = { zh: '须为 postgres://… 地址', en: 'must be a postgres://… address' };

const PLACES = {
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

const FRONT = {
  metricsToken: secretVariable<string | undefined>(
    'XINFANG_METRICS_TOKEN',
    {
      what: {
        zh: '读取 /metrics 的令牌；不设则不提供',
        en: 'token that reads /metrics; without one there are none',
      },
      expects: {
        zh: '须为 16 至 256 个不含空格的字符',
        en: 'must be 16 to 256 characters without spaces',
      },
    },
    (text) => (/^[\x21-\x7e]{16,256}$/u.test(text) ? text : undefined),
    { fallback: NOT_SET, show: (token) => (token === undefined ? '' : '***') },
  ),
  proxies: textVariable<readonly string[]>(
    'XINFANG_PROXIES',
    {
      what: {
        zh: '可信的前置代理地址，其转来的客户端地址才算数',
        en: 'proxies in front whose word on the client’s address counts',
      },
      expects: {
        zh: '须为逗号分隔的 IP 地址或网段',
        en: 'must be IP addresses or networks, by commas',
      },
    },
    (text) =>
      list(text).every((each) => /^[\da-fA-F.:]+(?:\/\d{1,3})?$/u.test(each))
        ? list(text)
        : undefined,
    { value: [], shown: '' },
  ),
};

const LAW = {
  packs: textVariable<readonly string[]>(
    'XINFANG_PACKS',
    {
      what: { zh: '规则包，按层序', en: 'packs, in the order of their layers' },
      expects: { zh: '须为逗号分隔的包名或文件夹', en: 'must be packages or folders, by commas' },
    },
    (text) => (list(text).includes('') ? undefined : list(text)),
    { value: [], shown: '@xinfang/pack-national' },
  ),
  calendar: textVariable<string | undefined>(
    'XINFANG_CALENDAR',
    { what: { zh: '工作日历', en: 'calendar of working days' }, expects: A_TEXT },
    anyText,
    { value: undefined, shown: '@xinfang/calendar-cn' },
  ),
  plugins: textVariable<string | undefined>(
    'XINFANG_PLUGINS',
    {
      what: {
        zh: '插件清单文件（xinfang.config.json，或者只有清单）',
        en: 'file with the list of plugins (xinfang.config.json, or the list alone)',
      },
      expects: A_TEXT,
    },
    anyText,
    NOT_SET,
  ),
  directory: textVariable(
    'XINFANG_DIRECTORY',
    {
      what: { zh: '权责清单文件（机关的上下级）', en: 'file of the organisation directory' },
      expects: A_TEXT,
    },
    anyText,
  ),
};

const ACCESS = {
  issuer: textVariable<string | undefined>(
    'XINFANG_OIDC_ISSUER',
    { what: { zh: '统一身份认证签发方', en: 'issuer of bearer tokens' }, expects: A_URL },
    webUrl,
    NOT_SET,
  ),
  audience: textVariable<string | undefined>(
    'XINFANG_OIDC_AUDIENCE',
    { what: { zh: '令牌受众', en: 'audience of tokens' }, expects: A_TEXT },
    anyText,
    NOT_SET,
  ),
  roleClaim: textVariable(
    'XINFANG_OIDC_ROLE_CLAIM',
    { what: { zh: '令牌中的角色项', en: 'claim that holds the role' }, expects: A_WORD },
    word,
    { value: 'xinfang_role', shown: 'xinfang_role' },
  ),
  bodyClaim: textVariable(
    'XINFANG_OIDC_BODY_CLAIM',
    { what: { zh: '令牌中的机关项', en: 'claim that holds the body' }, expects: A_WORD },
    word,
    { value: 'xinfang_body', shown: 'xinfang_body' },
  ),
  sealing: secretVariable<readonly SealingKey[]>(
    'XINFANG_SEALING_KEYS',
    {
      what: { zh: '身份与正文的密钥环，第一把用于加密', en: 'key ring; the first one seals' },
      expects: {
        zh: '须为“编号:密钥,编号:密钥”，编号不重复，密钥为 32 字节的 base64',
        en: 'must be id:key,id:key with ids that differ and keys of 32 bytes in base64',
      },
    },
    sealingKeys,
    { show: (keys) => keys.map(({ id }) => `${id}:***`).join(',') },
  ),
  cipher: textVariable(
    'XINFANG_CIPHER',
    {
      what: { zh: '加密算法', en: 'cipher' },
      expects: {
        zh: `须为 ${CIPHER_NAMES.join('、')} 之一`,
        en: `must be one of ${CIPHER_NAMES.join(', ')}`,
      },
    },
    (text) => CIPHER_NAMES.find((name) => name === text),
    { value: 'aes-256-gcm', shown: 'aes-256-gcm' },
  ),
  audit: secretVariable(
    'XINFANG_AUDIT_KEY',
    { what: { zh: '审计链密钥', en: 'key of the audit chain' }, expects: A_KEY },
    key,
  ),
  marks: secretVariable(
    'XINFANG_MARKS_KEY',
    { what: { zh: '身份盲标密钥', en: 'key of blind marks of identity' }, expects: A_KEY },
    key,
  ),
};

const TELLING = {
  sinks: secretVariable<readonly WebhookSettings[]>(
    'XINFANG_SINKS',
    {
      what: { zh: '提醒送往的网络回调', en: 'webhooks that are told' },
      expects: {
        zh: '须为 JSON 列表 [{"name","body","url","secret"}]，名称不重复，地址为 https://，密钥为 whsec_ 加 base64',
        en: 'must be a JSON list [{"name","body","url","secret"}]: names that differ, https:// addresses, secrets whsec_ and base64',
      },
    },
    sinks,
    {
      fallback: { value: [], shown: '' },
      show: (all) =>
        all.map(({ name, body, url }) => `${name} (${body}) → ${maskedUrl(url)}`).join(', '),
    },
  ),
  watchBy: choiceVariable(
    'XINFANG_WATCH',
    {
      zh: '本节点如何盯办期限（auto：SQLite 用 in-process，PostgreSQL 用 pg-boss）',
      en: 'how this node watches due days (auto: in-process on SQLite, pg-boss on PostgreSQL)',
    },
    ['auto', 'in-process', 'pg-boss', 'off'],
    'auto',
  ),
  watchEvery: numberVariable(
    'XINFANG_WATCH_EVERY_SECONDS',
    { zh: '盯办间隔秒数', en: 'seconds between two looks at due days' },
    { from: 1, to: 86_400, unset: 60 },
  ),
  attempts: numberVariable(
    'XINFANG_WEBHOOK_ATTEMPTS',
    { zh: '回调尝试次数', en: 'attempts of a webhook' },
    { from: 1, to: 100, unset: 10 },
  ),
  retrySeconds: numberVariable(
    'XINFANG_WEBHOOK_RETRY_SECONDS',
    { zh: '第一次重试前的秒数，之后加倍', en: 'seconds before the first retry; doubles' },
    { from: 1, to: 3600, unset: 10 },
  ),
  timeoutSeconds: numberVariable(
    'XINFANG_WEBHOOK_TIMEOUT_SECONDS',
    { zh: '回调等待秒数', en: 'seconds that a webhook is waited for' },
    { from: 1, to: 300, unset: 10 },
  ),
};

const OPERATION = {
  bodyBytes: numberVariable(
    'XINFANG_BODY_BYTES',
    { zh: '请求正文最大字节数', en: 'bytes of a request’s body' },
    { from: 1024, to: 64 * 1024 * 1024, unset: 256 * 1024 },
  ),
  perMinute: numberVariable(
    'XINFANG_REQUESTS_PER_MINUTE',
    { zh: '一人一分钟的请求数', en: 'requests of one person in a minute' },
    { from: 1, to: 1_000_000, unset: 600 },
  ),
  atOnce: numberVariable(
    'XINFANG_REQUESTS_AT_ONCE',
    { zh: '同时处理的请求数', en: 'requests at work at once' },
    { from: 1, to: 100_000, unset: 256 },
  ),
  requestSeconds: numberVariable(
    'XINFANG_REQUEST_SECONDS',
    { zh: '一次请求最长秒数', en: 'seconds of a request' },
    { from: 1, to: 600, unset: 10 },
  ),
  keepYears: textVariable<number | undefined>(
    'XINFANG_KEEP_YEARS',
    {
      what: {
        zh: '办结后身份与正文保留的整年数；不设则不提请删除',
        en: 'years that identity and text are kept after the closing; unset: nothing is proposed for erasure',
      },
      expects: { zh: '须为 1 至 100 的整数', en: 'must be a whole number from 1 to 100' },
    },
    wholeNumber({ from: 1, to: 100 }),
    NOT_SET,
  ),
  tracesTo: textVariable<string | undefined>(
    'XINFANG_TRACES_TO',
    {
      what: { zh: '链路跟踪的 OTLP/HTTP 地址', en: 'OTLP/HTTP address of traces' },
      expects: A_URL,
    },
    webUrl,
    NOT_SET,
  ),
  logLevel: choiceVariable(
    'XINFANG_LOG_LEVEL',
    { zh: '日志级别', en: 'log level' },
    ['debug', 'info', 'warn', 'error', 'silent'],
    'info',
  ),
  graceSeconds: numberVariable(
    'XINFANG_GRACE_SECONDS',
    { zh: '停机时等待已开始工作的秒数', en: 'seconds that a shutdown waits for what it began' },
    { from: 1, to: 600, unset: 20 },
  ),
};

/** Every variable of the environment that the service reads: the one list of them. */
export const VARIABLES = { ...PLACES, ...FRONT, ...LAW, ...ACCESS, ...TELLING, ...OPERATION };
