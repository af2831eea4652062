import type { Text } from '@xinfang/calendar';

/** What the HTML page of a run says. */
export const HTML_MESSAGES = {
  'page.skip': { zh: '跳到正文', en: 'Skip to the content' },
  'page.contents': { zh: '目录', en: 'Contents' },
  'page.numbered': { zh: '{number}、{heading}', en: '{number}. {heading}' },
  'page.space': { zh: '', en: ' ' },
  'page.list-comma': { zh: '，', en: ', ' },
  'page.back': { zh: '回到比率', en: 'back to the rates' },
  'page.first-of': { zh: '只列出前 {shown} 项，共 {all} 项。', en: 'The first {shown} of {all}.' },
  'page.whole-in': { zh: '全部在 {file}', en: 'All of them are in {file}' },
  'page.run-for-all': {
    zh: '用 {option} 运行可得全部。',
    en: 'A run with {option} gives them all.',
  },
  'page.provisional': { zh: '暂定', en: 'provisional' },
  'page.unknown': { zh: '不详', en: 'not certain' },
  'page.other-keys': { zh: '本表其余 {count} 类', en: '{count} others of this table' },
  'page.total': { zh: '本表合计', en: 'total of this table' },
  'page.table-scrolls': { zh: '{table}（可左右滚动）', en: '{table} (scrolls sideways)' },

  'head.as-of': { zh: '截至日', en: 'As of' },
  'head.period': { zh: '统计期', en: 'Period' },
  'head.rows': { zh: '登记簿', en: 'Register' },
  'head.read': { zh: '读入 {read} 行', en: '{read} rows read' },
  'head.cases': { zh: '成为事项 {cases} 件', en: '{cases} became cases' },
  'head.rejected': { zh: '退回 {rejected} 行', en: '{rejected} rows rejected' },
  'head.received': { zh: '统计期内收到', en: 'Received in the period' },
  'head.certainty': { zh: '日期的确定性', en: 'Certainty of the days' },
  'certainty.official': {
    zh: '全部到期日都有放假通知作依据。',
    en: 'Every due day is covered by an official notice.',
  },
  'certainty.provisional': {
    zh: '暂定：有到期日超出已公布的放假通知（至 {lastNotice} 年），通知公布后可能变动。',
    en: 'Provisional: some due days lie past the published notices (up to {lastNotice}) and may still move.',
  },
  'certainty.unknown': {
    zh: '不详：有到期日早于所收的第一份放假通知。',
    en: 'Not certain: some due days lie before the first notice held.',
  },
  'certainty.rolled-provisional': {
    zh: '只有顺延日超出已公布的放假通知（至 {lastNotice} 年）；义务的到期日本身都不会因通知而变动。',
    en: 'Only rolled days reach past the published notices (up to {lastNotice}); no day that binds a duty can move by a notice.',
  },
  'certainty.rolled-unknown': {
    zh: '只有顺延日早于所收的第一份放假通知；义务的到期日本身都不会因通知而变动。',
    en: 'Only rolled days lie before the first notice held; no day that binds a duty can move by a notice.',
  },
  'certainty.provisional-days': {
    zh: '{deadline}：{count} 个到期日暂定',
    en: '{deadline}: {count} due days are provisional',
  },
  'certainty.unknown-days': {
    zh: '{deadline}：{count} 个到期日不详',
    en: '{deadline}: {count} due days are not certain',
  },
  'certainty.marked': {
    zh: '“{mark}”表示该项期限中有到期日暂定或不详，见页首。',
    en: '“{mark}” stands where due days of that deadline are provisional or not certain; see the head of the page.',
  },

  'rates.heading': { zh: '比率', en: 'Rates' },
  'rates.lead': {
    zh: '比率是两张名单之比：分子除以分母。我们读到的规范性文件都没有规定这些公式，怎么算的写在注里，涉及哪些事项列在名单里。“最差”把不能确定的都算作未达到；没有不能确定一项的比率不另有最差，写作“–”。',
    en: 'A rate is the ratio of two lists: numerator by denominator. No instrument that we read defines these formulas; the notes say how each is counted, the lists name the cases. “At worst” counts all that is undetermined as missed; a rate that leaves out none as undetermined has no worst case of its own: “–”.',
  },
  'rates.worst': { zh: '最差', en: 'At worst' },
  'rates.excluded': { zh: '未计入', en: 'Left out' },
  'rates.variant': { zh: '口径', en: 'Variant' },
  'rates.beside': { zh: '另按{variant}', en: 'By the other variant: {variant}' },
  'rates.participation': { zh: '参评率', en: 'Evaluated' },
  'rates.participation-share': {
    zh: '{share}（{numerator}/{denominator}）',
    en: '{share} ({numerator}/{denominator})',
  },
  'rates.assumed': {
    zh: '用到假定，该口径共 {cases} 件',
    en: 'assumption: {cases} matters of this variant',
  },
  'rates.to-list': { zh: '名单{number}', en: 'list {number}' },
  'rates.to-list-of': { zh: '名单{number}：{rate}', en: 'list {number}: {rate}' },
  'rates.titled': { zh: '{rate}（{variant}）', en: '{rate} ({variant})' },
  'rates.note-mark': { zh: '注{number}', en: 'note {number}' },
  'rates.others': { zh: '其他比率', en: 'Other rates' },
  'rates.all': { zh: '各项比率', en: 'All rates' },
  'rates.notes': { zh: '怎么算的', en: 'How they are counted' },
  'variant.due': { zh: '常规口径', en: 'default count' },
  'variant.dashboard': { zh: '系统看板口径', en: 'dashboard' },

  'lists.heading': { zh: '附：比率背后的事项', en: 'Annex: the cases behind the rates' },
  'lists.lead': {
    zh: '先列没有达到的（在分母、不在分子），再列未计入的和原因，最后列计入分子的。一件事项可以计几次。',
    en: 'First what was missed (in the denominator only), then what was left out and why, last what is in the numerator. A case may count more than once.',
  },
  'lists.print': {
    zh: '计入分子的名单收起时不印；要印，先展开。',
    en: 'A folded list of the numerator is not printed; unfold it first.',
  },
  'lists.absent': {
    zh: '这次统计没有列出事项编号。',
    en: 'This run did not list the ids of the cases.',
  },
  'lists.title': { zh: '名单{number}　{rate}', en: 'List {number}. {rate}' },
  'lists.missed': {
    zh: '在分母、不在分子 {count} 件',
    en: 'In the denominator only: {count}',
  },
  'lists.made': { zh: '计入分子 {count} 件', en: 'In the numerator: {count}' },
  'lists.excluded': { zh: '未计入，{reason} {count} 件', en: 'Left out, {reason}: {count}' },

  'units.heading': { zh: '各责任单位的期限', en: 'Deadlines by responsible unit' },
  'units.lead': {
    zh: '统计期内到期、由责任单位履行的法定义务，按事项的责任单位相加；单位按收到件数排列，不是名次。信访部门和复查、复核机关自己的义务不算在单位名下，另列一行。',
    en: 'Duties due in the period that the responsible unit owes, summed over the matters of each unit. Units stand by the number of matters, which is no ranking. Duties of the petition office and of the review and recheck bodies are not charged to units: they stand in a row of their own.',
  },
  'units.lead-all': {
    zh: '统计期内到期的期限，按事项的责任单位相加；单位按收到件数排列，不是名次。',
    en: 'Deadlines due in the period, summed over the matters of each unit. Units stand by the number of matters, which is no ranking.',
  },
  'units.all-kinds': {
    zh: '这次没有规则包的名称，分不出由谁履行：信访部门和复查、复核机关的义务和权利的期限也算在内。',
    en: 'Without the labels of the pack nothing tells who owes what: duties of the petition office and of the review and recheck bodies, and deadlines of rights, are counted too.',
  },
  'units.offices': {
    zh: '信访部门和复查、复核机关',
    en: 'petition office, review and recheck bodies',
  },
  'units.chart': { zh: '各责任单位的期限状态', en: 'Where the deadlines of each unit stand' },
  'units.table': { zh: '各责任单位的期限（项）', en: 'Deadlines of each unit' },
  'units.charted': {
    zh: '图中是收到件数最多的 {count} 个单位。',
    en: 'The chart shows the {count} units that received most.',
  },
  'units.items': { zh: '收到件数', en: 'received' },
  'units.deadlines': { zh: '期限合计', en: 'deadlines' },
  'units.alt': {
    zh: '堆叠条形图：{units} 个单位共 {total} 项期限，{statuses}。全部数字见表“{table}”。',
    en: 'Stacked bars: {units} units with {total} deadlines, {statuses}. All figures stand in the table “{table}”.',
  },

  'volume.heading': { zh: '收到的信访事项', en: 'Matters received' },
  'volume.lead': { zh: '统计期内收到 {items}。', en: '{items} received in the period.' },
  'volume.visits': {
    zh: '其中来访 {batches} 批次、{people} 人次。',
    en: 'Among them {batches} visits with {people} people.',
  },
  'volume.month-chart': { zh: '按月份', en: 'By month' },
  'volume.month-table': { zh: '每月收到件数', en: 'Received in each month' },
  'volume.channel-chart': { zh: '按信访形式', en: 'By channel' },
  'volume.channel-table': { zh: '各信访形式件数', en: 'Received by each channel' },
  'volume.content-chart': { zh: '按内容', en: 'By content' },
  'volume.content-table': { zh: '各类内容件数', en: 'Received of each content' },
  'volume.alt': {
    zh: '条形图：共 {count} 项、{total} 件，最多的是{top}（{most} 件）。全部数字见表“{table}”。',
    en: 'Bars: {count} entries, {total} matters, most of them {top} ({most}). All figures stand in the table “{table}”.',
  },
  'volume.last-months': {
    zh: '图中是最近 {count} 个月，更早的在表中合为一行。',
    en: 'The chart shows the last {count} months; earlier ones are one row of the table.',
  },
  'volume.earlier-months': { zh: '更早的月份', en: 'earlier months' },
  'volume.month-to': { zh: '{month}（至{day}日）', en: '{month} (to day {day})' },
  'volume.month-from': { zh: '{month}（自{day}日）', en: '{month} (from day {day})' },
  'volume.month-between': {
    zh: '{month}（{from}日至{to}日）',
    en: '{month} (day {from} to {to})',
  },
  'volume.part-months': {
    zh: '浅色柱子所示的月份不满一个月。',
    en: 'A light bar stands for a month that is not whole.',
  },

  'upcoming.heading': {
    zh: '截至日起 {days} 日内到期',
    en: 'Due within {days} days of the as-of day',
  },
  'upcoming.lead': {
    zh: '还没有办、即将到期的义务，不限统计期，先到期的在前。',
    en: 'Open duties that fall due next, whatever the period; the nearest first.',
  },
  'upcoming.none': { zh: '这些天没有到期的义务。', en: 'No duty falls due in these days.' },
  'upcoming.none-certain': {
    zh: '这些天没有确定要到期的义务。',
    en: 'No duty is known to fall due in these days.',
  },
  'upcoming.undetermined': {
    zh: '另有 {count} 项在这些天到期，能否适用尚未确定。',
    en: '{count} more would fall due in these days, but it is open whether they apply.',
  },
  'upcoming.table': { zh: '即将到期', en: 'Falling due' },

  'overdue.heading': { zh: '逾期未办', en: 'Overdue' },
  'overdue.lead': {
    zh: '统计期内到期、截至日仍没有办的义务，逾期最久的在前。',
    en: 'Duties due in the period and not fulfilled by the as-of day; the longest first.',
  },
  'attention.count': { zh: '共 {count} 项。', en: '{count} in all.' },
  'overdue.none': { zh: '没有逾期未办的义务。', en: 'No duty is overdue.' },
  'overdue.none-certain': {
    zh: '没有确定逾期未办的义务。',
    en: 'No duty is known to be overdue.',
  },
  'overdue.undetermined': {
    zh: '另有 {count} 项日子已过，能否适用尚未确定。',
    en: '{count} more are past their day, but it is open whether they apply.',
  },
  'attention.see-integrity': { zh: '见“核查”', en: 'See the integrity items' },
  'overdue.table': { zh: '逾期的义务', en: 'Overdue duties' },

  'deadlines.heading': { zh: '期限的状态', en: 'Where deadlines stand' },
  'deadlines.none': { zh: '统计期内没有到期的期限。', en: 'No deadline falls in the period.' },
  'deadlines.duties': { zh: '机关的义务（项）', en: 'Duties of offices' },
  'deadlines.rights': { zh: '当事人的权利（项）', en: 'Rights of persons' },
  'deadlines.rights-lead': {
    zh: '权利的“逾期未完成”是期满没有人提出，不是机关的过错。',
    en: 'For a right, “overdue” means that nobody asked in time; it is no lapse of an office.',
  },

  'integrity.heading': { zh: '核查', en: 'Integrity' },
  'integrity.lead': {
    zh: '这些情形可能使比率比实际工作好看。出现不等于有错，须逐件看。',
    en: 'What can make a rate look better than the work. Finding one proves no fault: each has to be looked at.',
  },
  'integrity.table': { zh: '核查项目', en: 'Integrity items' },

  'outcomes.heading': { zh: '决定', en: 'Decisions' },
  'outcomes.lead': {
    zh: '统计期内收到的事项依规则得出的决定；不予受理一类只是建议，须由人确认。',
    en: 'What the rules give for the matters received in the period; refusals are proposals that a person confirms.',
  },

  'assumptions.heading': { zh: '假定', en: 'Assumptions' },
  'assumptions.lead': {
    zh: '登记簿没有写明、统计时按下面处理的情况。',
    en: 'What the register does not say and was taken as follows.',
  },
  'assumptions.none': { zh: '没有用到假定。', en: 'Nothing had to be assumed.' },
  'assumptions.table': { zh: '用到的假定', en: 'Assumptions used' },

  'colophon.heading': { zh: '编制说明和核对方法', en: 'How this was made and how to check it' },
  'colophon.pack': { zh: '规则包', en: 'Pack' },
  'colophon.calendar': { zh: '日历', en: 'Calendar' },
  'colophon.calendar-text': {
    zh: '{id} {version}，放假通知收到 {lastNotice} 年',
    en: '{id} {version}, notices up to {lastNotice}',
  },
  'colophon.engine': { zh: '计算引擎', en: 'Engine' },
  'colophon.files': { zh: '同一文件夹的文件', en: 'Files beside this page' },
  'colophon.check': { zh: '怎样核对', en: 'How to check' },
  'colophon.check-lead': {
    zh: '用同一份登记簿、同一版本的规则包和日历，按同样的截至日、统计期和口径再统计一次，应当得到同样的数字。',
    en: 'Run it again on the same register with the same versions of pack and calendar, as of the same day and for the same period and variant; the figures come out the same.',
  },
  'colophon.command': { zh: '这次用的命令：', en: 'The command of this run:' },
  'colophon.single': {
    zh: '单个事项：{command} 说明它走哪条途径、依据什么、何时到期。',
    en: 'A single matter: {command} tells its route, its basis and its due days.',
  },
  'colophon.case': { zh: '事项', en: 'CASE' },
} as const satisfies Record<string, Text>;
