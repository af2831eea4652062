import { webUrl } from '../parse-values.ts';
import { choiceVariable, numberVariable, textVariable, wholeNumber } from '../variable.ts';
import { A_URL, NOT_SET } from './wordings.ts';

/** Limits, times and what is told to operators. */
export const OPERATION = {
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
