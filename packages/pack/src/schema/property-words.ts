/**
 * The words of every property of a pack's files, for completion and hover: title and meaning, each in Chinese and
 * English, parted by `|`. A key is the property's name; where one name means different things, the names above it stand
 * before it, and the longest key that fits counts. A new property of the format needs a row here, and its values one in
 * the table of values; the test of the JSON Schemas says which is missing.
 */
export const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  $schema:
    '格式说明 | Schema | 编辑器据此补全和检查；可以不写。 | By which editors complete and check; may be left out.',
  id: '标识 | Id | 小写英文和数字，用 - 或 . 分隔；单独成文件的，与文件名相同。 | Lower case letters and digits, parted by - or .; in a file of its own the same as the file name.',
  label: '名称 | Label | 给人看的名称。 | The name that people read.',
  title: '名称 | Title | 全称。 | The full name.',
  zh: '中文 | Chinese | 中文文字，不能为空。 | The Chinese text; not empty.',
  en: '英文 | English | 英文文字，不能为空。 | The English text; not empty.',
  text: '文字 | Text | 给人看的文字。 | The words that people read.',
  note: '说明 | Note | 这是怎样算出来的，有何出处。 | How this is reckoned, and from where it comes.',
  reason: '理由 | Reason | 为什么。 | Why.',
  value: '值 | Value | 写进文件里的值。 | The value as it is written in files.',
  effective:
    '有效期间 | Effective | 在哪一段时间是有效的规定；首尾两日都算，没有 to 就是至今有效。 | The span in which it is law, both ends included; open-ended without to.',
  'effective.from': '起 | From | 第一个有效的日子。 | The first day on which it is law.',
  'effective.to': '止 | To | 最后一个有效的日子。 | The last day on which it is law.',
  basis:
    '法律依据 | Basis | 依据哪些条款；没有依据的必须标明 local。 | The articles it rests on; what has none must be marked local.',
  'basis.instrument':
    '法律文件 | Instrument | instruments 文件夹里的 id。 | The id of a file in instruments.',
  'basis.article': '条 | Article | 第几条。 | The number of the article.',
  'basis.paragraph':
    '款 | Paragraph | 第几款，从 1 数起。 | The paragraph within the article, from 1.',
  'basis.item': '项 | Item | 第几项，从 1 数起。 | The item within it, from 1.',
  'basis.quote':
    '引文 | Quote | 条文里的原话，一字不差；附有官方文本时据此核对。 | Words of the article as they stand there; checked where the official text is attached.',
  confidence: '把握 | Confidence | 读懂出处的把握。 | How sure the reading of the source is.',
  local:
    '本地做法 | Local practice | 没有法律依据的本地做法，处处都会这样标明。 | Local practice without a legal basis; marked so wherever it shows.',

  all: '全部成立 | All | 列出的条件都成立才成立。 | Holds when every one of them holds.',
  any: '至少一个成立 | Any | 列出的条件有一个成立就成立。 | Holds when at least one of them holds.',
  not: '不成立 | Not | 里面的条件不成立时成立。 | Holds when the condition in it does not.',
  'condition.condition':
    '引用条件 | Named condition | conditions.json 里的名字。 | The name of a condition of conditions.json.',
  fact: '事实 | Fact | facts.json 里的事实，或者可用的决定组（它的结论当作事实）。 | A fact of facts.json, or a group whose outcome may be used as a fact here.',
  operator: '比较 | Operator | 怎样比较。 | How they are compared.',
  'condition.value':
    '比较的值 | Compared value | 必须在这个事实的取值范围以内；in 和 notIn 写清单。 | Within the domain of the fact; a list for in and notIn.',
  when: '适用于 | When | 对哪些事项适用；不写就是全部。 | The matters to which it applies; without it, all.',
  conditions:
    '条件 | Conditions | 成立时有结论。最外层写 all、any、not 或 condition。 | What must hold. The outermost is all, any, not or condition.',

  event: '事件 | Event | 事件的类型。 | The type of an event.',
  events: '事件 | Events | 事件的类型，有一个就算。 | Types of events; any of them counts.',
  where:
    '字段的值 | Where | 只算这些字段等于所写的值的事件。 | Only events whose fields have these values.',
  warning: '提示 | Warning | warnings.json 里的 id。 | The id of an entry of warnings.json.',

  'rule.event': '结论 | Event | 条件成立时的结论。 | What is decided when the conditions hold.',
  'rule.event.type':
    '结论 | Outcome | 决定组的一个结论，或者 person-decides、conflict、untranslated。 | An outcome of the group, or person-decides, conflict, untranslated.',
  params: '附带 | Parameters | 结论之外要带的内容。 | What goes with the outcome.',
  candidates:
    '可选结论 | Candidates | 由人决定或者结论冲突时，可选的结论。 | What the open status may come to.',
  priority:
    '先后 | Priority | 数字大的先看；决定组为 first 时起作用。 | Higher goes first, in a group of hit policy first.',
  explain:
    '理由 | Explanation | 给工作人员和当事人看的理由。 | Why, in plain words, for the clerk and the petitioner.',
  confirm:
    '由谁确认 | Confirmation | 结论只是建议时，由谁、依据哪一条确认。 | Who confirms a proposal, and under which article.',
  role: '职务 | Role | 确认的人担任的职务。 | The role of the person who confirms.',

  'deadline.kind':
    '性质 | Kind | 机关的义务、当事人的权利，还是本地目标。 | A duty, a right of a person, or a local target.',
  bearer: '承担者 | Bearer | 谁来做。 | Who acts.',
  beneficiary: '对象 | Beneficiary | 对谁做。 | To whom.',
  start:
    '起算 | Start | 从哪个事件起算；当日不算。 | The event it runs from; that day is not counted.',
  'start.event':
    '起算事件 | Start event | receipt 是收到信访事项。 | The type of the event; receipt is the receipt of the matter.',
  'start.cases':
    '起算情形 | Start cases | 至少符合一种才起算；不写就都起算。 | At least one must hold; without it every such event starts the clock.',
  followedBy:
    '随后有 | Followed by | 在同类事件再次发生以前，随后有这个事件。 | This event follows before the next of the start event’s own type.',
  first:
    '第一个 | First | 是不是第一个这样的事件。 | Whether it is the first such event of the case.',
  period:
    '期限 | Period | 多长时间；或者 until：起算事件写明的日子。 | How long; or until: a day that the start event names.',
  amount: '数量 | Amount | 整数。 | A whole number.',
  unit: '单位 | Unit | 日、工作日、月还是年。 | Calendar days, working days, months or years.',
  'period.until':
    '到哪一天 | Until | 起算事件里写明日子的字段。 | The field of the start event that names the day.',
  roll: '遇休息日 | Roll | 最后一日是休息日时怎么办。 | What happens where the last day is a day off.',
  fulfilledBy:
    '怎样算完成 | Fulfilled by | 其中一个事件发生，就算完成。 | Events that fulfil it; any of them.',
  voidedBy:
    '怎样终止 | Voided by | 其中一个事件发生，期限就终止，不再要求。 | Events after which nothing is owed; any of them.',
  extension: '延长 | Extension | 怎样可以延长。 | How it may be extended.',
  'extension.event': '延长事件 | Extending event | 哪个事件是延长。 | The event that extends it.',
  max: '最多 | Most | 最多多少，含。 | The most, included.',
  times: '次数 | Times | 只能延长一次。 | Once only.',
  'extension.requires':
    '必填 | Required fields | 延长事件必须填写的字段，缺一个就不算。 | Fields of the extending event without which it does not count.',
  suspension:
    '不计入 | Suspension | 两个事件之间的日子不计入期限。 | The days from one event to the other are not counted.',
  'suspension.from': '从 | From | 从这个事件起不计。 | The event from which days are not counted.',
  'suspension.to': '到 | To | 到这个事件止不计。 | The event up to which days are not counted.',
  pending:
    '等待 | Pending | 一个事件还没有下文时给出提示。 | A warning stands while an event waits for its answer.',
  'pending.until': '下文 | Answers | 哪些事件算有了下文。 | The events that answer it.',
  doubt:
    '存疑 | Doubt | 建议不予受理，却又发生了这些事件：期限由人判断。 | A refusal was proposed, yet these events came: a person decides whether the clock runs.',
  because: '原因 | Because | 为什么存疑。 | Why there is a doubt.',
  afterwards: '过期以后 | Afterwards | 过了期限以后说的话。 | What is said once the day is past.',
  choices:
    '本包的读法 | Choices | 哪些是本包的读法而不是法律原话。 | What in this reckoning is our reading and not the text of the law.',

  facts: '事实 | Facts | 规则可以比较的事实。 | What rules may compare.',
  'facts.id':
    '标识 | Id | 小写字母开头的英文和数字，如 majorUrgent。 | Letters and digits that begin with a lower case letter, e.g. majorUrgent.',
  type: '类型 | Type | 是非、几个值之一，还是整数。 | True or false, one of some values, or a whole number.',
  about:
    '关于什么 | About | 关于事项还是办理；不能关于人。 | The matter or its handling, never the person.',
  judgement:
    '由人判断 | Judgement | 记录某个人的判断，从不推算。 | Records a judgement of a person; never derived.',
  derive:
    '从登记得出 | Derived | 从登记内容得出，不用人填。 | Follows from the registration; never typed by hand.',
  'derive.from':
    '登记项 | From | 登记里的位置，如 registration.channel。 | A path into the registration, e.g. registration.channel.',
  as: '怎样得出 | As | 取值、有没有，还是清单里有没有内容。 | The value, whether there is one, or whether a list has members.',
  question: '怎样问 | Question | 不知道时怎样问。 | What to ask when it is missing.',
  default:
    '默认值 | Default | 没有填写时当作这个值，因此从不询问。 | Taken where it is not stated, so it is never asked.',
  accuses:
    '有检举控告 | Accuses | 是这个值，就有检举控告。 | With this value the matter accuses somebody.',
  statesAccused:
    '写明被检举控告者 | States the accused | 表示写明了被检举控告的对象。 | Says that the accused is stated.',
  values: '取值 | Values | 可以取的值。 | The values it can have.',
  min: '最小 | Least | 最小多少，含。 | The least, included.',

  constraints:
    '约束 | Constraints | 不可能同时出现的事实。 | Combinations of facts that cannot be.',
  never: '不可能 | Never | 不可能成立的条件；只能写事实。 | What cannot be; of facts only.',
  groups: '决定组 | Groups | 一起决定的结论。 | What is decided together.',
  hit: '取哪个 | Hit policy | 几条规则都成立时怎么办。 | What counts where several rules hold.',
  uses: '用到的组 | Uses | 把哪些组的结论当作事实；不能成环。 | Groups whose outcome is a fact here; in no circle.',
  'groups.outcomes': '结论 | Outcomes | 可以有哪些结论。 | What may be decided.',
  refuses:
    '不利结论 | Refuses | 对当事人不利；叠加包不能增加。 | The petitioner is refused; no overlay may refuse more.',
  proposal:
    '只是建议 | Proposal | 具名的人确认以后才生效。 | Takes effect only when a named person confirms it.',
  empty: '无事可办 | Empty | 无须做任何事，不需要依据。 | Nothing is to be done; needs no basis.',
  passesOn:
    '转给谁 | Passes on | 事项转到别的机关：由谁选定。 | The matter goes to another body: who chooses it.',
  ends: '终点 | Ends | 事项对当事人到此为止，或者改走别的途径：必须告知救济，或者写明没有查到救济。 | The person is at an end here, or on another way: a remedy is told, or that none is known.',
  noneKnown:
    '没有查到救济 | None known | 没有查到救济的，在这里写明情况。 | No remedy is known, and why.',
  mayConflict:
    '可以并存 | May conflict | 可以和同样标记的结论同时成立，由人选定，不算规则写错。 | May hold beside others so marked; a person settles it, it is no mistake.',
  onConflict:
    '冲突时 | On conflict | 结论冲突时说的话和依据。 | What is said with a conflict, and its basis.',
  hint: '提示 | Hint | 怎样处理。 | What to do.',
  'groups.untranslated':
    '未编入的时段 | Untranslated | 法律没有编入的时段。 | Spans whose law is not encoded.',

  headline: '主要指标 | Headline | 排在每份报告最前面。 | Stands first in every report.',
  variants:
    '统计口径 | Variants | 每种口径有自己的名字，默认用 due。 | Named ways of counting; due is the default.',
  count: '数什么 | Count | 数期限、评价还是事项。 | Deadlines, evaluations or matters.',
  of: '范围 | Of | 数哪些。 | Which are counted.',
  periodBy:
    '按什么日子 | Period by | 按哪一天归入统计期间。 | The day that places one in the period.',
  'periodBy.first':
    '首次事件 | First | 第一个这样的事件的日子。 | The day of the first such event.',
  due: '推算的日子 | Due | 从收到之日起推算。 | A day reckoned from the receipt.',
  numerator: '分子 | Numerator | 算作达到的。 | What counts as achieved.',
  denominator: '分母 | Denominator | 全部应当算的。 | All that counts.',
  status: '状态 | Status | 哪些状态。 | Which statuses.',
  exclude:
    '不算 | Excluded | 不算在内、另行列出的状态。 | Statuses left out and listed with their counts.',
  grades: '评价 | Grades | 哪些评价。 | Which grades.',
  expired: '未参评 | Expired | 过了评价期没有评价的。 | The window passed without an evaluation.',
  happened: '发生过 | Happened | 发生过这样的事件。 | Such an event came.',
  within: '多久以内 | Within | 从收到之日起多久以内。 | Within this time from the receipt.',
  notRefiledAfter:
    '没有再次提出 | Not refiled after | 这个事件以后没有再次提出。 | The same matter was not filed again after this event.',
  assume:
    '推定 | Assumptions | 缺少的事实在这里当作已知，并列出件数。 | A missing fact taken as known here; printed with its count.',
  'assume.value': '推定的值 | Value | 当作什么值。 | What it is taken to be.',

  documentNumber: '文号 | Document number | 文件的编号。 | The number of the document.',
  issuer: '制定机关 | Issuer | 谁制定的。 | Who issued it.',
  successor:
    '被谁取代 | Successor | 取代它的文件的 id。 | The id of the instrument that took its place.',
  whereToRead: '在哪里看 | Where to read | 官方文本在哪里。 | Where the official text is.',
  read: '读过多少 | Read | 读过全文还是只读过摘要所及的部分。 | Whether all of it was read, or only what the gists cover.',
  articles: '条 | Articles | 各条的摘要。 | Gists of its articles.',
  number: '第几条 | Number | 条的序号。 | The number of the article.',
  gist: '摘要 | Gist | 自己的话；总是标明“摘要，非法条原文”。 | In our own words; always marked as a gist and not the text.',
  officialText:
    '正式文本 | Official text | 由本地法律人员附上，引文据此核对。 | Attached by a jurist; quotes are checked against it.',
  'officialText.text': '原文 | Text | 这一条的原文。 | The words of the article.',
  url: '网址 | Address | 原文从哪里来。 | Where the text comes from.',
  sha256:
    '校验值 | SHA-256 | 原文的 SHA-256，64 位小写十六进制。 | The SHA-256 of the text, 64 lower case hex digits.',

  'remedy.route': '途径 | Route | 途径的名字，如 review。 | The route in one word, e.g. review.',
  'remedy.from': '从何时起 | From | 从哪个事件起可以提出。 | The event from which it is open.',
  'remedy.until':
    '到何时止 | Until | 写明到哪一天的期限（权利）。 | The rights among the deadlines that say until when.',
  'remedy.afterwards':
    '之后 | Afterwards | 用过或者过期以后还剩什么；没有查到就写明没有。 | What remains once it was used or its time is past, or that nothing is known to.',
  usedBy: '怎样算用过 | Used by | 哪些事件表示已经提出。 | Events by which it was used.',
  what: '是什么 | What | 是什么内容。 | What it is.',
  who: '谁可以 | Who | 谁可以提出。 | Who may take it.',
  'route.instrument':
    '法律文件 | Instrument | 这条途径规定在哪个文件里。 | The instrument that provides it.',
  'route.where': '到哪里 | Where | 到哪里提出。 | Where to go.',
  limits: '期限 | Limits | 有哪些期限。 | Its time limits.',
  'limits.extension': '可延长 | Extension | 最多可以延长多久。 | By how much it may be extended.',
  cost: '费用 | Cost | 要不要钱。 | What it costs.',
  'route.remedy': '再往后 | Remedy | 不服还可以怎样。 | What may still be done afterwards.',

  warnings:
    '提示 | Warnings | 各种提示的文字和条款。 | The words and articles of each kind of warning.',
  severity: '轻重 | Severity | 有多重要。 | How grave it is.',
  integrity:
    '核查项 | Integrity | 哪些情况会让比率比工作好看。 | What can make a rate look better than the work.',
  check: '查什么 | Check | 查哪一种情况。 | What is looked for.',
  'check.kind': '种类 | Kind | 查哪一种情况。 | What is looked for.',
  expected: '本应先有 | Expected | 本应先有其中一个事件。 | One of these should have come before.',
  lastDays: '最后几日 | Last days | 到期前的最后几日。 | The last days before the due day.',
  moreThanDays: '超过几日 | More than days | 超过这么多日。 | More than so many days.',
  lessThanShare:
    '低于多少 | Less than | 低于这个比例，大于 0、不超过 1。 | A smaller share than this, above 0 and up to 1.',
  unless: '除非 | Unless | 这样的事件不用等下文。 | Such an event waits for nothing.',
  answeredBy: '下文 | Answered by | 哪些事件算有了下文。 | The events that answer it.',
  reminders:
    '提醒 | Reminders | 没有完成的期限什么时候提醒；是做法，不是法律。 | When a deadline that is not fulfilled is brought to mind; practice, not law.',
  daysBefore:
    '到期前几日 | Days before | 到期日以前几日（日历日）；0 是到期当日，-1 是到期的次日。 | Calendar days before the due day; 0 is that day, -1 the day after it.',
  kinds:
    '哪些期限 | Kinds | 提醒义务、目标还是权利。 | Whether duties, targets or rights are brought to mind.',
  off: '不提醒 | Off | 叠加包不要下层的这个提醒。 | An overlay leaves out this reminder of a layer below.',
  'reminders.local':
    '本地做法 | Local practice | 提醒都是做法，没有法律依据，必须标明。 | Every reminder is practice without a basis in law, and says so.',
  untranslated:
    '未编入 | Untranslated | 法律有规定而本包没有编入的内容。 | What the law says and the pack does not encode.',
  why: '为什么 | Why | 为什么没有编入。 | Why it is not encoded.',
  lastCheckedOn: '核对日期 | Last checked | 最近一次核对是哪一天。 | The day of the last check.',

  version:
    '版本 | Version | 如 1.0.0；改了规则就加大。 | E.g. 1.0.0; raised with every change of the rules.',
  extends:
    '叠加在 | Extends | 下面是哪些规则包：npm 包名和版本范围。 | The packs below it: npm packages with ranges of versions.',
  requires: '需要 | Requires | 需要什么样的引擎。 | What it needs.',
  engine:
    '引擎版本 | Engine | 引擎的版本范围，如 ^1.0.0。 | A range of versions of the engine, e.g. ^1.0.0.',

  'test.cases': '案例 | Cases | 有名字的案例。 | Named cases.',
  name: '名称 | Name | 案例的名称，一句话说清楚；不能重复。 | One sentence that says what the case shows; no two alike.',
  given:
    '给什么 | Given | 给出的事项，盖在一封普通来信上。 | The matter, laid over a plain letter to a petition office.',
  case: '事项 | Case | 与普通来信不同的部分：facts、registration、events。 | What differs from the plain letter: facts, registration, events.',
  'given.cases': '多件事项 | Cases | 指标要用的多件事项。 | Several matters, for indicators.',
  on: '依哪一天 | On | 依哪一天的规定决定；不写就是收到之日。 | The day whose law decides; without it the receipt.',
  asOf: '截止日 | As-of day | 看到哪一天为止。 | The day up to which events are seen.',
  'given.period': '统计期间 | Period | 首尾两日都算。 | Both ends included.',
  'given.period.from': '起 | From | 第一日。 | The first day.',
  'given.period.to': '止 | To | 最后一日。 | The last day.',
  variant: '口径 | Variant | 用哪种统计口径。 | The way of counting.',
  expect:
    '应得什么 | Expect | 应得的结果；没有写的不判断。 | What must come out; what is not named is not judged.',
  'expect.outcomes':
    '结论 | Outcomes | 各决定组的结论，或者 {status}。 | The outcome of each group, or {status}.',
  flags: '标记 | Flags | 应有的全部标记。 | All the flags that must be given.',
  needs: '待补事实 | Needs | 应问的全部事实。 | All the facts that must be asked for.',
  remedies: '救济 | Remedies | 应有的全部救济。 | All the remedies that must be given.',
  deadlines:
    '期限 | Deadlines | 各期限应有的内容；null 表示不应有。 | The fields of each deadline that must match; null where none may be.',
  undetermined: '不能确定 | Undetermined | 不能确定的期限。 | Deadlines that cannot be determined.',
  'expect.warnings': '提示 | Warnings | 必须有的提示。 | Warnings that must be among those given.',
  noWarnings: '不应有的提示 | No warnings | 不能有的提示。 | Warnings that must not be given.',
  indicators:
    '指标 | Indicators | 各指标应有的内容。 | The fields of each indicator that must match.',
  'expect.integrity': '核查项 | Integrity | 各核查项的件数。 | The counts of each check.',
  'expect.basis':
    '依据 | Basis | 依据里必须有的条款，如 xf22:31(6)。 | References that must be in the basis, e.g. xf22:31(6).',
  error: '错误 | Error | 应当被拒绝，错误代码是什么。 | The code with which it must be refused.',
  'test.about':
    '针对 | About | 这些案例针对哪些规则、期限。 | The elements that these cases stand for.',

  scheme: '方案 | Scheme | 词表属于哪个方案。 | The scheme of the terms.',
  source: '出处 | Source | 从哪里来。 | Where it comes from.',
  terms: '用语 | Terms | 词表的用语。 | Its terms.',
  children: '下级 | Children | 下一级的用语。 | The terms below it.',
  names: '末级名称 | Names | 最末一级，只有名称。 | The lowest level, names alone.',
  mapping: '对应 | Mapping | 其他方案的值对应哪个值。 | How values of other schemes map to it.',
  from: '从 | From | 对应的来源。 | What is mapped.',
  to: '到 | To | 对应的去向。 | What it is mapped to.',
};
