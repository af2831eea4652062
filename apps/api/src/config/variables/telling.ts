import { maskedUrl, sinks } from '../parse-values.ts';
import type { WebhookSettings } from '../settings.ts';
import { choiceVariable, numberVariable, secretVariable } from '../variable.ts';

/** What falls due: who is told, and how often. */
export const TELLING = {
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
