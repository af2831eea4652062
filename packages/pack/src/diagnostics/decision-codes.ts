import { error } from './entry.ts';

/** What is wrong with groups, rules and what they decide. */
export const DECISION_CODES = {
  'unknown-group': error<{ group: string }>(
    ({ group }) => `没有决定组“${group}”`,
    ({ group }) => `there is no group "${group}"`,
    () => ({
      zh: '改正名字；规则放在 rules/<决定组>/ 里。',
      en: 'Mend the name; rules lie in rules/<group>/.',
    }),
  ),
  'group-cycle': error<{ ids: readonly string[] }>(
    ({ ids }) => `决定组互相使用成环：${ids.join(' → ')}`,
    ({ ids }) => `groups use each other in a circle: ${ids.join(' → ')}`,
    () => ({
      zh: '从其中一组的 uses 里去掉下一组。',
      en: 'Take the next group out of the uses of one.',
    }),
  ),
  'unknown-outcome': error<{ outcome: string; group: string }>(
    ({ outcome, group }) => `决定组“${group}”没有结论“${outcome}”`,
    ({ outcome, group }) => `the group "${group}" has no outcome "${outcome}"`,
    () => ({
      zh: '改正名字，或者在 groups.json 里加上这个结论。',
      en: 'Mend the name, or add the outcome in groups.json.',
    }),
  ),
  'candidates-missing': error(
    () => '结论为 conflict 的规则要在 event.params.candidates 里列出候选结论',
    () => 'a rule that gives conflict lists its candidates in event.params.candidates',
  ),
  'candidates-not-allowed': error(
    () => '只有没有定论（conflict、person-decides）的规则才写候选结论',
    () => 'only a rule that leaves the outcome open has candidates',
    () => ({
      zh: '去掉 candidates；确实没有定论的，结论写 conflict 或 person-decides。',
      en: 'Take candidates away; where it is open, the outcome is conflict or person-decides.',
    }),
  ),
  'confirm-missing': error<{ outcome: string }>(
    ({ outcome }) => `结论“${outcome}”只是建议，规则必须写明由谁依据哪一条确认（confirm）`,
    ({ outcome }) =>
      `the outcome "${outcome}" is a proposal: the rule must say who confirms it under which article (confirm)`,
  ),
  'outcome-name-taken': error<{ outcome: string }>(
    ({ outcome }) => `结论不能叫“${outcome}”：规则引擎把这个名字用作自己的事件`,
    ({ outcome }) =>
      `an outcome cannot be called "${outcome}": a rule engine sends its own events by that name`,
    () => ({ zh: '换一个说明结论的名字。', en: 'Choose a name that says what is decided.' }),
  ),
  'refusal-without-proposal': error<{ outcome: string }>(
    ({ outcome }) => `结论“${outcome}”对当事人不利（refuses），必须标为 proposal，由具名人员确认`,
    ({ outcome }) =>
      `the outcome "${outcome}" refuses, so it must be a proposal that a named person confirms`,
  ),
} as const;
