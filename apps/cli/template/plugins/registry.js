// 插件：把本地系统里已有的信息补成事实，免得登记人员重复填写。
// 事实写 id，值必须在 facts.json 的范围以内；查不到就返回 undefined，系统会去问人。
// 只会给出事项编号和已知事实，拿不到姓名、电话等身份信息，也不要去查。
import { definePlugin } from '@xinfang/sdk';

/** 本地的事项登记：换成您自己的数据库或接口。 */
const feedbackWanted = new Map([['2024-0001', true]]);

export default definePlugin({
  name: '{{id}}/registry',
  version: '0.1.0',
  apiVersion: 1,
  facts: {
    feedbackRequired: async ({ caseId }) => feedbackWanted.get(caseId),
  },
});
