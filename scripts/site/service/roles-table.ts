import type { Text } from '@xinfang/calendar';
import { ACTIONS, type Action, allows } from '../../../apps/api/src/access/permissions.ts';
import { ROLES, type Role } from '../../../apps/api/src/access/principal.ts';

const ROLE_WORDS: Readonly<Record<Role, Text>> = {
  clerk: { zh: '经办人 `clerk`', en: '`clerk`' },
  handler: { zh: '承办人 `handler`', en: '`handler`' },
  head: { zh: '负责人 `head`', en: '`head`' },
  auditor: { zh: '审计 `auditor`', en: '`auditor`' },
  'rule-author': { zh: '规则作者 `rule-author`', en: '`rule-author`' },
};

const ACTION_WORDS: Readonly<Record<Action, Text>> = {
  'case.register': { zh: '登记一件', en: 'register a matter' },
  'case.append': { zh: '记录发生的事', en: 'record what happened' },
  'case.restate': { zh: '更正登记和事实', en: 'put right what was registered or stated' },
  'case.read': { zh: '看事项', en: 'read a case' },
  'case.read-text': { zh: '看标题和正文', en: 'read title and text' },
  'case.list': { zh: '看登记簿', en: 'list the register' },
  'case.decide': {
    zh: '问决定、期限、待补事实',
    en: 'ask for decision, due days, missing facts',
  },
  'identity.open': { zh: '为写明的用途打开身份', en: 'open identity for a stated purpose' },
  'own-data.give': { zh: '把本人的资料给本人', en: 'give persons their own data' },
  'retention.erase': { zh: '逐件确认清除', en: 'confirm an erasure, case by case' },
  'rates.read': { zh: '看比率', en: 'read rates' },
  'run.start': { zh: '统计', en: 'start a run' },
  'due.list': { zh: '看快到期的', en: 'list what falls due' },
  'law.read': {
    zh: '看规则包和日历，试算一件',
    en: 'read packs and calendar, try a matter',
  },
  'impact.read': { zh: '看变动动了哪些事项', en: 'see which cases a change moved' },
  'audit.read': { zh: '看谁做了什么', en: 'read who did what' },
  'audit.verify': { zh: '核验审计链', en: 'verify the audit chains' },
  'key.manage': { zh: '发放、撤销接口密钥', en: 'make and revoke API keys' },
  'dead-letter.manage': { zh: '重送未达的消息', en: 'send dead letters again' },
};

const HEAD: Text = { zh: '做什么', en: 'what' };

/** What each role may do, as the service's code has it: the cells of a table, its head first. */
export const rolesTable = (lang: keyof Text): readonly (readonly string[])[] => [
  [HEAD[lang], ...ROLES.map((role) => ROLE_WORDS[role][lang])],
  ...ACTIONS.map((action) => [
    ACTION_WORDS[action][lang],
    ...ROLES.map((role) => (allows(role, action) ? '✓' : '')),
  ]),
];
