import { at, both, type Entries } from './explanation.ts';

const FINISH = 'deadlines/finish.json';
const RULE = 'rules/marks/marks.report.json';
const RATE = 'indicators/in-time.json';
const due = {
  count: 'deadlines',
  of: ['pass-on', 'finish'],
  periodBy: 'due',
  numerator: { status: ['met'] },
  denominator: { status: ['met', 'late', 'overdue'] },
};

/** Behind what does not fit the format. */
export const SHAPE_ENTRIES: Entries = {
  'unknown-key': {
    means: both('这里没有这个键。', 'There is no such key here.'),
    why: both(
      '规则引擎对不认识的键一声不响地忽略：写错一个字母，那部分内容就等于没写。',
      'A rule engine ignores keys that it does not know: one wrong letter, and that part is as if it were not written.',
    ),
    mend: both(
      '改正键名；自己的备注写进 label、explain 或旁边的 .md 文件。',
      'Mend the key; notes of your own go into label, explain, or an .md file beside it.',
    ),
    fixes: true,
    wrong: at('deadlines/report-back.json', ['voidedby'], ['withdrawn']),
    right: at('deadlines/report-back.json', ['voidedBy'], ['withdrawn']),
  },
  'missing-key': {
    means: both('缺少必须写的键。', 'A required key is missing.'),
    why: both(
      '没有写的内容不会替作者猜：没有单位的期限、没有名称的规则，谁也用不了。',
      'What is not written is not guessed: nobody can use a period without a unit or a rule without a label.',
    ),
    mend: both(
      '补上它；编辑器按 $schema 会提示该写什么。',
      'Add it; with $schema the editor says what belongs there.',
    ),
    fixes: false,
    wrong: at(FINISH, ['period'], { amount: 47 }),
    right: at(FINISH, ['period'], { amount: 47, unit: 'day' }),
  },
  'wrong-type': {
    means: both('值的类型不对。', 'The value is of the wrong type.'),
    why: both(
      '引号里的 "60" 是文字，不是数：与数比较时，有的运算悄悄转换，有的永远不成立。',
      '"60" in quotes is a text, no number: some comparisons convert it silently, others never hold.',
    ),
    mend: both(
      '按提示的类型写：数字和 true、false 不加引号，列表用 [ ]。',
      'Write what is asked for: numbers and true, false without quotes, lists in [ ].',
    ),
    fixes: false,
    wrong: at(FINISH, ['period'], { amount: '47', unit: 'day' }),
    right: at(FINISH, ['period'], { amount: 47, unit: 'day' }),
  },
  'bad-value': {
    means: both('这里只能写列出的几个值之一。', 'Only one of the listed values can stand here.'),
    why: both(
      '没有定义过的值没有含义；若当作默认值处理，期限就会按错误的方式计算。',
      'A value that is not defined has no meaning; taking it for a default would reckon a deadline in the wrong way.',
    ),
    mend: both('从提示的值里选一个。', 'Choose one of those that are listed.'),
    fixes: true,
    wrong: at(FINISH, ['period'], { amount: 47, unit: 'days' }),
    right: at(FINISH, ['period'], { amount: 47, unit: 'day' }),
  },
  'bad-text': {
    means: both('文字的写法不合规定。', 'The text is not written as it has to be.'),
    why: both(
      'id、版本号、哈希值要逐字比较；大小写或空格不同，就成了另一个东西。',
      'Ids, versions and hashes are compared to the letter; another case or a space makes another thing of them.',
    ),
    mend: both(
      'id 用小写英文字母、数字、点和短横；版本写成 1.0.0。',
      'Ids are of small letters, digits, dots and hyphens; a version is written 1.0.0.',
    ),
    fixes: false,
    wrong: at('pack.json', ['id'], 'Small Pack'),
    right: at('pack.json', ['id'], 'small-pack'),
  },
  'bad-date': {
    means: both(
      '没有这一天，或者日期的写法不对。',
      'There is no such day, or it is not written as a date.',
    ),
    why: both(
      '日期按文字比较先后："2026/1/5" 会排在 "2026-11-24" 后面。',
      'Dates are compared as texts: "2026/1/5" would come after "2026-11-24".',
    ),
    mend: both(
      '写成 YYYY-MM-DD，月和日都是两位。',
      'Write YYYY-MM-DD, month and day with two digits.',
    ),
    fixes: false,
    wrong: at(FINISH, ['effective'], { from: '2020-02-30' }),
    right: at(FINISH, ['effective'], { from: '2020-02-29' }),
  },
  'empty-text': {
    means: both('文字不能为空。', 'The text may not be empty.'),
    why: both(
      '窗口和告知书上会出现一片空白，没有人知道适用的是什么。',
      'A window or a notice would show nothing, and nobody would know what applies.',
    ),
    mend: both('写上中文和英文的文字。', 'Write the text, in Chinese and in English.'),
    fixes: false,
    wrong: at(RULE, ['label'], { zh: '报告', en: '' }),
    right: at(RULE, ['label'], { zh: '报告', en: 'Report' }),
  },
  'text-in-one-language': {
    means: both('这段文字只有一种语言。', 'The text is in one language only.'),
    why: both('另一种语言的读者什么也看不到。', 'Readers of the other language see nothing.'),
    mend: both('zh 和 en 都写上。', 'Write both zh and en.'),
    fixes: false,
    wrong: at(RULE, ['label'], { zh: '报告' }),
    right: at(RULE, ['label'], { zh: '报告', en: 'Report' }),
  },
  'empty-list': {
    means: both('列表不能为空。', 'The list may not be empty.'),
    why: both(
      '没有一个事件算作完成，期限就永远逾期；没有一个值可比较，条件就永远不成立。',
      'A deadline that nothing fulfils is overdue for ever; a comparison with no value never holds.',
    ),
    mend: both(
      '写上至少一项；不需要的就去掉整个键。',
      'Write at least one item, or take the key away where it is not needed.',
    ),
    fixes: false,
    wrong: at(FINISH, ['fulfilledBy'], []),
    right: at(FINISH, ['fulfilledBy'], ['replied']),
  },
  'too-few': {
    means: both('列表里的项太少。', 'The list has too few items.'),
    why: both(
      '只有一个候选，就不是由人选择，而是已经定了。',
      'With one candidate there is nothing for a person to choose.',
    ),
    mend: both(
      '补上其他候选；只有一个结论的，直接写它。',
      'Add the others; where there is only one, write it as the outcome.',
    ),
    fixes: false,
    wrong: at(RULE, ['event'], { type: 'conflict', params: { candidates: ['report'] } }),
    right: at(RULE, ['event'], { type: 'conflict', params: { candidates: ['report', 'crowd'] } }),
  },
  'out-of-range': {
    means: both('数字超出允许的范围。', 'The number is out of range.'),
    why: both(
      '期限不会是负数，条款没有第 0 条；这样的数一定写错了。',
      'No period is negative and no article has the number 0; such a number is a slip.',
    ),
    mend: both('写范围之内的数。', 'Write a number within the range.'),
    fixes: false,
    wrong: at(FINISH, ['period'], { amount: -47, unit: 'day' }),
    right: at(FINISH, ['period'], { amount: 47, unit: 'day' }),
  },
  invalid: {
    means: both(
      '内容不符合格式，括号里是原因。',
      'It does not fit the format; the reason stands in brackets.',
    ),
    why: both(
      '一个没有任何口径的指标，什么也统计不出来。',
      'An indicator without any way of counting counts nothing.',
    ),
    mend: both('按括号里的说明补上或改正。', 'Add or mend what the reason says.'),
    fixes: false,
    wrong: at(RATE, ['variants'], {}),
    right: at(RATE, ['variants'], { due }),
  },
};
