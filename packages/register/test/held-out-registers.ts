import { type LabelledRegister, register } from './labelled-registers.ts';

/** Written after the dictionary was, and not used to mend it: what is guessed here is what a new office may expect. */
export const HELD_OUT_REGISTERS: readonly LabelledRegister[] = [
  register(
    'a county bureau, mailbox and counter',
    'slashes',
    `信件编号 = id
     收信时间 = registration.receivedOn
     来信渠道 = registration.channel
     来信人 = identity
     来信人手机 = identity
     信件主题 = registration.title
     信件详情 = registration.text
     信件分类 = registration.content|facts.purpose
     承办部门 = registration.unit
     分派时间 = dispatched.on
     受理时间 = accepted.on
     回复时间 = replied.on
     回复内容 = -
     是否公开 = -
     满意度评价 = evaluated.grade`,
  ),
  register(
    'a development zone',
    'points',
    `信访案件编号 = id
     受访日期 = registration.receivedOn
     受访地点 = -
     上访人姓名 = identity
     上访人数 = registration.petitioners.count
     上访形式 = registration.channel
     反映主要问题 = registration.text
     责任单位 = registration.unit
     责任领导 = identity
     协调会日期 = -
     办结时限 = -
     实际办结时间 = closed.on
     化解情况 = -`,
  ),
  register(
    'a county, transferred matters',
    'chinese',
    `市局编号 = -
     本局编号 = id
     市局交办日期 = registration.receivedOn|-
     本局收到日期 = registration.receivedOn
     信访件类型 = registration.channel
     转送责任单位 = dispatched.to|registration.unit
     转送责任单位日期 = dispatched.on/forward
     责任单位签收日期 = unit-received.on
     是否受理 = -
     受理告知日期 = accepted.on
     不予受理告知日期 = not-accepted.on
     处理意见书出具日期 = replied.on
     处理意见书送达日期 = delivered.on/opinion
     是否申请复查 = -
     复查申请日期 = review-requested.on
     复查结论 = -`,
  ),
  register(
    'a health commission',
    'dashes',
    `登记序号 = id
     登记日期 = registration.receivedOn
     来源 = registration.arrival|registration.channel
     投诉人 = identity
     投诉对象 = -|registration.accused.units|identity
     投诉内容 = registration.text
     投诉类别 = registration.content|facts.purpose
     经办科室 = registration.unit
     受理日期 = accepted.on
     延期至 = -
     答复日期 = replied.on
     答复形式 = -
     投诉人满意度 = evaluated.grade`,
  ),
  register(
    'a group of columns per step',
    'dashes',
    `登记环节/登记编号 = id
     登记环节/登记日期 = registration.receivedOn
     登记环节/信访形式 = registration.channel
     转办环节/转送日期 = dispatched.on/forward
     转办环节/去向单位 = dispatched.to
     办理环节/受理日期 = accepted.on
     办理环节/答复日期 = replied.on
     办理环节/送达日期 = delivered.on/opinion
     复查环节/申请日期 = review-requested.on
     复查环节/送达日期 = delivered.on/review
     评价环节/责任单位满意度 = evaluated.grade/unit`,
  ),
  register(
    'an abbreviated sheet',
    'digits',
    `号 = id
     收 = registration.receivedOn
     人 = identity
     事 = registration.text
     转 = dispatched.on
     受 = accepted.on
     复 = replied.on
     结 = closed.on`,
  ),
  register(
    'in English, long',
    'times',
    `petition_number = id
     date_received = registration.receivedOn
     petition_channel = registration.channel
     number_of_petitioners = registration.petitioners.count
     responsible_unit = registration.unit
     acceptance_date = accepted.on
     reply_date = replied.on
     closing_date = closed.on
     petitioner_name = identity
     satisfaction_grade = evaluated.grade`,
  ),
  register(
    'a federation of towns',
    'slashes',
    `总编号 = id
     分编号 = -
     受理登记时间 = registration.receivedOn
     信访人(代表) = identity
     所在村(社区) = -
     所属乡镇(街道) = registration.township
     信访人次 = registration.petitioners.count
     初/重访 = registration.repeatOf
     个访/集访 = facts.jointParty
     诉求类别 = registration.content|facts.purpose
     包案单位 = registration.unit
     稳控责任人 = identity
     交办时间 = dispatched.on/assign
     反馈时间 = replied.on|result-reported.on
     是否办结 = -`,
  ),
  register(
    'a register for the yearly report',
    'dashes',
    `年度 = -
     季度 = -
     信访件编号 = id
     信访受理日期 = accepted.on
     信访件收到日期 = registration.receivedOn
     信访形式 = registration.channel
     信访目的 = facts.purpose
     是否首次信访 = registration.repeatOf
     内容分类 = registration.content
     热点领域 = -
     责任单位 = registration.unit
     及时受理 = -
     按期答复 = -
     答复意见书日期 = replied.on
     参评情况 = -
     满意度 = evaluated.grade`,
  ),
  register(
    'with supervision and hearings',
    'chinese',
    `信访事项编号 = id
     收到信访事项日期 = registration.receivedOn
     信访形式 = registration.channel
     督办单位 = -
     督办日期 = supervised.on
     督办事由 = supervised.reason
     听证会召开日期 = hearing-started.on
     听证会结束日期 = hearing-ended.on
     和解日期 = mediated.on
     重大紧急报告日期 = reported-urgent.on
     报送办结报告日期 = result-reported.on
     终结备案日期 = -`,
  ),
];
