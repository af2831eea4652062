import type { HeaderWords } from './header-words.ts';

/** Columns of what was registered, and of what a clerk states of a matter. */
export const MATTER_WORDS: readonly HeaderWords[] = [
  {
    to: 'id',
    names:
      'id caseid petitionid petitionnumber casenumber petitionno caseno registrationnumber 编号 信访编号 信访件编号 信访事项编号 信访登记编号 登记编号 事项编号 件编号 信访编码 信访件编码 信访件号 信访号 信访登记号 登记号 件号 案件编号 工单编号 工单号 来信编号 来访编号 受理编号 受理号 诉求编号 投诉编号 信件编号 来件编号 查询码 举报编号 信访受理编号',
  },
  {
    to: 'id',
    sure: 'medium',
    names: 'no number 流水号 业务编号 案号 编码 系统编号 档案编号 卷号 积案编号',
  },
  { to: ['id', 'unused'], sure: 'low', names: '序号 顺序号 序列 行号 文号 来文号' },
  {
    to: 'registration.receivedOn',
    names: 'receivedon received receiveddate datereceived receiptdate dateofreceipt receivedat',
    days: '收到 收件 收信 收文 接件 接收 来件 收到信访件 收到信访事项 信访件收到 信件收到 信访部门收到 信访局收到 信访收件 受件 收悉 收件收到 初次收到 收到举报 收到来信 收到投诉',
  },
  {
    to: 'registration.receivedOn',
    days: '来信 来访 信访 上访 来电 来信来访 来信访 来访接待 接访 接待 走访 信访人来访 来信来访登记 信访受件',
  },
  {
    to: ['events.registered.on', 'registration.receivedOn'],
    names: 'registeredon registeredat registrationdate',
    days: '登记 信访登记 信访件登记 登记录入 来访登记 来信登记',
  },
  {
    to: 'registration.receivedOn',
    sure: 'medium',
    names: 'submittedat submittedon',
    days: '提交 投诉 反映 写信 诉求 诉求提交 提出 信访提出 投递 发信 来文',
  },
  {
    to: ['events.registered.on', 'registration.receivedOn'],
    sure: 'medium',
    days: '录入 建档 创建 立案 录入系统 系统登记 系统录入',
  },
  {
    to: 'registration.channel',
    names:
      'channel petitionchannel 信访形式 信访方式 信访渠道 来访形式 来信来访形式 信访途径 反映方式 反映渠道 诉求渠道 诉求方式 投诉方式 投诉渠道 提交方式 受理渠道 信访件形式 信访形式分类 来访方式 举报方式 举报渠道',
  },
  { to: 'registration.channel', sure: 'medium', names: '形式 渠道 受理方式 登记方式 接收方式' },
  {
    to: ['registration.channel', 'registration.arrival'],
    names: '来源渠道 诉求来源 来源方式 件源渠道',
  },
  {
    to: ['registration.arrival', 'registration.channel'],
    names:
      'arrival 来件方式 来件渠道 来件来源 信访来源 信件来源 来源 案件来源 件来源 来源类型 信访件来源',
  },
  {
    to: 'registration.arrival',
    names: '交转方式 转来方式 转入方式 收件来源 来文方式',
  },
  {
    to: 'registration.arrival',
    as: { yes: 'assigned', no: 'direct' },
    sure: 'medium',
    names: '是否上级交办 是否交办件 是否交办 上级交办 是否上级交办件',
  },
  {
    to: 'registration.arrival',
    as: { yes: 'transferred', no: 'direct' },
    sure: 'medium',
    names: '是否上级转送 是否转送件 是否转送 上级转送',
  },
  {
    to: 'registration.petitioners.count',
    names:
      'count petitioners petitionercount numberofpetitioners petitionerstotal numberofpersons personcount 人数 信访人数 来访人数 上访人数 联名人数 总人数 参与人数 来信人数 信访总人数 总人次 合计人数 人数合计 信访人合计 来访人合计 信访人总数 信访人数合计',
  },
  { to: 'registration.petitioners.count', sure: 'medium', names: '人次 信访人次 来访人次' },
  {
    to: 'registration.petitioners.representatives',
    names: 'representatives 代表人数 代表数 信访代表人数 来访代表人数 推选代表人数 代表人数量',
  },
  {
    to: 'registration.petitioners.identityClear',
    as: { yes: 'true', no: 'false' },
    sure: 'medium',
    names:
      'identityclear 是否实名 实名 实名匿名 身份是否清楚 身份是否明确 实名标识 身份清楚 信访人身份清楚 身份明确 姓名住址清楚 姓名住址是否清楚 姓名(名称)、住址清楚 身份信息清楚 信访人身份是否清楚',
  },
  {
    to: 'registration.petitioners.identityClear',
    as: { yes: 'false', no: 'true' },
    sure: 'medium',
    names: '是否匿名 匿名',
  },
  {
    to: 'registration.title',
    names:
      'title subject 标题 信访标题 信访件标题 主题 信访主题 诉求标题 信件标题 来信标题 工单标题',
  },
  {
    to: 'registration.title',
    sure: 'medium',
    names: '事由 信访事由 事项名称 信访事项名称 案由 来信事由 来访事由 事项标题 摘要',
  },
  {
    to: ['registration.text', 'registration.content'],
    names: 'content',
  },
  {
    to: 'registration.text',
    names:
      'text 信访内容 主要内容 反映的主要内容 反映内容 内容 反映问题 反映的主要问题 反映主要问题 主要诉求 诉求内容 信访诉求 诉求 信访概况 概况 概况信息 问题概况 诉求概述 诉求概况 概述 内容摘要 内容提要 内容概要 来信内容 来访内容 信访件内容 反映事项 投诉内容 信访事项内容 主要诉求及反映问题 信访问题 反映问题摘要 主要问题 基本诉求 信访反映内容 简要内容 反映情况 诉求描述 问题描述 正文 信件内容 信件正文 反映的问题 反映的情况 举报内容 工单内容 留言内容',
  },
  {
    to: ['registration.text', 'registration.title'],
    sure: 'medium',
    names: '信访事项 事项 事项概况 基本情况 具体内容 详细内容',
  },
  {
    to: ['registration.content', 'facts.purpose'],
    names:
      '内容分类 信访内容分类 问题分类 问题类别 问题类型 内容类别 一级内容分类 一级分类 内容分类一级 反映问题类别 反映问题分类 信访问题类别 事项分类 内容一级 一级内容 一级类别 信访问题分类 信访内容类别',
  },
  {
    to: 'registration.content',
    sure: 'medium',
    names:
      '所属领域 涉及领域 问题领域 业务分类 行业分类 所属系统 涉及系统 热点问题 诉求领域 业务类别 领域',
  },
  {
    to: ['facts.purpose', 'registration.content'],
    names: 'purpose petitionpurpose 信访目的 诉求性质 信访事项性质 事项性质 信访件性质',
  },
  {
    to: ['facts.purpose', 'registration.channel', 'registration.content'],
    names:
      '信访事项类别 信访事项类型 事项类别 信访类别 信访类型 诉求类别 诉求类型 信访件类别 信访件类型 事项类型',
  },
  {
    to: ['registration.channel', 'facts.purpose', 'registration.content'],
    sure: 'medium',
    names: '类别 类型 分类 种类',
  },
  {
    to: 'registration.unit',
    names:
      'unit replyunit responsibleunit 责任单位 承办单位 办理单位 主办单位 主办部门 承办部门 责任部门 办理部门 处理单位 有权处理机关 有权处理单位 责任单位名称 承办单位名称 办理单位名称 责任机关 承办机关 主责单位 主办责任单位 办理机关 处理机关 处理部门 第一责任单位',
  },
  {
    to: 'registration.unit',
    sure: 'medium',
    names:
      '承办科室 办理科室 责任科室 承办股室 主办科室 牵头单位 首办单位 首办责任单位 答复单位 回复单位 包案单位 出具单位 责任单位部门 具体承办单位 受理单位 受理机关 受理部门',
  },
  {
    to: ['events.dispatched.to', 'registration.unit'],
    names:
      '去向单位 转送单位 转办单位 转往单位 转办去向 转送去向 转交单位 转交办单位 派发单位 去向机构 交办至 转至 转办部门 转送部门 去向机关 转交部门',
  },
  {
    to: ['events.dispatched.to', 'registration.unit'],
    sure: 'medium',
    names: '移送单位 移送机关 去向 转往 交办单位 交办部门 信访去向',
  },
  {
    to: 'registration.township',
    names:
      'township 属地 乡镇 镇街 乡镇街道 街道 所属乡镇 所属镇街 所属街道 问题属地 属地乡镇 属地镇街 乡镇(街道) 乡(镇) 镇(街道) 所属乡镇街道 问题发生乡镇 责任属地 所在乡镇 所在镇街 属地单位',
  },
  {
    to: 'registration.township',
    sure: 'medium',
    names:
      '问题发生地 所属区域 区域 辖区 行政区划 所属辖区 涉事属地 事发属地 所属地 片区 涉及乡镇 所属地区',
  },
  {
    to: 'registration.receiver.id',
    sure: 'medium',
    names:
      '登记机构 登记单位 登记部门 登记机关 收件单位 收件机构 接收机构 收信单位 接访单位 录入单位 收件机关 接件单位 接件机关 受件单位 receiver receivedby',
  },
  {
    to: 'registration.receiver.kind',
    names:
      'receiverkind 收件单位类别 收件单位类型 收件机关类别 收件机关类型 登记单位类别 登记机构类别 登记机构类型 接收单位类别',
  },
  {
    to: 'registration.receiver.sector',
    names: 'receiversector 收件系统 收件单位系统 收件机关系统 收件单位所属系统 登记单位系统',
  },
  {
    to: 'registration.repeatOf',
    names:
      'repeatof 重复件编号 重件编号 重复信访编号 原信访编号 原信访件编号 首次信访编号 初次信访编号 初件编号 初信编号 首件编号 首次件编号 首次件号 初次件编号 初件号 首件号 首次信访件编号 初次信访件编号 首访编号 初访编号 首信编号 首次来信编号 首次来访编号 前次编号 前次信访编号 上次编号 上次信访编号 前件编号 首次登记编号 原登记编号 初件信访编号 重复信访件编号',
  },
  {
    to: 'registration.repeatOf',
    sure: 'medium',
    names: '原编号 原件编号 主件编号 重复编号 关联编号 关联件编号 关联信访件 关联信访编号',
  },
  {
    to: 'repeat-flag',
    names:
      '是否重复 是否重复信访 是否重复件 初重信标识 初重标识 初重件标识 初重件 初重信 初重信访 是否重信 是否重访 是否重件 重复信访 重复件 重复标识 重复信访标识 是否初次 是否初次信访 是否初信初访 初信初访 初重访 初次重复 是否初访 是否初件 重信重访 初(重)件 初/重件',
  },
  { to: 'registration.backlog.batch', names: '积案批次 积案化解批次 积案交办批次' },
  {
    to: 'backlog-flag',
    names:
      '是否积案 积案 积案标识 是否为积案 是否列入积案 信访积案 是否信访积案 积案件 是否属于积案 历史积案',
  },
  {
    to: 'registration.accused.units',
    sure: 'medium',
    names:
      '被反映单位 被举报单位 被投诉单位 被检举单位 被控告单位 被反映机关 被检举控告单位 被投诉举报单位 被检举控告单位代码 被反映单位代码 被举报单位代码 被检举控告单位名称',
  },
];
