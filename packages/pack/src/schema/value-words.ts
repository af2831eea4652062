import { MATTER_LABELS } from '@xinfang/matter';

/** Values of a property with their meaning in Chinese and English, parted by `|`. */
export type ValueWords = Readonly<Record<string, string>>;

const labels = (of: Readonly<Record<string, { zh: string; en: string }>>): ValueWords =>
  Object.fromEntries(Object.entries(of).map(([value, { zh, en }]) => [value, `${zh} | ${en}`]));

const STATUSES: ValueWords = {
  met: '按期完成 | fulfilled in time',
  late: '逾期完成 | fulfilled too late',
  open: '未到期，还没完成 | not fulfilled, not yet due',
  overdue: '逾期未完成 | not fulfilled, past due',
  void: '终止，不再要求 | nothing is owed any more',
  undetermined: '不能确定 | cannot be determined',
};

/** The open statuses that a rule may give instead of an outcome. */
export const STATUS_WORDS: ValueWords = {
  'person-decides': '由人决定：法律留有裁量 | a person decides: the law leaves discretion',
  conflict: '结论冲突：几个结论都成立 | several outcomes hold side by side',
  untranslated: '法律没有编入本包 | the law is not encoded in this pack',
};

/** The operators that a declared fact can be asked about. */
export const OPERATOR_WORDS: ValueWords = {
  equal: '等于 | is',
  notEqual: '不等于 | is not',
  in: '是其中之一（值写清单） | is one of a list',
  notIn: '不是其中任何一个（值写清单） | is none of a list',
  lessThan: '小于 | is less than',
  lessThanInclusive: '小于或者等于 | is at most',
  greaterThan: '大于 | is more than',
  greaterThanInclusive: '大于或者等于 | is at least',
};

/** The types of events. */
export const EVENT_WORDS: ValueWords = labels(MATTER_LABELS.eventType);

/** The receipt of a matter, from which a deadline may start; it is no event of the case. */
export const RECEIPT_WORDS: ValueWords = {
  receipt: '收到信访事项 | the receipt of the matter',
};

/** The values of the fields of events. */
export const EVENT_FIELD_WORDS: Readonly<Record<string, ValueWords>> = {
  mode: labels(MATTER_LABELS.dispatchMode),
  sector: labels(MATTER_LABELS.sector),
  outcome: labels(MATTER_LABELS.replyOutcome),
  document: labels(MATTER_LABELS.deliveredDocument),
  object: labels(MATTER_LABELS.evaluationObject),
  grade: labels(MATTER_LABELS.grade),
};

/** What each value of a property means; keys as in the table of properties. */
export const VALUE_WORDS: Readonly<Record<string, ValueWords>> = {
  unit: {
    day: '日（日历日） | calendar days',
    workday: '工作日（按放假通知） | working days, by the holiday notices',
    month:
      '月（到对应的日子，没有就到月末） | months, to the matching day or the last of the month',
    year: '年（到对应的日子，没有就到月末） | years, to the matching day or the last of the month',
  },
  confidence: {
    H: '读过全文 | the complete text was read',
    M: '只能读到一部分，或者是本包的选择 | partly readable, or a choice of the pack',
    L: '出处不可靠 | the source is weak',
    U: '没有找到出处 | no source was found',
  },
  'deadline.kind': {
    duty: '机关的义务 | a duty of an office',
    right: '当事人的权利 | a right of a person',
    target: '本地目标，不是法律 | a local target, not law',
  },
  kinds: {
    duty: '机关的义务 | a duty of an office',
    target: '本地目标，不是法律 | a local target, not law',
    right: '当事人的权利 | a right of a person',
  },
  roll: {
    strict: '当日届满（义务、目标） | the day itself binds (duties, targets)',
    rolled: '顺延到下一个工作日（权利） | the first working day on or after it (rights)',
  },
  hit: {
    unique: '只能有一个结论，多了就是冲突 | one outcome must hold, several are a conflict',
    first: '取 priority 最大的规则 | the rule of the highest priority',
    collect: '取所有成立的结论 | every outcome whose rule holds',
  },
  passesOn: {
    chosen: '由本机关选定 | the office chooses it',
    named: '由法律指明 | the law names it, whoever is accused',
  },
  about: { matter: '事项本身 | the matter', handling: '办理情况 | its handling' },
  type: {
    boolean: '是或者否 | true or false',
    enum: '几个值之一 | one of some values',
    integer: '整数，从 min 到 max | a whole number from min to max',
  },
  as: {
    value: '取它的值 | its value',
    present: '有没有 | whether there is one',
    'non-empty': '清单里有没有内容 | whether the list has members',
  },
  count: {
    deadlines: '数期限 | deadlines',
    evaluations: '数满意度评价 | evaluations',
    matters: '数事项 | matters',
  },
  periodBy: {
    due: '到期日 | the due day',
    evaluated: '评价的日子 | the day of the evaluation',
    received: '收到之日 | the day of receipt',
  },
  'variants.of': labels(MATTER_LABELS.evaluationObject),
  status: STATUSES,
  exclude: STATUSES,
  grades: labels(MATTER_LABELS.grade),
  read: {
    complete: '读过全文 | the whole text was read',
    partial: '只读过摘要所及的部分 | only what the gists cover was read',
  },
  severity: {
    info: '说明 | for information',
    warning: '注意 | to be looked at',
    error: '必须处理 | must be seen to',
  },
  'check.kind': {
    without:
      '有一个事件，却没有本应先有的事件 | an event came, and none of those that should come before',
    'voided-near-due': '临近到期时终止 | a duty was voided in its last days',
    'met-on-last-day': '压在最后一日完成 | met on the last day',
    'back-dated': '登记的日子比实际晚很多 | entered long after the day it bears',
    'refiled-while-due': '没到期又重新登记 | filed anew while a duty was open',
    'few-evaluations': '评价太少 | too few evaluations',
    undetermined: '不能确定的期限 | deadlines that cannot be determined',
    awaits: '很久没有下文 | an event waits for its answer',
  },
};
