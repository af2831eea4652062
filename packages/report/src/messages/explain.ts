import type { Text } from '@xinfang/calendar';

/** What the explanation of a matter says. */
export const EXPLAIN_MESSAGES = {
  'explain.title': {
    zh: '事项 {caseId} 怎么办、依据什么、何时到期（截至 {asOf}）',
    en: 'Case {caseId}: what is to be done, on what basis, by when (as of {asOf})',
  },
  'explain.not-yet-received': {
    zh: '截至日早于收到之日 {on}：这一天还没有任何期限。',
    en: 'The as-of day lies before the receipt on {on}: no deadline had begun on it.',
  },
  'explain.today': {
    zh: '没有给出截至日，按今天（北京时间）计算',
    en: 'no as-of day was given: today in Beijing is taken',
  },
  'explain.route': { zh: '一、怎么办', en: '1. The route' },
  'explain.basis': { zh: '二、法律依据（全部）', en: '2. The complete legal basis' },
  'explain.deadlines': { zh: '三、期限和算法', en: '3. Due days and how they are reckoned' },
  'explain.tell': { zh: '四、怎样告诉信访人', en: '4. What to tell the petitioner' },
  'explain.remedies': {
    zh: '五、还有哪些途径、到哪一天',
    en: '5. Which remedies remain, until when',
  },
  'explain.ask': { zh: '六、还要问清什么', en: '6. What must still be asked' },
  'explain.warnings': { zh: '七、提醒', en: '7. Warnings' },
  'explain.gist': { zh: '摘要，非法条原文：{gist}', en: 'gist, not the text of the law: {gist}' },
  'explain.official': { zh: '条文：{text}', en: 'text of the law: {text}' },
  'explain.partly-read': {
    zh: '依据未读全文，引用前请核对原文',
    en: 'the full text was not read: check it before quoting',
  },
  'explain.used-for': { zh: '用于：{what}', en: 'for: {what}' },
  'explain.counting': { zh: '日数的算法', en: 'the counting of days' },
  'explain.where-to-read': { zh: '原文：{where}', en: 'to be read at: {where}' },
  'explain.who-owes': { zh: '{bearer}对{beneficiary}', en: '{bearer}, owed to {beneficiary}' },
  'explain.right-of': { zh: '{bearer}的权利', en: 'a right of the {bearer}' },
  'explain.reckoning': { zh: '算法', en: 'Reckoning' },
  'explain.source-law': { zh: '法', en: 'law' },
  'explain.source-notice': { zh: '通知', en: 'notice' },
  'explain.source-pack-choice': { zh: '本包读法', en: 'our reading' },
  'explain.nothing-to-ask': { zh: '没有', en: 'nothing' },
  'explain.no-warnings': { zh: '没有', en: 'none' },
  'tell.received': {
    zh: '您反映的事项我们已于{on}收到。',
    en: 'We received your matter on {on}.',
  },
  'tell.outcome': { zh: '{group}：{label}。{explain}。', en: '{group}: {label}. {explain}.' },
  'tell.unconfirmed': {
    zh: '（内部）“{label}”只是建议，{role}确认以前，不要这样答复信访人。',
    en: '(internal) “{label}” is a proposal only: do not tell the petitioner so before the {role} has confirmed it.',
  },
  'tell.open': {
    zh: '（内部）{group}还不能答复：{why}。',
    en: '(internal) {group} cannot be answered yet: {why}.',
  },
  'tell.duty': {
    zh: '{bearer}最迟应当在{due}（含当日）{what}。',
    en: '{what}: the {bearer} owes this by {due}, that day included.',
  },
  'tell.overdue': {
    zh: '“{what}”的期限{due}已经过了，{bearer}还没有完成，我们会督促；您可以要求说明原因。',
    en: '{what}: the day was {due} and the {bearer} has not done it. We will press for it, and you may ask why.',
  },
  'tell.right': {
    zh: '{label}：您最迟可以在{until}（含当日）提出。',
    en: '{label}: you may ask for it until {until}, that day included.',
  },
  'tell.right-late': {
    zh: '{label}：期限{until}已经过了；如有正当理由，仍可以说明情况，由人决定。',
    en: '{label}: the time ran out on {until}; you may still give your reasons, and a person decides.',
  },
  'tell.remedy': { zh: '{label}：{text}', en: '{label}: {text}' },
} as const satisfies Record<string, Text>;
