/** The share of matters that the county's own target of five working days was met for. */
export const PASSED_ON = {
  id: 'fuyao.passed-on-in-5-workdays',
  label: { zh: '五个工作日转出率（本县）', en: 'Passed on within 5 working days (county)' },
  note: {
    zh: '本县自己的目标，我们读到的规范性文件都没有规定这个比率的公式。',
    en: 'The county’s own target. No instrument that we read defines the formula of this rate.',
  },
  variants: {
    due: {
      note: {
        zh: '分子：收到后五个工作日以内（含当日）转出、告知或者受理的。分母：五个工作日目标的到期日落在统计期内的，按期的、逾期才办的和逾期未办的都计入。我们读到的规范性文件都没有规定这个比率的公式。',
        en: 'Numerator: those passed on, informed or accepted within five working days of receipt. Denominator: the targets of five working days that fall due in the period, whether met, done late or overdue. No instrument that we read defines the formula of this rate.',
      },
      count: 'deadlines',
      of: ['fuyao.dispatch-target'],
      periodBy: 'due',
      numerator: { status: ['met'] },
      denominator: { status: ['met', 'late', 'overdue'] },
      exclude: ['open', 'void', 'undetermined'],
    },
  },
} as const;
