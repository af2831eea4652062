/** What names of categories of contents are put together from; one that holds anything else may hold the name of a person. */
const PARTS =
  '土地 征收 征地 征用 征迁 补偿 安置 拆迁 拆除 搬迁 房屋 房产 房地产 住房 产权 办证 不动产 登记 确权 承包 流转 宅基地 耕地 林地 山林 草原 权属 纠纷 争议 问题 违法 违章 违规 违建 建筑 建设 用地 国土 资源 自然 矿产 规划 城乡 城市 城镇 农村 农业 农民 农民工 农 林 牧 渔 水利 水务 供水 供电 供气 供暖 供热 排水 饮水 用水 电力 燃气 能源 交通 运输 道路 公路 铁路 公交 停车 出租车 物业 管理 小区 业主 维修 基金 质量 工程 款 工资 欠薪 拖欠 讨薪 薪酬 劳动 劳资 关系 就业 社会 社保 保障 保险 养老 退休 待遇 工伤 医疗 医保 医患 卫生 健康 计生 计划 生育 药品 食品 安全 生产 事故 环境 环保 生态 保护 污染 噪音 噪声 扰民 油烟 粉尘 垃圾 污水 排放 教育 入学 招生 教师 学校 培训 收费 文化 体育 旅游 文体 科技 信息 通信 网络 民政 低保 救助 扶贫 优抚 退役 军人 退伍 复员 残疾 福利 殡葬 婚姻 家庭 邻里 民族 宗教 政法 公安 司法 法院 检察 治安 户籍 户口 诉讼 涉法 涉诉 执行 刑事 民事 纪检 监察 检举 控告 干部 作风 腐败 组织 人事 编制 党务 政务 公开 村务 财务 基层 换届 选举 行政 执法 复议 处罚 审批 许可 经济 商贸 商务 金融 非法 集资 银行 贷款 债务 债权 合同 税务 财政 工商 市场 监管 消费 消费者 权益 维权 价格 物价 企业 改制 国企 国有 资产 职工 破产 投资 诈骗 市政 市容 绿化 园林 城管 占道 经营 摊贩 热线 政策 咨询 意见 建议 求助 申诉 求决 投诉 表扬 其他 其它 综合 一般 公共 服务 设施 事业 事项 方面 领域 系统 类 及 和 与 等 的 地 上 房 应急 队伍 居民 集体 惠农 补贴 客 货 客运 货运 刑案 侦查 军队 事务 优待 抚恤 士兵 失职 渎职 破坏 秩序 生效 法律 文书 贪污 贿赂 党 政 处分 水 电 气 路';
const LONGEST_PARTS = PARTS.split(' ')
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const CONTENT = new RegExp(`^(?:${LONGEST_PARTS}|[-/>、（）()])+$`, 'u');

/** Whether a value is named as categories of contents are. */
export const isContentName = (value: string): boolean => CONTENT.test(value);
