/**
 * Headers as different offices might write them, all invented, each column with what a clerk would say it is: a place, a fact,
 * `event.field` with what the name says beyond it, `identity`, or `-` for what a case has no place for.
 */
export interface LabelledRegister {
  readonly office: string;
  /** How this office writes days. */
  readonly days: 'dashes' | 'slashes' | 'points' | 'chinese' | 'digits' | 'serial' | 'times';
  /** `name = label`, in the order of the columns; a label may allow several readings by `|`. */
  readonly columns: readonly string[];
}

/** A register written down in its own words. */
export const register = (
  office: string,
  days: LabelledRegister['days'],
  columns: string,
): LabelledRegister => ({
  office,
  days,
  columns: columns
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
});

export const LABELLED_REGISTERS: readonly LabelledRegister[] = [
  register(
    'a county office, its yearly ledger',
    'chinese',
    `序号 = id
     登记编号 = id
     登记时间 = registration.receivedOn
     信访形式 = registration.channel
     信访人 = identity
     身份证号 = identity
     联系电话 = identity
     住址 = identity
     信访人数 = registration.petitioners.count
     信访目的 = facts.purpose
     内容分类 = registration.content
     问题属地 = registration.township
     概况 = registration.text
     责任单位 = registration.unit
     转送时间 = dispatched.on/forward
     受理时间 = accepted.on
     答复时间 = replied.on
     满意度 = evaluated.grade`,
  ),
  register(
    'an export of a provincial system',
    'times',
    `信访件编号 = id
     登记日期 = registered.on
     信访日期 = registration.receivedOn
     信访形式 = registration.channel
     信访人姓名 = identity
     证件号码 = identity
     手机号码 = identity
     信访人数 = registration.petitioners.count
     信访目的 = facts.purpose
     一级内容分类 = registration.content
     二级内容分类 = -
     三级内容分类 = -
     热点问题 = -
     问题属地 = registration.township
     概况信息 = registration.text
     登记机构 = registration.receiver.id
     去向机构 = dispatched.to
     办理方式 = any.type
     办理日期 = any.on
     责任单位 = registration.unit
     受理告知日期 = accepted.on
     答复意见书出具日期 = replied.on
     办结日期 = closed.on
     信访部门满意度 = evaluated.grade/office
     责任单位满意度 = evaluated.grade/unit
     初重件标识 = registration.repeatOf`,
  ),
  register(
    'a street office, callers only',
    'points',
    `编号 = id
     来访日期 = registration.receivedOn
     来访人 = identity
     电话 = identity
     反映问题 = registration.text
     承办科室 = registration.unit
     办理结果 = -
     办结时间 = closed.on
     备注 = -`,
  ),
  register(
    'a town, letters and calls',
    'slashes',
    `信访号 = id
     来信来访日期 = registration.receivedOn
     来信来访人姓名 = identity
     家庭住址 = identity
     联系方式 = identity
     人次 = registration.petitioners.count
     信访方式 = registration.channel
     主要内容 = registration.text
     包案领导 = identity
     承办单位 = registration.unit
     交办日期 = dispatched.on/assign
     要求办结日期 = -
     办结日期 = closed.on
     是否息诉 = -`,
  ),
  register(
    'an office that follows the whole procedure',
    'dashes',
    `信访编号 = id
     收到日期 = registration.receivedOn
     登记日期 = registered.on
     来件方式 = registration.arrival
     信访形式 = registration.channel
     代表人数 = registration.petitioners.representatives
     标题 = registration.title
     信访内容 = registration.text
     转办日期 = dispatched.on
     转办方式 = dispatched.mode
     单位签收日期 = unit-received.on
     受理告知书送达日期 = accepted.on
     延期日期 = extended.on
     延长天数 = extended.days
     延期告知日期 = extended.notifiedOn
     延期理由 = extended.reason
     出具处理意见书日期 = replied.on
     处理意见书送达日期 = delivered.on/opinion
     申请复查日期 = review-requested.on
     复查意见书日期 = review-decided.on
     复查意见书送达日期 = delivered.on/review
     申请复核日期 = recheck-requested.on
     复核意见书日期 = recheck-decided.on
     复核意见书送达日期 = delivered.on/recheck
     办结日期 = closed.on`,
  ),
  register(
    'refusals and objections',
    'dashes',
    `件号 = id
     收件日期 = registration.receivedOn
     信访渠道 = registration.channel
     责任部门 = registration.unit
     部门签收时间 = unit-received.on
     提出异议日期 = objected.on
     异议理由 = objected.reason
     同意退回日期 = objection-agreed.on
     不予受理日期 = not-accepted.on
     不予受理原因 = not-accepted.reason
     不再受理日期 = no-longer-accepted.on
     告知去向日期 = informed.on
     导入其他法定途径日期 = redirected.on
     导入途径名称 = redirected.route
     撤回日期 = withdrawn.on`,
  ),
  register(
    'a district, from its hotline system',
    'times',
    `工单编号 = id
     来电时间 = registration.receivedOn
     诉求来源 = registration.channel
     诉求类型 = facts.purpose
     来电人 = identity
     来电号码 = identity
     诉求标题 = registration.title
     诉求内容 = registration.text
     派单时间 = dispatched.on
     主办单位 = registration.unit
     协办单位 = -
     签收时间 = unit-received.on
     答复时间 = replied.on
     回访时间 = -
     回访满意度 = evaluated.grade
     工单状态 = -`,
  ),
  register(
    'old cases',
    'chinese',
    `积案编号 = id
     首次信访时间 = registration.receivedOn
     信访形式 = registration.channel
     姓名 = identity
     性别 = identity
     年龄 = identity
     信访诉求 = registration.text
     积案批次 = registration.backlog.batch
     包保领导 = identity
     属地镇街 = registration.township
     化解措施 = -
     化解时间 = -
     是否化解 = -`,
  ),
  register(
    'a ledger of day numbers',
    'serial',
    `编号 = id
     收信日期 = registration.receivedOn
     形式 = registration.channel
     写信人 = identity
     地址 = identity
     事由 = registration.title
     转交单位 = dispatched.to
     转交日期 = dispatched.on
     回复日期 = replied.on
     领导批示 = -`,
  ),
  register(
    'compact dates',
    'digits',
    `登记号 = id
     接访日期 = registration.receivedOn
     接访领导 = identity
     来访人数 = registration.petitioners.count
     来访形式 = registration.channel
     信访事项 = registration.text|registration.title
     办理单位 = registration.unit
     交办时间 = dispatched.on/assign
     报结期限 = dispatched.reportDueOn
     报结日期 = result-reported.on`,
  ),
  register(
    'with remarks in the names',
    'dashes',
    `信访编号(必填) = id
     登记日期（年月日） = registration.receivedOn
     信访形式（来信/来访/网上） = registration.channel
     信访人姓名（名称） = identity
     人数（人） = registration.petitioners.count
     责任单位（全称） = registration.unit
     受理日期（告知书落款日期） = accepted.on
     办结日期（意见书落款） = closed.on
     群众满意度（满意/不满意） = evaluated.grade`,
  ),
  register(
    'in English, short',
    'dashes',
    `id = id
     received_on = registration.receivedOn
     channel = registration.channel
     unit = registration.unit
     township = registration.township
     dispatched_on = dispatched.on
     accepted_on = accepted.on
     replied_on = replied.on
     closed_on = closed.on
     satisfaction = evaluated.grade
     notes = -`,
  ),
  register(
    'places of the case as names',
    'dashes',
    `id = id
     registration.receivedOn = registration.receivedOn
     registration.channel = registration.channel
     registration.unit = registration.unit
     registration.petitioners.count = registration.petitioners.count
     facts.purpose = facts.purpose
     remark = -`,
  ),
  register(
    'prefixed by whose step it is',
    'slashes',
    `信访事项编号 = id
     信访局收到日期 = registration.receivedOn
     信访局转送日期 = dispatched.on/forward
     责任单位收到日期 = unit-received.on
     责任单位受理日期 = accepted.on
     责任单位答复日期 = replied.on
     责任单位名称 = registration.unit
     信访人电话 = identity
     信访件来源 = registration.arrival
     信访件形式 = registration.channel
     实际办结日期 = closed.on
     首次告知时间 = informed.on|accepted.on`,
  ),
  register(
    'what the clerk states',
    'dashes',
    `编号 = id
     受件日期 = registration.receivedOn
     信访类别 = registration.channel
     诉求性质 = facts.purpose
     是否涉法涉诉 = facts.judicialMatter
     是否重大紧急 = facts.majorUrgent
     是否联名件 = facts.jointParty
     是否积案 = registration.backlog
     是否重复信访 = registration.repeatOf
     初件编号 = registration.repeatOf
     是否实名 = registration.petitioners.identityClear
     是否上级交办 = registration.arrival
     督办日期 = supervised.on
     听证日期 = hearing-started.on`,
  ),
  register(
    'deadlines that the office reckoned itself',
    'dashes',
    `事项编号 = id
     登记日期 = registration.receivedOn
     信访形式 = registration.channel
     应受理日期 = -
     受理日期 = accepted.on
     受理情况 = -
     应办结日期 = -
     办结日期 = closed.on
     剩余天数 = -
     是否超期 = -
     超期天数 = -
     办理期限 = -
     评价日期 = evaluated.on
     评价结果 = evaluated.grade`,
  ),
  register(
    'both evaluations with their days',
    'dashes',
    `信访编号 = id
     收到时间 = registration.receivedOn
     信访形式 = registration.channel
     对信访部门评价 = evaluated.grade/office
     对信访部门评价时间 = evaluated.on/office
     对责任单位评价 = evaluated.grade/unit
     对责任单位评价时间 = evaluated.on/unit
     满意度评价意见 = -`,
  ),
  register(
    'a bureau that handles petitions',
    'points',
    `文号 = id
     来文日期 = registration.receivedOn
     来文单位 = -
     转来方式 = registration.arrival
     信访人名称 = identity
     信访事由 = registration.title
     承办人 = identity
     承办科室 = registration.unit
     拟办意见 = -
     书面答复日期 = replied.on
     送达日期 = delivered.on/opinion
     归档日期 = -`,
  ),
  register(
    'names without the word for day',
    'dashes',
    `编号 = id
     收件时间 = registration.receivedOn
     渠道 = registration.channel
     受理 = accepted.on
     答复 = replied.on
     办结 = closed.on
     送达 = delivered.on/opinion
     单位 = -|registration.unit`,
  ),
  register(
    'online petitions of a city',
    'times',
    `查询码 = id
     提交时间 = registration.receivedOn
     来源方式 = registration.channel
     主题 = registration.title
     正文 = registration.text
     所属区域 = registration.township
     问题类别 = registration.content
     答复单位 = registration.unit
     公开时间 = replied.on
     浏览量 = -
     邮箱 = identity`,
  ),
  register(
    'numbered steps',
    'dashes',
    `信访编号 = id
     登记日期 = registration.receivedOn
     信访形式 = registration.channel
     转办日期1 = dispatched.on
     转办日期2 = dispatched.on
     转办日期3 = dispatched.on
     督办日期1 = supervised.on
     督办日期2 = supervised.on
     答复日期 = replied.on`,
  ),
  register(
    'review and recheck only',
    'chinese',
    `案件编号 = id
     收到申请日期 = -|registration.receivedOn
     申请人 = identity
     被申请单位 = -|registration.unit
     原信访编号 = registration.repeatOf
     复查申请时间 = review-requested.on
     复查受理时间 = -
     复查决定时间 = review-decided.on
     复核申请时间 = recheck-requested.on
     复核受理时间 = -
     复核决定时间 = recheck-decided.on
     终结日期 = -`,
  ),
  register(
    'a village ledger',
    'points',
    `日期 = -|registration.receivedOn
     姓名 = identity
     组别 = -
     反映的问题 = registration.text
     处理情况 = -
     经手人 = identity`,
  ),
  register(
    'names that look alike',
    'dashes',
    `编号 = id
     收到日期 = registration.receivedOn
     收到信访件数 = -
     信访形式 = registration.channel
     受理单位 = registration.unit|accepted.unit
     受理人 = identity
     受理编号 = -
     受理日期 = accepted.on
     答复文号 = -
     答复方式 = -
     答复日期 = replied.on
     答复人 = identity
     送达方式 = -
     送达日期 = delivered.on/opinion
     交办领导 = identity
     交办日期 = dispatched.on/assign
     延期次数 = -
     延期审批人 = extended.approvedBy
     评价人 = identity
     评价渠道 = -`,
  ),
  register(
    'a merged header as a path',
    'dashes',
    `基本情况/编号 = id
     基本情况/登记日期 = registration.receivedOn
     基本情况/信访形式 = registration.channel
     信访人/姓名 = identity
     信访人/住址 = identity
     信访人/人数 = registration.petitioners.count
     受理/日期 = accepted.on
     受理/告知方式 = -
     答复/日期 = replied.on
     复查/申请日期 = review-requested.on
     复查/受理日期 = -
     复查/决定日期 = review-decided.on
     满意度/信访部门 = evaluated.grade/office
     满意度/责任单位 = evaluated.grade/unit`,
  ),
  register(
    'discipline and politics words',
    'dashes',
    `举报编号 = id
     收到举报日期 = registration.receivedOn
     举报方式 = registration.channel
     举报人 = identity
     被举报人 = identity
     被举报单位 = registration.accused.units
     举报内容 = registration.text
     移送日期 = dispatched.on
     移送单位 = dispatched.to|registration.unit
     办结报告日期 = result-reported.on`,
  ),
  register(
    'a monthly sheet of mediations',
    'slashes',
    `受理编号 = id
     受理日期 = registration.receivedOn|accepted.on
     纠纷类型 = -|registration.content
     当事人 = identity
     调解日期 = mediated.on
     调解员 = identity
     调解结果 = -
     协议履行情况 = -`,
  ),
  register(
    'a long header of a city',
    'times',
    `信访登记编号 = id
     登记时间 = registered.on
     来信日期 = registration.receivedOn
     信访形式 = registration.channel
     信访目的 = facts.purpose
     内容类别 = registration.content
     是否集体访 = facts.jointParty
     联名人数 = registration.petitioners.count
     事发地 = -|registration.township
     所属乡镇 = registration.township
     交办单位 = -|dispatched.to
     承办单位 = registration.unit
     转交办时间 = dispatched.on
     承办单位签收时间 = unit-received.on
     受理告知时间 = accepted.on
     受理告知方式 = -
     延长期限批准时间 = extended.on
     延长期限告知时间 = extended.notifiedOn
     批准人 = identity
     答复意见书文号 = -
     处理意见 = -
     答复意见书送达时间 = delivered.on/opinion
     信访人评价 = evaluated.grade
     评价时间 = evaluated.on
     录入人 = identity
     录入时间 = -
     最后修改时间 = -`,
  ),

  register(
    'three-level heading, prefecture',
    'slashes',
    `一、登记情况/登记序号 = id|-
     一、登记情况/收件日期 = registration.receivedOn
     一、登记情况/登记日期 = registered.on
     一、登记情况/信访形式 = registration.channel
     一、登记情况/信访人姓名 = identity
     一、登记情况/反映的主要问题 = registration.text
     一、登记情况/人数 = registration.petitioners.count
     二、转办情况/转办日期 = dispatched.on
     二、转办情况/转往单位 = dispatched.to
     二、转办情况/转办方式 = dispatched.mode
     二、转办情况/单位签收日期 = unit-received.on
     三、受理情况/是否受理 = -
     三、受理情况/受理日期 = accepted.on
     三、受理情况/不予受理日期 = not-accepted.on
     三、受理情况/不予受理理由 = not-accepted.reason
     四、办理情况/延期日期 = extended.on
     四、办理情况/延期天数 = extended.days
     四、办理情况/答复日期 = replied.on
     四、办理情况/答复结果 = replied.outcome
     四、办理情况/意见书送达日期 = delivered.on/opinion
     五、复查复核/复查申请日期 = review-requested.on
     五、复查复核/复查意见日期 = review-decided.on
     五、复查复核/复核申请日期 = recheck-requested.on
     五、复查复核/复核意见日期 = recheck-decided.on
     六、评价/信访部门评价 = evaluated.grade/office
     六、评价/责任单位评价 = evaluated.grade/unit
     六、评价/评价时间 = evaluated.on`,
  ),
  register(
    'town, flat, opinions of law',
    'points',
    `编号 = id
     来件日期 = registration.receivedOn
     录入日期 = registered.on|-|registered.recordedOn
     来件形式 = registration.channel
     来件途径 = registration.arrival|registration.channel
     信访人 = identity
     户籍所在地 = identity
     诉求概述 = registration.text
     诉求类别 = registration.content|facts.purpose
     责任村 = -
     承办部门 = registration.unit
     分管领导 = identity
     是否联名 = facts.jointParty
     是否复杂疑难 = facts.complex
     是否属于纪检监察管辖 = facts.disciplinary
     是否可以申请行政复议 = -|facts.administrativeProcedure
     是否稳定 = -
     是否有过激行为 = -
     是否需要领导阅批 = -
     是否已经信访终结 = -
     是否属于本镇职权 = -
     交办日期 = dispatched.on/assign
     受理告知日期 = accepted.on
     办结日期 = closed.on
     办结意见 = -
     满意度评价 = evaluated.grade`,
  ),
  register(
    'system export with ids',
    'times',
    `件编号 = id
     业务流水号 = -|id
     信访登记时间 = registered.on
     信访接收时间 = registration.receivedOn
     信访形式名称 = registration.channel
     信访目的名称 = facts.purpose
     问题属地名称 = registration.township
     登记机构名称 = registration.receiver.id
     登记机构类型 = registration.receiver.kind
     办理方式名称 = dispatched.mode|any.type
     转送时间 = dispatched.on
     去向机构名称 = dispatched.to
     责任单位受理时间 = accepted.on
     责任单位受理录入时间 = accepted.recordedOn
     责任单位答复时间 = replied.on
     责任单位答复录入时间 = replied.recordedOn
     处理意见书送达时间 = delivered.on/opinion
     处理意见书送达录入时间 = delivered.recordedOn/opinion
     办结时间 = closed.on
     对信访部门满意度 = evaluated.grade/office
     对信访部门评价时间 = evaluated.on/office
     对责任单位满意度 = evaluated.grade/unit
     对责任单位评价时间 = evaluated.on/unit
     是否匿名 = registration.petitioners.identityClear
     初次信访件编号 = registration.repeatOf
     积案批次 = registration.backlog.batch
     更新人 = identity
     更新时间 = -`,
  ),
  register(
    'steps by number, two rows',
    'dashes',
    `信访件/编号 = id
     信访件/收到日期 = registration.receivedOn
     信访件/形式 = registration.channel
     信访件/标题 = registration.title
     转交1/日期 = dispatched.on
     转交1/转往单位 = dispatched.to
     转交1/录入 = dispatched.recordedOn
     转交2/日期 = dispatched.on
     转交2/转往单位 = dispatched.to
     转交2/录入 = dispatched.recordedOn
     签收1/日期 = unit-received.on
     签收1/单位 = unit-received.unit
     签收2/日期 = unit-received.on
     签收2/单位 = unit-received.unit
     退回/提出日期 = objected.on
     退回/理由 = objected.reason
     退回/同意日期 = objection-agreed.on
     受理/日期 = accepted.on
     受理/单位 = accepted.unit
     告知/日期 = informed.on
     告知/方式 = -
     听证/开始日期 = hearing-started.on
     听证/结束日期 = hearing-ended.on
     听证/主持人 = identity
     答复/日期 = replied.on
     答复/文号 = -
     答复/结论 = replied.outcome
     送达（处理意见书）/日期 = delivered.on/opinion
     送达（复核意见书）/日期 = delivered.on/recheck
     督办/日期 = supervised.on
     督办/督办单位 = -
     督办/原因 = supervised.reason
     法律判断/是否涉法涉诉 = facts.judicialMatter
     法律判断/是否可通过仲裁解决 = facts.arbitrable
     法律判断/职权归属 = facts.remit
     法律判断/事实清楚争议不大 = facts.simpleMatter`,
  ),
];
