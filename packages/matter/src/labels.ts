import type { Text } from '@xinfang/calendar';
import type {
  Arrival,
  Channel,
  DeliveredDocument,
  DispatchMode,
  EvaluationObject,
  EventType,
  Grade,
  ReceiverKind,
  ReplyOutcome,
  Sector,
} from './case-values.ts';

/** The labels of every value of a case, by vocabulary. */
export interface MatterVocabularies {
  readonly receiverKind: Readonly<Record<ReceiverKind, Text>>;
  readonly sector: Readonly<Record<Sector, Text>>;
  readonly channel: Readonly<Record<Channel, Text>>;
  readonly arrival: Readonly<Record<Arrival, Text>>;
  readonly dispatchMode: Readonly<Record<DispatchMode, Text>>;
  readonly replyOutcome: Readonly<Record<ReplyOutcome, Text>>;
  readonly deliveredDocument: Readonly<Record<DeliveredDocument, Text>>;
  readonly evaluationObject: Readonly<Record<EvaluationObject, Text>>;
  readonly grade: Readonly<Record<Grade, Text>>;
  readonly eventType: Readonly<Record<EventType, Text>>;
}

/**
 * How the values of a case are called.
 *
 * @example
 * MATTER_LABELS.channel.letter; // { zh: '来信', en: 'letter' }
 */
export const MATTER_LABELS: MatterVocabularies = {
  receiverKind: {
    'petition-office': { zh: '信访部门', en: 'petition office' },
    organ: { zh: '其他机关、单位', en: 'other organ or unit' },
  },
  sector: {
    administrative: { zh: '行政', en: 'administrative' },
    judicial: { zh: '政法', en: 'judicial' },
    discipline: { zh: '纪检监察', en: 'discipline inspection and supervision' },
  },
  channel: {
    letter: { zh: '来信', en: 'letter' },
    visit: { zh: '来访', en: 'visit' },
    online: { zh: '网上', en: 'online' },
    phone: { zh: '来电', en: 'phone' },
    fax: { zh: '传真', en: 'fax' },
    other: { zh: '其他', en: 'other' },
  },
  arrival: {
    direct: { zh: '直接收到', en: 'raised directly' },
    transferred: { zh: '转送来', en: 'transferred here' },
    assigned: { zh: '交办来', en: 'assigned here' },
  },
  dispatchMode: {
    forward: { zh: '转送', en: 'forwarded' },
    assign: { zh: '交办', en: 'assigned' },
    report: { zh: '上报', en: 'reported up' },
  },
  replyOutcome: {
    supported: { zh: '予以支持', en: 'supported' },
    explained: { zh: '作出解释说明', en: 'explained' },
    'not-supported': { zh: '不予支持', en: 'not supported' },
  },
  deliveredDocument: {
    opinion: { zh: '信访处理意见书', en: 'petition handling opinion' },
    review: { zh: '复查意见书', en: 'review opinion' },
    recheck: { zh: '复核意见书', en: 'recheck opinion' },
  },
  evaluationObject: {
    office: { zh: '信访部门', en: 'petition office' },
    unit: { zh: '责任单位', en: 'responsible unit' },
  },
  grade: {
    satisfied: { zh: '满意', en: 'satisfied' },
    'mostly-satisfied': { zh: '基本满意', en: 'mostly satisfied' },
    dissatisfied: { zh: '不满意', en: 'dissatisfied' },
  },
  eventType: {
    registered: { zh: '登记', en: 'registered' },
    dispatched: { zh: '转送、交办、上报', en: 'dispatched' },
    'unit-received': { zh: '责任单位收到', en: 'received by the unit' },
    objected: { zh: '提出异议', en: 'objection raised' },
    'objection-agreed': { zh: '核实同意退回', en: 'objection agreed, returned' },
    accepted: { zh: '受理告知', en: 'accepted' },
    informed: { zh: '告知去向或途径', en: 'told where it goes' },
    'not-accepted': { zh: '不予受理', en: 'not accepted' },
    'no-longer-accepted': { zh: '不再受理', en: 'no longer accepted' },
    redirected: { zh: '导入其他法定途径', en: 'redirected to another statutory route' },
    extended: { zh: '延长办理期限', en: 'handling period extended' },
    'hearing-started': { zh: '听证开始', en: 'hearing started' },
    'hearing-ended': { zh: '听证结束', en: 'hearing ended' },
    mediated: { zh: '调解、和解达成', en: 'mediated or settled' },
    replied: { zh: '出具处理意见书', en: 'opinion given' },
    delivered: { zh: '送达书面答复', en: 'written answer delivered' },
    'review-requested': { zh: '请求复查', en: 'review requested' },
    'review-decided': { zh: '作出复查意见', en: 'review decided' },
    'recheck-requested': { zh: '请求复核', en: 'recheck requested' },
    'recheck-decided': { zh: '作出复核意见', en: 'recheck decided' },
    'result-reported': { zh: '报送办结报告', en: 'result reported' },
    withdrawn: { zh: '撤回', en: 'withdrawn' },
    closed: { zh: '办结', en: 'closed' },
    evaluated: { zh: '满意度评价', en: 'evaluated' },
    supervised: { zh: '督办', en: 'supervised' },
    'reported-urgent': { zh: '重大紧急报告', en: 'major or urgent, reported' },
    corrected: { zh: '更正', en: 'corrected' },
  },
};
