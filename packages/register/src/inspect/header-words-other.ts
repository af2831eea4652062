import type { HeaderWords } from './header-words.ts';

/** Columns about persons, and columns that a run has no use for. */
export const OTHER_WORDS: readonly HeaderWords[] = [
  {
    to: 'identity',
    names:
      'name petitioner petitionername applicant applicantname complainant complainantname caller callername contact contactname fullname idnumber idcard phone mobile telephone email address 姓名 信访人 信访人姓名 信访人名称 来访人 来访人姓名 来信人 来信人姓名 上访人 上访人姓名 写信人 投诉人 反映人 反映人姓名 举报人 申请人 当事人 联系人 群众姓名 代表姓名 信访代表 代表人 代表人姓名 姓名(名称) 主访人 主访人姓名 诉求人 被反映人 被举报人 被投诉人 被控告人 被检举人 涉事人员',
  },
  {
    to: 'identity',
    names:
      '身份证 身份证号 身份证号码 证件号码 证件号 证件类型 证件编号 公民身份号码 居民身份证号码 信访人身份证号 信访人证件号码 电话 手机 手机号 手机号码 联系电话 联系方式 电话号码 固定电话 信访人电话 信访人联系方式 信访人手机 来电号码 邮箱 电子邮箱 电子邮件 微信号 qq qq号',
  },
  {
    to: 'identity',
    names:
      '住址 地址 家庭住址 家庭地址 联系地址 通讯地址 通信地址 户籍地址 户籍地 户籍所在地 现住址 居住地 居住地址 常住地址 信访人住址 信访人地址 住所 住所地 邮编 邮政编码 性别 年龄 民族 职业 出生日期 出生年月 政治面貌 文化程度 工作单位 身份 人员身份 人员类别 信访人身份 国籍 户籍',
  },
  {
    to: 'identity',
    names:
      '经办人 承办人 办理人 登记人 录入人 登记人员 接访人 接待人 接访人员 接访领导 包案领导 责任人 责任领导 签收人 审批人 批示领导 承办人员 经办人员 承办人电话 经办人电话 批准人 审核人 交办人 督办人 化解责任人 包保领导 联系领导 接谈人',
  },
  {
    to: 'unused',
    names:
      'url link source remarks remark note notes status 备注 说明 附件 附件数 状态 办理状态 当前状态 办理进度 办理阶段 办理情况 处理情况 办理过程 办结情况 答复内容 回复内容 处理意见 答复意见 办理意见 领导批示 批示内容 批示 拟办意见 受理情况 受理状态 评价状态 答复情况 化解情况 化解措施 是否化解 是否办结 工作措施 下步措施 存在问题 审核意见 答复书文号 意见书文号',
  },
  {
    to: 'unused',
    as: { level: 'lower' },
    names:
      '二级内容分类 三级内容分类 二级分类 三级分类 二级内容 三级内容 内容分类二级 内容分类三级 内容二级 内容三级 二级类别 三级类别 信访内容分类二级 信访内容分类三级',
  },
  {
    to: 'unused',
    names:
      '期限 办理期限 办结期限 受理期限 到期日 到期日期 到期时间 截止日期 截止时间 办理时限 应办结日期 应办结时间 应受理日期 应受理时间 办结时限 剩余天数 是否超期 是否逾期 是否按期 是否按期受理 是否按期办结 是否按期答复 是否及时受理 办理时长 办理天数 受理天数 用时 超期天数',
  },
  {
    to: 'unused',
    names:
      '年度 年份 月份 年 月 季度 密级 份数 件数 批数 归档日期 归档时间 归档号 案卷号 打印 更新时间 修改时间 最后修改时间 操作 操作时间 村 村居 村(社区) 社区 所属村 问题级别 信访级别 办理级别 级别 协办单位 配合单位 配合部门 第二责任单位 上级编号 国家编号 省编号',
  },
];
