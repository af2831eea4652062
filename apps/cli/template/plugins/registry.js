// 插件：用本地系统里已有的信息补事实，给规则加一种比较。
// 值必须在 facts.json 的范围以内；查不到就返回 undefined，系统会去问人。
// 插件拿不到姓名、电话等身份信息和来信正文，也不要去查。
import { definePlugin } from '@xinfang/sdk';

/** 本级的承办单位（虚构）：换成您自己的。 */
const ownUnits = new Set(['交通运输局', '民政局', '生态环境局']);

/** 本地的几条渠道，各包括哪些信访形式。 */
const lines = new Map([['hotline', ['phone']]]);

/** 本地的事项登记（虚构）：换成您自己的数据库或接口。 */
const feedbackWanted = new Map([['2024-0001', true]]);

export default definePlugin({
  name: '{{space}}/registry',
  version: '0.1.0',
  apiVersion: 1,
  facts: {
    // 推出来的：当场就有，任何决定都用。
    remit: {
      derive: ({ registration }) => (ownUnits.has(registration.unit) ? 'same-level' : undefined),
    },
    // 取来的：条件问到才取，五秒不回就算不知道，照样问人。
    feedbackRequired: async ({ caseId }) => feedbackWanted.get(caseId),
  },
  operators: {
    // 装入规则时对每个取值问一次，列成表；registry/rules/ 里的规则用到它。
    'comes-by': {
      label: { zh: '经本地渠道', en: 'comes by the local line' },
      takes: 'scalar',
      on: ['enum'],
      accepts: (value) => lines.has(value),
      test: (channel, line) => lines.get(line).includes(channel),
    },
  },
  packs: [new URL('./registry', import.meta.url)],
});
