import type { HeaderWords } from './header-words.ts';

/** Columns of what happened to a matter. */
export const EVENT_WORDS: readonly HeaderWords[] = [
  {
    to: 'events.dispatched.on',
    as: { mode: 'forward' },
    names: 'forwardedon forwardedat transferredon transferredat',
    days: '转送 转送责任单位 信访局转送 信访部门转送 转送单位 转送下级',
  },
  {
    to: 'events.dispatched.on',
    as: { mode: 'assign' },
    names: 'assignedon assignedat',
    days: '交办 交办责任单位 信访局交办 信访部门交办',
  },
  { to: 'events.dispatched.on', as: { mode: 'report' }, sure: 'medium', days: '上报 上报上级' },
  {
    to: 'events.dispatched.on',
    names: 'dispatchedon dispatchedat dispatched dispatchdate datedispatched',
    days: 'dispatch 转办 转交 转出 转交办 转送交办 交转 批转 分办 转办交办 转处 转办责任单位 信访局转办 信访部门转办 交办转送 转(交)办 转件 转办(交办) 转送(交办) 转办单位 转送、交办',
  },
  {
    to: 'events.dispatched.on',
    sure: 'medium',
    days: '移送 派发 派单 下发 流转 分派 下派 派件 分流转办 移交 下转',
  },
  {
    to: ['events.dispatched.mode', 'events.any.type'],
    names:
      'mode 办理方式 处理方式 转办方式 转交方式 交办方式 分办方式 交转办方式 转交办方式 转送方式 去向方式',
  },
  {
    to: ['events.dispatched.mode', 'events.any.type'],
    sure: 'medium',
    names: '处置方式 办理类型 交转类型 转办类型 办理方法',
  },
  { to: ['events.any.on'], sure: 'medium', days: '办理 处理 处置' },
  {
    to: 'events.dispatched.reportDueOn',
    sure: 'medium',
    names:
      'reportdueon 报结期限 反馈期限 报告期限 要求报结时间 要求反馈时间 要求报结日期 要求反馈日期 交办期限 要求报送日期 报送期限 报送时限 报结时限 反馈时限',
  },
  {
    to: 'events.unit-received.on',
    names: 'unitreceivedon unitreceivedat unitreceived',
    days: '单位收文 责任单位收文 承办单位收文 办理单位收文 主办单位收文 单位收到 单位签收 单位接收 单位收件 责任单位收到 责任单位签收 责任单位接收 责任单位收件 承办单位收到 承办单位签收 承办单位接收 承办单位收件 办理单位收到 办理单位签收 办理单位接收 部门签收 部门收到 部门接收 有权处理机关收到 有权处理单位收到 主办单位签收 主办单位收到 乡镇签收 责任部门签收 责任部门收到 接收单位签收',
  },
  { to: 'events.unit-received.on', sure: 'medium', days: '签收 接件单位收到 下级签收 签收确认' },
  {
    to: 'events.accepted.on',
    names:
      'acceptedon acceptedat accepted accepteddate acceptancedate dateaccepted 受理告知书日期 受理告知书时间',
    days: 'acceptance 受理 受理告知 告知受理 予以受理 单位受理 责任单位受理 承办单位受理 办理单位受理 信访受理 决定受理 受理决定 受理告知书 受理告知书送达 受理告知书出具 出具受理告知书 受理通知 受理通知书 受理告知单 受理书送达 受理办理 责任单位受理告知 受理告知送达 出具受理告知 是否受理告知',
  },
  { to: 'events.accepted.unit', sure: 'medium', names: '受理责任单位 受理告知单位 作出受理单位' },
  {
    to: 'events.not-accepted.on',
    names: 'notacceptedon notacceptedat',
    days: '不予受理 不予受理告知 不予受理告知书 不受理 不受理告知 不予受理决定 出具不予受理告知书 不予受理告知书出具',
  },
  { to: 'events.not-accepted.reason', names: '不予受理原因 不予受理理由 不受理原因 不受理理由' },
  {
    to: 'events.no-longer-accepted.on',
    days: '不再受理 不再受理告知 不再受理告知书 出具不再受理告知书',
  },
  { to: 'events.no-longer-accepted.reason', names: '不再受理原因 不再受理理由' },
  {
    to: 'events.informed.on',
    names: 'informedon informedat',
    days: '去向告知 告知去向 告知信访人 信访人告知 告知信访人去向 转送告知 去向告知书 告知途径 程序性告知 告知转送去向 信访去向告知',
  },
  { to: 'events.informed.on', sure: 'medium', days: '告知 首次告知 程序告知 告知书' },
  {
    to: 'events.redirected.on',
    days: '导入其他法定途径 导入法定途径 导入其他途径 导入途径 诉访分离 导入',
  },
  { to: 'events.redirected.on', sure: 'medium', days: '引导 分流 依法分流 引导至其他途径' },
  {
    to: 'events.redirected.route',
    names:
      'route 导入的法定途径 导入法定途径名称 其他法定途径 导入途径名称 引导途径 导入何种途径 导入途径类型',
  },
  {
    to: 'events.extended.on',
    names: 'extendedon extendedat extensiondate',
    days: 'extension 延期 延长 延期批准 延期审批 延长办理期限 延期办理 批准延期 延期决定 延长期限 延期批复 延长期限批准 延长审批',
  },
  { to: 'events.extended.on', sure: 'medium', days: '延期申请 申请延期 延长申请' },
  {
    to: 'events.extended.days',
    names:
      '延期天数 延长天数 延期日数 延长日数 延长办理天数 延长办理期限天数 延期时长 延期(天) 延长(天)',
  },
  {
    to: 'events.extended.notifiedOn',
    days: '延期告知 延期通知 延长告知 延期告知书 延期告知书送达 延长期限告知 延长期限告知书 延期告知信访人 延长办理期限告知 延期告知送达',
  },
  {
    to: 'events.extended.reason',
    names: '延期原因 延期理由 延长原因 延长理由 延长期限理由 延长办理期限理由',
  },
  {
    to: 'events.extended.approvedBy',
    sure: 'medium',
    names: '延期批准人 延期审批人 延期批准领导 延期审批领导 延长批准人 延长审批人',
  },
  { to: 'events.hearing-started.on', days: '听证开始 听证会召开 听证会开始 举行听证 听证召开' },
  { to: 'events.hearing-started.on', sure: 'medium', days: '听证 听证会' },
  { to: 'events.hearing-ended.on', days: '听证结束 听证会结束 听证终结' },
  {
    to: 'events.mediated.on',
    days: '调解 调解达成 达成调解 调解协议 签订调解协议 调解协议签订 和解 和解达成 达成和解 调解成功 调解和解 达成和解协议',
  },
  {
    to: 'events.replied.on',
    names:
      'repliedon repliedat answeredon answeredat replied replydate replyon dateofreply replieddate',
    days: 'reply 答复 书面答复 出具意见 出具意见书 出具处理意见 出具处理意见书 出具信访处理意见书 处理意见书 处理意见书出具 信访处理意见书 信访处理意见书出具 答复意见书 出具答复意见书 出具答复意见 答复意见 意见书 意见书出具 处理意见 作出处理意见 作出答复 答复信访人 回复 回复信访人 单位答复 责任单位答复 承办单位答复 办理单位答复 答复意见书出具 处理意见书落款 答复出具 书面回复 最终答复 办理答复 实际答复 出具书面答复 答复意见出具',
  },
  {
    to: 'events.replied.on',
    sure: 'medium',
    names: 'letterdate',
    days: '反馈 办复 复信 反馈信访人 回访答复',
  },
  {
    to: 'events.replied.on',
    as: { instead: 'published' },
    sure: 'medium',
    names: 'publishedon publishedat',
    days: '公布 答复公布 公开 答复公开 公示 发布 答复公示',
  },
  {
    to: ['events.replied.outcome', 'unused'],
    names:
      'outcome 支持情况 诉求支持情况 是否支持 诉求处理结论 意见类型 处理意见类型 答复类型 处理结论 支持与否',
  },
  {
    to: ['events.replied.outcome', 'unused'],
    sure: 'medium',
    names: '办理结果 处理结果 办理结论 办结类型 办结方式',
  },
  {
    to: 'events.delivered.on',
    as: { document: 'opinion' },
    names: 'deliveredon deliveredat deliverydate datedelivered',
    days: 'delivery 送达 答复送达 意见书送达 处理意见书送达 信访处理意见书送达 书面答复送达 答复意见书送达 送达信访人 意见送达 处理意见送达 送达答复意见书 送达意见书 处理意见书送达信访人 答复意见送达 答复书送达 送达回证 送达处理意见书',
  },
  {
    to: 'events.delivered.on',
    as: { document: 'review' },
    days: '复查意见送达 复查意见书送达 复查送达 复查决定送达 送达复查意见书',
  },
  {
    to: 'events.delivered.on',
    as: { document: 'recheck' },
    days: '复核意见送达 复核意见书送达 复核送达 复核决定送达 送达复核意见书',
  },
  {
    to: 'events.delivered.document',
    names: '送达文书 送达文书类型 送达文书名称 文书类型 送达的文书',
  },
  {
    to: 'events.review-requested.on',
    days: '复查申请 申请复查 提出复查 复查申请提出 请求复查 信访人申请复查 提出复查申请',
  },
  {
    to: 'events.review-decided.on',
    days: '复查决定 复查意见 复查办结 复查答复 复查意见书 出具复查意见 复查意见出具 出具复查意见书 复查意见书出具 复查结束 作出复查意见',
  },
  { to: 'events.review-decided.on', sure: 'medium', days: '复查' },
  {
    to: 'events.recheck-requested.on',
    days: '复核申请 申请复核 提出复核 复核申请提出 请求复核 信访人申请复核 提出复核申请',
  },
  {
    to: 'events.recheck-decided.on',
    days: '复核决定 复核意见 复核办结 复核答复 复核意见书 出具复核意见 复核意见出具 出具复核意见书 复核意见书出具 复核结束 作出复核意见',
  },
  { to: 'events.recheck-decided.on', sure: 'medium', days: '复核' },
  {
    to: 'events.result-reported.on',
    names: 'resultreportedon resultreportedat',
    days: '办结报告 报送办结报告 办结报告报送 报结 办结报告上报 上报办结报告 上报结果 报送结果 结果报送 办理结果报送 报送办理结果 办理结果上报 报送处理结果 办结上报',
  },
  {
    to: 'events.result-reported.on',
    sure: 'medium',
    days: '结果反馈 反馈结果 办理结果反馈 办理报告 结果上报 单位反馈 责任单位反馈 上报办理情况',
  },
  {
    to: 'events.withdrawn.on',
    names: 'withdrawnon withdrawnat',
    days: '撤回 撤件 撤回信访 信访人撤回 撤回申请 撤诉 撤回信访事项 自愿撤回',
  },
  {
    to: 'events.closed.on',
    names: 'closedon closedat closed closeddate closingdate dateclosed closuredate',
    days: 'closure 办结 结案 办理完毕 完结 结办 实际办结 办理办结 信访办结 案件办结 事项办结 责任单位办结 承办单位办结 办理结束 最终办结 实际办理完成 办理完成',
  },
  { to: 'events.closed.on', sure: 'medium', days: '销号 完成 结束 办毕 审核办结' },
  {
    to: 'events.evaluated.grade',
    as: { object: 'office' },
    names:
      '信访部门满意度 信访局满意度 对信访部门满意度 对信访部门评价 对信访部门的评价 信访部门评价 对信访局评价 对信访局的评价 信访机构满意度 信访局评价 对信访部门评价结果 信访部门满意度评价 对信访工作机构评价 对信访局满意度 对信访部门满意度评价 对信访局满意度评价 对信访部门的满意度 信访部门评价结果 对信访机构评价',
  },
  {
    to: 'events.evaluated.grade',
    as: { object: 'unit' },
    names:
      '责任单位满意度 单位满意度 对责任单位满意度 对责任单位评价 对责任单位的评价 责任单位评价 办理单位满意度 承办单位满意度 对承办单位满意度 对承办单位评价 对办理单位评价 对责任单位评价结果 责任单位满意度评价 对责任单位的满意度 责任单位评价结果 对责任部门评价 对有权处理机关评价 有权处理机关满意度 对责任单位满意度评价 部门满意度 对办理单位满意度 对责任单位办理评价',
  },
  {
    to: 'events.evaluated.grade',
    as: { object: 'unit' },
    sure: 'medium',
    names:
      'grade satisfaction satisfactiongrade evaluationgrade 满意度 满意度评价 满意度评价结果 评价结果 评价 群众评价 群众满意度 信访人评价 信访人满意度 满意情况 满意评价 对办理结果评价 对办理结果的评价 办理结果评价 评价等级 满意程度 评价情况 满意度情况',
  },
  {
    to: 'events.evaluated.grade',
    as: { object: 'unit', yes: 'satisfied', no: 'dissatisfied' },
    sure: 'medium',
    names: '是否满意 群众是否满意 信访人是否满意 是否满意办理结果',
  },
  {
    to: 'events.evaluated.on',
    as: { object: 'office' },
    days: '信访部门评价 对信访部门评价 信访局评价 信访部门满意度评价 信访部门满意度 信访局满意度',
  },
  {
    to: 'events.evaluated.on',
    as: { object: 'unit' },
    days: '责任单位评价 对责任单位评价 承办单位评价 责任单位满意度评价 责任单位满意度 承办单位满意度 办理单位满意度',
  },
  {
    to: 'events.evaluated.on',
    names: 'evaluatedon evaluatedat evaluationdate',
    days: '评价 满意度评价 群众评价 信访人评价 满意度 参评',
  },
  {
    to: 'events.supervised.on',
    names: 'supervisedon supervisedat',
    days: 'supervision 督办 督查督办 督办发出 发出督办 实地督办 下发督办 督办函 督查',
  },
  { to: 'events.supervised.reason', names: '督办原因 督办理由 督办事由' },
  {
    to: 'events.reported-urgent.on',
    days: '紧急报告 重大紧急报告 紧急情况报告 紧急信息报送 重大紧急信息报送',
  },
  {
    to: 'events.objected.on',
    days: '异议 提出异议 异议提出 退回提出 申请退回 退回申请 退件申请 提出退回 申请退件',
  },
  { to: 'events.objected.reason', names: '异议理由 异议原因 退回理由 退回原因 退件理由 退件原因' },
  {
    to: 'events.objection-agreed.on',
    days: '同意退回 核实退回 退回同意 异议核实 核实同意退回 同意退件',
  },
  { to: 'events.objection-agreed.on', sure: 'medium', days: '退回 退件' },
  // Which event a correction names depends on the order of the events in the mapping: that is for a person to say.
  { to: 'events.corrected.on', sure: 'low', days: '更正' },
  { to: 'events.corrected.event', sure: 'low', names: '更正事件序号 更正事件 更正的事件' },
  { to: 'events.corrected.field', sure: 'low', names: '更正栏目 更正字段 更正项目 更正内容' },
  { to: 'events.corrected.to', sure: 'low', names: '更正为 更正更正为 更正后 更正后的值' },
  { to: 'events.corrected.reason', sure: 'low', names: '更正原因 更正理由' },
];
