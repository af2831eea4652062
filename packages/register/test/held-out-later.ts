import { type LabelledRegister, register } from './labelled-registers.ts';

/** Written before columns under headings and the facts of a pack were read; a few of the names here were learnt after that. */
export const HELD_OUT_LATER: readonly LabelledRegister[] = [
  register(
    'a city, two rows of headings for each step',
    'dashes',
    `序号 = -|id
     基础信息/信访件编码 = id
     基础信息/收信日期 = registration.receivedOn
     基础信息/登记日期 = registered.on
     基础信息/来信来访形式 = registration.channel
     基础信息/来源 = registration.arrival|registration.channel
     信访人信息/姓名 = identity
     信访人信息/联系电话 = identity
     信访人信息/总人数 = registration.petitioners.count
     信访人信息/是否实名 = registration.petitioners.identityClear
     事项信息/主要诉求 = registration.text
     事项信息/问题类别 = registration.content
     事项信息/责任单位 = registration.unit
     性质判断/信访目的 = facts.purpose
     性质判断/涉法涉诉 = facts.judicialMatter
     性质判断/能否仲裁解决 = facts.arbitrable
     性质判断/是否需要回避 = facts.conflictOfInterest
     交办/时间 = dispatched.on/assign
     交办/承办单位 = dispatched.to|registration.unit
     交办/反馈期限 = dispatched.reportDueOn
     交办/录入时间 = dispatched.recordedOn
     签收/时间 = unit-received.on
     签收/单位 = unit-received.unit
     受理/告知时间 = accepted.on
     受理/录入时间 = accepted.recordedOn
     延期/批准时间 = extended.on
     延期/天数 = extended.days
     延期/原因 = extended.reason
     答复/出具时间 = replied.on
     答复/结果 = replied.outcome
     答复/送达时间 = delivered.on/opinion
     满意度评价/对信访局 = evaluated.grade/office
     满意度评价/对承办单位 = evaluated.grade/unit
     满意度评价/评价时间 = evaluated.on`,
  ),
  register(
    'a county bureau of natural resources, one flat row',
    'slashes',
    `登记编号 = id
     接收日期 = registration.receivedOn
     登记日期 = registered.on
     接收单位 = registration.receiver.id
     来件类型 = registration.channel|registration.arrival
     信访人 = identity
     身份证号码 = identity
     反映的主要内容 = registration.text
     所属乡镇街道 = registration.township
     是否涉及诉讼 = facts.judicialMatter
     是否涉及多个单位 = facts.jointParty
     是否公开 = -
     是否网上信访 = -
     承办科室 = registration.unit
     转科室日期 = dispatched.on
     受理日期 = accepted.on
     受理录入日期 = accepted.recordedOn
     不受理日期 = not-accepted.on
     不受理原因 = not-accepted.reason
     答复日期 = replied.on
     答复结论 = replied.outcome
     答复送达日期 = delivered.on/opinion
     办结日期 = closed.on
     录入日期 = -|registered.on|registered.recordedOn
     归档情况 = -`,
  ),
  register(
    'numbered dispatches and receipts',
    'points',
    `信访事项编号 = id
     来访日期 = registration.receivedOn
     信访形式 = registration.channel
     第1次转办/日期 = dispatched.on
     第1次转办/方式 = dispatched.mode
     第1次转办/去向 = dispatched.to
     第1次转办/要求反馈日期 = dispatched.reportDueOn
     第2次转办/日期 = dispatched.on
     第2次转办/方式 = dispatched.mode
     第2次转办/去向 = dispatched.to
     第2次转办/要求反馈日期 = dispatched.reportDueOn
     单位签收1/日期 = unit-received.on
     单位签收1/单位名称 = unit-received.unit
     单位签收1/所属系统 = unit-received.sector
     单位签收2/日期 = unit-received.on
     单位签收2/单位名称 = unit-received.unit
     单位签收2/所属系统 = unit-received.sector
     受理/日期 = accepted.on
     受理/受理单位 = accepted.unit
     督办1/日期 = supervised.on
     督办1/原因 = supervised.reason
     督办2/日期 = supervised.on
     督办2/原因 = supervised.reason
     办结/日期 = closed.on
     办结/经办人 = identity`,
  ),
  register(
    'in English, with groups',
    'dashes',
    `case_id = id
     received_date = registration.receivedOn
     received_by = registration.receiver.id
     receiver_kind = registration.receiver.kind
     channel = registration.channel
     petitioner_name = identity
     petitioners_total = registration.petitioners.count
     subject = registration.title
     category = registration.content
     responsible_unit = registration.unit
     purpose = facts.purpose
     judicial_matter = facts.judicialMatter
     arbitrable = facts.arbitrable
     registered_on = registered.on
     dispatched_on = dispatched.on
     dispatched_to = dispatched.to
     dispatch_mode = dispatched.mode
     accepted_on = accepted.on
     accepted_recorded_on = accepted.recordedOn
     extended_on = extended.on
     extension_days = extended.days
     replied_on = replied.on
     reply_outcome = replied.outcome
     delivered_on = delivered.on/opinion
     closed_on = closed.on
     grade = evaluated.grade`,
  ),
  register(
    'an export of a form, with remarks in brackets',
    'chinese',
    `信访编号（必填） = id
     收到日期（必填） = registration.receivedOn
     信访形式（单选） = registration.channel
     来件来源（单选） = registration.arrival
     信访人姓名（选填） = identity
     手机号码（选填） = identity
     信访人数（数字） = registration.petitioners.count
     诉求内容（选填） = registration.text
     内容分类（单选） = registration.content
     责任单位（单选） = registration.unit
     属地乡镇（单选） = registration.township
     是否属于涉法涉诉（是/否） = facts.judicialMatter
     是否可以通过仲裁解决（是/否） = facts.arbitrable
     是否重大、复杂、疑难（是/否） = facts.complex
     以前是否办理过（选填） = facts.priorHandling|-
     首次信访件编号（选填） = registration.repeatOf
     转送日期（选填） = dispatched.on/forward
     受理日期（选填） = accepted.on
     答复日期（选填） = replied.on
     送达日期（答复意见书） = delivered.on/opinion
     送达日期（复查意见书） = delivered.on/review
     满意度（信访局） = evaluated.grade/office
     满意度（承办单位） = evaluated.grade/unit
     评价日期（选填） = evaluated.on
     填表人（必填） = identity
     提交时间（自动） = -|registration.receivedOn`,
  ),
  register(
    'abbreviations of a busy clerk',
    'digits',
    `序号 = -|id
     信访号 = id
     来信日 = registration.receivedOn
     登记日 = registered.on
     形式 = registration.channel
     人数 = registration.petitioners.count
     信访人 = identity
     电话 = identity
     诉求 = registration.text
     属地 = registration.township
     责任单位 = registration.unit
     转办日 = dispatched.on
     转办方式 = dispatched.mode
     签收日 = unit-received.on
     受理日 = accepted.on
     不予受理日 = not-accepted.on
     延期日 = extended.on
     答复日 = replied.on
     送达日 = delivered.on/opinion
     办结日 = closed.on
     复查申请日 = review-requested.on
     复查决定日 = review-decided.on
     评价 = evaluated.grade
     备注 = -`,
  ),
];
