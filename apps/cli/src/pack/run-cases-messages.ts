/** What `pack test` says. */
export const RUN_CASES_MESSAGES = {
  'help.pack.test': { zh: '运行规则包的案例', en: "run a pack's cases" },
  'test.counts': {
    zh: '案例：通过 {passed} 个，未通过 {failed} 个',
    en: 'cases: {passed} passed, {failed} failed',
  },
  'test.failed': { zh: '未通过', en: 'failed' },
  'test.expected': { zh: '应为：', en: 'expected: ' },
  'test.actual': { zh: '实为：', en: 'actual: ' },
  'test.uncovered': { zh: '没有案例触及的规则：', en: 'rules that no case reaches: ' },
} as const;
