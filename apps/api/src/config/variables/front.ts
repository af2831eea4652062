import { list } from '../parse-values.ts';
import { secretVariable, textVariable } from '../variable.ts';
import { NOT_SET } from './wordings.ts';

/** What stands in front of the service, and who reads its measures. */
export const FRONT = {
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
