import { info } from './entry.ts';

/** What nothing in the pack uses, and what was too large to look through. */
export const LINT_UNUSED_CODES = {
  'unused-fact': info<{ id: string }>(
    ({ id }) => `没有任何条件用到事实“${id}”`,
    ({ id }) => `no condition reads the fact "${id}"`,
    () => ({
      zh: '在该用它的规则里写上，或者去掉它。',
      en: 'Use it in the rule that needs it, or take it out.',
    }),
  ),
  'unused-condition': info<{ id: string }>(
    ({ id }) => `没有任何地方引用条件“${id}”`,
    ({ id }) => `nothing refers to the condition "${id}"`,
    () => ({ zh: '在规则里引用它，或者去掉它。', en: 'Refer to it in a rule, or take it out.' }),
  ),
  'unused-outcome': info<{ outcome: string; group: string }>(
    ({ outcome, group }) => `决定组“${group}”没有任何规则给出结论“${outcome}”`,
    ({ outcome, group }) => `no rule of the group "${group}" gives the outcome "${outcome}"`,
    () => ({ zh: '补上规则，或者去掉这个结论。', en: 'Add the rule, or take the outcome out.' }),
  ),
  'unused-warning': info<{ id: string }>(
    ({ id }) => `没有任何期限用到提示“${id}”，程序自己也不会给出它`,
    ({ id }) => `no deadline uses the warning "${id}", nor is it one that is given of itself`,
    () => ({
      zh: '在期限的 pending 里写上它，或者去掉它。',
      en: 'Name it in pending of a deadline, or take it out.',
    }),
  ),
  'too-large-to-lint': info<{ parts: readonly string[] }>(
    ({ parts }) => `规则太多、太杂，这些地方没有检查完：${parts.join('、')}`,
    ({ parts }) =>
      `the rules are too many and too entangled; not checked to the end: ${parts.join(', ')}`,
    () => ({
      zh: '其余检查都已做完；完整的证明请用 pack verify。',
      en: 'All other checks were made; pack verify gives the full proof.',
    }),
  ),
} as const;
