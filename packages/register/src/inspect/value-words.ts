/** What values of registers mean, by what their column is; values are looked up without spaces and remarks in brackets. */
export type Meaning = string | boolean;

type Words = Readonly<Record<string, string>>;

/** Values by the whole word; several words of one meaning are separated by spaces. */
const CHANNEL: Words = {
  letter: '来信 信件 群众来信 写信 信函 书信 寄信 邮寄 来函 letter 信',
  visit:
    '来访 走访 上访 群众来访 接访 个访 集访 集体访 个体访 面访 当面 视频接访 到访 visit 访 窗口',
  online:
    '网上 网信 网络 网上信访 网上投诉 网络信访 网投 网站 电子邮件 邮件 电子邮箱 手机app app 微信 微信公众号 手机 小程序 国家信访信息系统 全国信访信息系统 信访信息系统 省信访信息系统 国家信访局网上投诉 人民网 人民网留言 领导信箱 市长信箱 县长信箱 书记信箱 局长信箱 互联网 在线 网 网上信访平台 人民建议征集 阳光信访 online',
  phone: '来电 电 电话 热线 12345 12345热线 12345平台 政务服务热线 市民热线 电话信访 致电 phone',
  fax: '传真 fax',
  other: '其他 其它 other',
};

const ARRIVAL: Words = {
  direct:
    '直接 本级 自收 直接收到 本级登记 直接来信 直接来访 本级受理 自行受理 本级信访 直接登记 直收 本单位 初信初访 本级收到 群众直接反映 direct',
  transferred:
    '转送 上级转送 转来 转送来 上级转来 国家转送 省转送 市转送 国家信访局转送 省信访局转送 市信访局转送 上级转 省转 市转 转办 上级转办 transferred',
  assigned:
    '交办 上级交办 交办来 国家交办 省交办 市交办 国家信访局交办 省信访局交办 市信访局交办 领导交办 上级交办件 assigned',
};

const PURPOSE: Words = {
  suggestion:
    '建议 意见建议 建议意见 意见 批评建议 建议类 意见建议类 建议意见类 人民建议 批评 suggestion',
  accusation:
    '检举控告 揭发控告 举报 检举 控告 检举控告类 揭发控告类 投诉举报 控告检举 检举揭发 accusation',
  appeal: '申诉 求决 申诉求决 申诉求决类 求决类 申诉类 求助 诉求 投诉 投诉请求 求决申诉 appeal',
  other: '其他 其它 咨询 感谢 其他类 表扬 咨询类 other',
};

const MODE: Words = {
  forward: '转送 转办 转交 转 转送办理 下转 转送下级 forward',
  assign: '交办 交 交办督办 立案交办 要结果 要结果件 assign',
  report: '上报 报送 呈报 上报上级 report',
};

const GRADE: Words = {
  satisfied: '满意 非常满意 很满意 十分满意 satisfied',
  'mostly-satisfied': '基本满意 比较满意 较满意 mostly-satisfied',
  dissatisfied: '不满意 很不满意 非常不满意 dissatisfied',
};

const OUTCOME: Words = {
  supported: '支持 予以支持 支持诉求 诉求合理 全部支持 合理 supported',
  explained: '解释 解释说明 解释疏导 说明解释 疏导教育 explained',
  'not-supported': '不支持 不予支持 不支持诉求 诉求不合理 不合理 not-supported',
};

const DOCUMENT: Words = {
  opinion: '信访处理意见书 处理意见书 答复意见书 意见书 书面答复 处理意见 opinion',
  review: '复查意见书 复查意见 复查 review',
  recheck: '复核意见书 复核意见 复核 recheck',
};

const REMIT: Words = {
  'same-level': '本级 本级机关 本级部门 same-level',
  subordinate: '下级 下级机关 乡镇 subordinate',
  elsewhere: '其他 别处 外单位 不属本级 不属于本级 外地 elsewhere',
  own: '本机关 本单位 own',
};

const PRIOR_HANDLING: Words = {
  none: '没有办过 未办过 未办理过 没办过 初次 首次 初次信访 none',
  pending: '正在办理 办理中 在办 正在办 已受理 期限内办理 pending',
  'pending-overdue': '逾期未办结 超期未办结 逾期未答复 超期未答复 pending-overdue',
  replied:
    '已有处理意见 已答复 已有答复 已书面答复 已有书面答复 已出具处理意见 已有复查意见 replied',
  rechecked: '已有复核意见 已复核 复核终结 三级终结 已三级终结 rechecked',
};

const PROCEDURE: Words = {
  none: '不涉及 没有 不适用 不属于 none',
  reconsideration: '复议 行政复议 reconsideration',
  adjudication: '裁决 行政裁决 adjudication',
  confirmation: '确认 行政确认 confirmation',
  licensing: '许可 行政许可 审批 行政审批 licensing',
  penalty: '处罚 行政处罚 penalty',
  disclosure: '信息公开 政府信息公开 disclosure',
};

const SECTOR: Words = {
  administrative: '行政 行政机关 行政系统 政府 政府系统 administrative',
  judicial: '政法 政法机关 政法系统 政法部门 judicial',
  discipline: '纪检监察 纪检 监察 纪委监委 纪检监察机关 纪检监察系统 discipline',
};

const ROUTE: Words = {
  'administrative-procedure': '行政程序 administrative-procedure',
  'administrative-reconsideration': '行政复议 复议 administrative-reconsideration',
  'labour-arbitration': '劳动仲裁 劳动争议仲裁 劳动人事争议仲裁 劳动人事仲裁 labour-arbitration',
  'rural-land-arbitration': '土地仲裁 农村土地承包仲裁 土地承包仲裁 rural-land-arbitration',
  litigation: '诉讼 司法 司法途径 法院 司法程序 litigation',
  'party-appeal': '党内申诉 党员申诉 party-appeal',
};

/** Steps of handling as one column names them, and the events that they are. */
const STEP: Words = {
  dispatched: '转送 交办 转办 转交 上报 转交办',
  accepted: '受理 受理告知 予以受理',
  'not-accepted': '不予受理 不受理 不予受理告知',
  'no-longer-accepted': '不再受理 不再受理告知',
  supervised: '督办',
  replied: '答复 直接答复 直接回复 书面答复 回复',
  closed: '办结 结案',
  extended: '延期 延长期限',
  withdrawn: '撤回',
  mediated: '调解 和解',
  'unit-received': '签收',
  'no-event': '存 存查 留存 阅存',
};

const YES = '是 有 y yes true 1 √ ✓ ✔ v 对 已 属于';
const NO = '否 无 n no false 0 × x ✗ 不是 未 不属于 非';

/** Words that stand for nothing happened yet in a column of grades. */
export const NOT_EVALUATED: ReadonlySet<string> = new Set(
  '未评价 未评 暂未评价 待评价 未参评 超期未评价 超期未评 逾期未评价'.split(' '),
);

/** Marks that stand for an empty cell. */
export const EMPTY_MARKS: ReadonlySet<string> = new Set(
  '/ // \\ - -- — —— ― ——— ／ － * 无 暂无 空 null NULL N/A n/a nil 未填 无数据 ... …'.split(' '),
);

const tableOf = (words: Words): ReadonlyMap<string, Meaning> =>
  new Map(
    Object.entries(words).flatMap(([meaning, names]) =>
      names.split(' ').map((name): [string, Meaning] => [name, meaning]),
    ),
  );

const yesNo = (yes: Meaning, no: Meaning, more: Readonly<Record<string, Meaning>> = {}) =>
  new Map<string, Meaning>([
    ...YES.split(' ').map((word): [string, Meaning] => [word, yes]),
    ...NO.split(' ').map((word): [string, Meaning] => [word, no]),
    ...Object.entries(more),
  ]);

/** Words for yes and no. */
export const YES_NO: ReadonlyMap<string, Meaning> = yesNo(true, false);

/** The words of each closed category, by its target. */
export const VALUE_WORDS: Readonly<Record<string, ReadonlyMap<string, Meaning>>> = {
  'registration.channel': tableOf(CHANNEL),
  'registration.arrival': tableOf(ARRIVAL),
  'registration.receiver.kind': tableOf({
    'petition-office': '信访局 信访部门 信访办 信访机构 信访工作机构 petition-office',
    organ: '机关 单位 其他机关 其他单位 其他机关、单位 其他机关单位 职能部门 部门 乡镇 organ',
  }),
  'registration.petitioners.identityClear': yesNo(true, false, { 实名: true, 匿名: false }),
  'facts.purpose': tableOf(PURPOSE),
  'registration.receiver.sector': tableOf(SECTOR),
  'facts.remit': tableOf(REMIT),
  'facts.priorHandling': tableOf(PRIOR_HANDLING),
  'facts.administrativeProcedure': tableOf(PROCEDURE),
  'facts.majorUrgent': yesNo(true, false, {
    紧急: true,
    特急: true,
    重大紧急: true,
    一般: false,
    普通: false,
    正常: false,
  }),
  'facts.jointParty': yesNo(true, false, {
    联名: true,
    联名件: true,
    联名信: true,
    非联名件: false,
    非联名: false,
    集体访: true,
    集访: true,
    个访: false,
    个体访: false,
    个人: false,
  }),
  'events.dispatched.mode': tableOf(MODE),
  'events.unit-received.sector': tableOf(SECTOR),
  'events.redirected.route': tableOf(ROUTE),
  'events.evaluated.expired': yesNo(true, false, {
    逾期未评: true,
    逾期未评价: true,
    超期未评: true,
    超期未评价: true,
    已评: false,
    已评价: false,
  }),
  'events.any.type': tableOf(STEP),
  'events.replied.outcome': tableOf(OUTCOME),
  'events.delivered.document': tableOf(DOCUMENT),
  'events.evaluated.grade': tableOf(GRADE),
  'repeat-flag': yesNo(true, false, {
    重件: true,
    重信: true,
    重访: true,
    重复: true,
    重复件: true,
    重复信访: true,
    初件: false,
    初信: false,
    初访: false,
    初次: false,
    初次信访: false,
    初信初访: false,
    重信重访: true,
  }),
  'backlog-flag': yesNo(true, false, { 积案: true, 非积案: false }),
};

const CATEGORY_WORDS: ReadonlySet<string> = new Set(
  Object.values(VALUE_WORDS).flatMap((words) => [...words.keys()]),
);

/** Whether a text is what a cell of some category may hold. */
export const isCategoryWord = (text: string): boolean => CATEGORY_WORDS.has(text.trim());
