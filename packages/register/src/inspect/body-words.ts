/** What names of public bodies are put together from; one that holds anything else may hold the name of a person. */
const BODY_PARTS =
  '信访 公安 司法 财政 人社 人力 人力资源 社会 社会保障 保障 自然资源 国土 资源 规划 住建 住房 城乡 建设 交通 运输 水利 水务 农业 农村 农经 商务 文旅 文化 旅游 文体 文广 广电 体育 卫健 卫生 健康 计生 退役 军人 事务 应急 管理 审计 市场 市监 监督 监管 统计 医保 医疗 城管 城市 综合 行政 执法 林业 草原 林草 教育 教体 教科体 科技 工信 工业 信息 信息化 民政 民族 宗教 民宗 环境 生态 环保 税务 国税 地税 供电 电力 供水 自来水 邮政 通信 烟草 气象 地震 档案 机关 党校 妇联 残联 工会 总工会 扶贫 乡村 振兴 移民 房管 房产 征收 征迁 拆迁 重点 项目 招商 投资 促进 金融 国资 国有 资产 发改 发展 改革 经信 经贸 经济 技术 纪 纪委 监委 监察 纪检 政法 组织 宣传 统战 巡察 群众 工作 督查 督办 政务 服务 便民 大数据 数据 审批 园区 开发 开发区 高新 高新区 人民 法 检察 交警 派出 消防 救援 公路 铁路 港航 物价 粮食 食药 药品 食品 质监 工商 安监 安全 生产 中医 疾控 疾病 预防 控制 社保 就业 劳动 仲裁 公积金 村民 居民 社区 森林 水库 园林 市政 环卫 街道 党 党政 县委 市委 区委 县 市 区 省 镇 乡 村 和 与 局 厅';
const ENDINGS =
  '局 分局 委 委员会 办 办公室 办事处 医院 法院 检察院 中心 政府 支队 大队 中队 派出所 所 厅 学校 大学 银行 站 处 部 科 股';

const oneOf = (words: string): string =>
  words
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|');

const PLACE = String.raw`\p{Script=Han}{0,4}(?:省|市|县|区|旗|镇|乡|街道)`;
const BODY = new RegExp(`^(?:${PLACE})?(?:${oneOf(BODY_PARTS)}){1,8}(?:${oneOf(ENDINGS)})$`, 'u');
const TOWNSHIP =
  /^(?:\p{Script=Han}{1,4}[市县区旗])?\p{Script=Han}{2,3}(?:镇|乡|街道)(?:党委|(?:人民)?政府|办事处)?$/u;

/** What a petitioner says and where one lives: a text with it is no name of a body. */
const TELLING = /反映|要求|投诉|举报|请求|关于|家住|住在|[告诉被]/u;

/** Whether a value is named as public bodies and townships are. */
export const isBodyName = (value: string): boolean =>
  (BODY.test(value) && !TELLING.test(value)) || isTownshipName(value);

/** Whether a value is named as townships are. */
export const isTownshipName = (value: string): boolean =>
  TOWNSHIP.test(value) && !TELLING.test(value);
