import { eventTypes, type FieldKind, fieldsOfEvent } from '../check/event-fields.ts';
import { inBoth, partsOf } from './annotate.ts';
import { conditional } from './conditional.ts';
import { enumOf, type Names } from './names.ts';
import {
  EVENT_FIELD_WORDS,
  EVENT_WORDS,
  OPERATOR_WORDS,
  RECEIPT_WORDS,
  type ValueWords,
} from './value-words.ts';
import { isNode, mapSchema, type SchemaNode } from './walk.ts';

const RECEIPT = 'receipt';

/** The fields of events. */
const FIELD_WORDS: ValueWords = {
  on: '发生日期 | the day of the event',
  recordedOn: '登记日期 | the day on which it was entered',
  mode: '转送、交办还是上报 | forwarded, assigned or reported up',
  to: '去向 | to whom',
  reportDueOn: '要求报送的日子 | the day by which the result is to be reported',
  unit: '责任单位 | the responsible unit',
  sector: '系统 | the sector',
  reason: '理由 | the reason',
  route: '途径 | the route',
  days: '延长的日数 | the days of the extension',
  approvedBy: '批准人 | who approved it',
  notifiedOn: '告知日期 | the day of the notice',
  outcome: '处理意见 | what the opinion says',
  document: '文书 | which document',
  object: '评价对象 | who is evaluated',
  grade: '评价 | the grade',
  expired: '过期未评价 | the window passed without an evaluation',
  event: '第几个事件，从 0 数起 | which event, from 0',
  field: '更正的字段 | the corrected field',
};

const fieldsWith = (holds: (kind: FieldKind) => boolean): ValueWords => {
  const fields = [...eventTypes()].flatMap((type) => [...(fieldsOfEvent(type) ?? [])]);
  const chosen = new Set(fields.filter(([, kind]) => holds(kind)).map(([field]) => field));
  return Object.fromEntries([...chosen].map((field) => [field, FIELD_WORDS[field] ?? field]));
};

/** The names that are the same in every pack: events, their fields, operators. */
export const FIXED_NAMES: Names = {
  event: EVENT_WORDS,
  'start-event': { ...RECEIPT_WORDS, ...EVENT_WORDS },
  'event-field': fieldsWith(() => true),
  'event-day': fieldsWith((kind) => kind === 'date'),
  operator: OPERATOR_WORDS,
};

/**
 * Says, beside an event's type, which fields may be asked of it and what they hold; and lists the types where an event
 * is given by its type alone.
 */
export const withEventFields = (schema: SchemaNode, kind: string): SchemaNode => {
  let used = false;
  const changed = mapSchema(schema, [kind], (node, path) => {
    const properties = node['properties'];
    if (isNode(properties) && 'event' in properties && 'where' in properties) {
      used = true;
      return { ...withAnyField(node, properties), allOf: [{ $ref: '#/$defs/eventFields' }] };
    }
    const isPlainEvent = path.join() === 'event' && node['type'] === 'string';
    return isPlainEvent ? enumOf(EVENT_WORDS) : node;
  });
  if (!used) return changed;
  const definitions = isNode(changed['$defs']) ? changed['$defs'] : {};
  return { ...changed, $defs: { ...definitions, eventFields: { allOf: FIELDS_BY_EVENT } } };
};

/** What the fields hold is said for each type of event. */
const withAnyField = (node: SchemaNode, properties: SchemaNode): SchemaNode => ({
  ...node,
  properties: { ...properties, where: { type: 'object' } },
});

const fieldSchema = (field: string, held: FieldKind): SchemaNode => {
  const row = FIELD_WORDS[field] ?? '';
  const words = { title: partsOf(row).join(' · '), description: inBoth(row) };
  if (typeof held !== 'string')
    return {
      ...words,
      ...(EVENT_FIELD_WORDS[field] === undefined
        ? { enum: held }
        : enumOf(EVENT_FIELD_WORDS[field])),
    };
  if (held === 'any') return words;
  return { ...words, type: held === 'number' || held === 'boolean' ? held : 'string' };
};

const FIELDS_BY_EVENT: readonly SchemaNode[] = [RECEIPT, ...eventTypes()].map((type) => {
  const fields = [...(fieldsOfEvent(type) ?? [])].map(([field, held]) => [
    field,
    fieldSchema(field, held),
  ]);
  const where = { properties: Object.fromEntries(fields), additionalProperties: false };
  return conditional({ event: { const: type } }, { properties: { where } });
});
