import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import { factOf } from '../draft/case-places.ts';
import type { ColumnGuess } from './column-guess.ts';
import type { KnownFact } from './known-fact.ts';
import { eventTargetOf } from './target.ts';

const PLACES: Readonly<Record<string, Text>> = {
  id: { zh: '事项编号', en: 'id of the matter' },
  'registration.receivedOn': { zh: '收到日期', en: 'day of receipt' },
  'registration.receiver.id': { zh: '收件机关', en: 'receiver' },
  'registration.receiver.kind': { zh: '收件机关类别', en: 'kind of receiver' },
  'registration.receiver.sector': { zh: '收件机关系统', en: 'sector of the receiver' },
  'registration.channel': { zh: '信访形式', en: 'channel' },
  'registration.arrival': { zh: '来件方式', en: 'arrival' },
  'registration.petitioners.count': { zh: '信访人数', en: 'number of persons' },
  'registration.petitioners.representatives': {
    zh: '代表人数',
    en: 'number of representatives',
  },
  'registration.petitioners.identityClear': {
    zh: '姓名、住址是否清楚',
    en: 'whether name and address are clear',
  },
  'registration.accused.units': { zh: '被检举控告的单位', en: 'accused bodies' },
  'registration.title': { zh: '标题', en: 'title' },
  'registration.text': { zh: '信访内容', en: 'text of the petition' },
  'registration.content': { zh: '内容分类', en: 'content category' },
  'registration.unit': { zh: '责任单位', en: 'responsible unit' },
  'registration.township': { zh: '属地', en: 'township' },
  'registration.repeatOf': { zh: '初件编号', en: 'id of the first filing' },
  'registration.backlog.batch': { zh: '积案批次', en: 'batch of backlog cases' },
  'backlog-flag': { zh: '是否积案', en: 'whether it is a backlog case' },
  'repeat-flag': { zh: '是否重复', en: 'whether it is a repeat' },
};

const FIELDS: Readonly<Record<string, Text>> = {
  on: { zh: '日期', en: 'day' },
  recordedOn: { zh: '录入日期', en: 'day of entry' },
  mode: { zh: '方式', en: 'mode' },
  to: { zh: '去向', en: 'where to' },
  reportDueOn: { zh: '要求反馈的日期', en: 'day by which a report is due' },
  unit: { zh: '单位', en: 'unit' },
  reason: { zh: '理由', en: 'reason' },
  route: { zh: '途径', en: 'route' },
  days: { zh: '天数', en: 'days' },
  approvedBy: { zh: '批准人', en: 'approved by' },
  notifiedOn: { zh: '告知日期', en: 'day of notice' },
  outcome: { zh: '结果', en: 'outcome' },
  document: { zh: '文书', en: 'document' },
  grade: { zh: '评价', en: 'grade' },
  type: { zh: '类型', en: 'type' },
  sector: { zh: '所属系统', en: 'sector' },
  expired: { zh: '逾期未评', en: 'whether the window ran out' },
};

const ANY_EVENT: Text = { zh: '办理步骤', en: 'step of handling' };

/** What a guess is called in plain words. */
export const labelOfGuess = (
  { target, as = {} }: Pick<ColumnGuess, 'target' | 'as'>,
  facts: readonly KnownFact[],
): Text => {
  const fact = factOf(target);
  if (fact !== undefined) return labelOfFact(fact, facts);
  const told = eventTargetOf(target);
  if (told === undefined) return PLACES[target] ?? { zh: target, en: target };
  const event = told.event === 'any' ? ANY_EVENT : MATTER_LABELS.eventType[told.event];
  const field = FIELDS[told.field] ?? { zh: told.field, en: told.field };
  const more = constantLabel(as);
  return {
    zh: `${event.zh}${more === undefined ? '' : `（${more.zh}）`}：${field.zh}`,
    en: `${event.en}${more === undefined ? '' : ` (${more.en})`}: ${field.en}`,
  };
};

const labelOfFact = (id: string, facts: readonly KnownFact[]): Text => {
  const label = facts.find((fact) => fact.id === id)?.label;
  return label === undefined
    ? { zh: `事实 ${id}`, en: `fact ${id}` }
    : { zh: label.zh, en: label.en };
};

const constantLabel = (as: Readonly<Record<string, string>>): Text | undefined => {
  const { dispatchMode, deliveredDocument, evaluationObject } = MATTER_LABELS;
  const labels: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
    mode: dispatchMode,
    document: deliveredDocument,
    object: evaluationObject,
  };
  return Object.entries(as)
    .map(([field, value]) => labels[field]?.[value])
    .find((label) => label !== undefined);
};
