import { civilDayOf } from '@xinfang/calendar';
import * as z from 'zod/mini';
import { _default as withDefault } from 'zod/mini';
import type { EventType } from './case-values.ts';
import {
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  GRADES,
  REPLY_OUTCOMES,
  SECTORS,
} from './case-values.ts';

/** A date or timestamp, as its civil day in Asia/Shanghai. */
export const civilDate = z.pipe(
  z.string(),
  z.transform((text: string, context) => {
    const day = civilDayOf(text);
    if (day !== undefined) return day;
    context.issues.push({ code: 'custom', input: text, params: { code: 'impossible-date' } });
    return z.NEVER;
  }),
);

const id = z.exactOptional(z.string());
const freeText = z.exactOptional(z.string());
const day = z.exactOptional(civilDate);

const event = <const T extends EventType, Shape extends z.core.$ZodShape>(type: T, fields: Shape) =>
  z.object({ type: z.literal(type), on: civilDate, recordedOn: day, ...fields });

/** The schema of each type of event: what the list of events, and each correction, is checked against. */
export const eventSchemas = {
  registered: event('registered', {}),
  dispatched: event('dispatched', {
    mode: z.exactOptional(z.enum(DISPATCH_MODES)),
    to: id,
    reportDueOn: day,
  }),
  'unit-received': event('unit-received', {
    unit: id,
    sector: withDefault(z.enum(SECTORS), 'administrative'),
  }),
  objected: event('objected', { reason: freeText }),
  'objection-agreed': event('objection-agreed', { reason: freeText }),
  accepted: event('accepted', { unit: id }),
  informed: event('informed', { to: id }),
  'not-accepted': event('not-accepted', { reason: freeText }),
  'no-longer-accepted': event('no-longer-accepted', { reason: freeText }),
  redirected: event('redirected', { route: id }),
  extended: event('extended', {
    days: z.exactOptional(z.number()),
    approvedBy: freeText,
    reason: freeText,
    notifiedOn: day,
  }),
  'hearing-started': event('hearing-started', {}),
  'hearing-ended': event('hearing-ended', {}),
  mediated: event('mediated', {}),
  replied: event('replied', { outcome: z.exactOptional(z.enum(REPLY_OUTCOMES)) }),
  delivered: event('delivered', { document: z.enum(DELIVERED_DOCUMENTS) }),
  'review-requested': event('review-requested', {}),
  'review-decided': event('review-decided', {}),
  'recheck-requested': event('recheck-requested', {}),
  'recheck-decided': event('recheck-decided', {}),
  'result-reported': event('result-reported', {}),
  withdrawn: event('withdrawn', {}),
  closed: event('closed', {}),
  evaluated: event('evaluated', {
    object: z.enum(EVALUATION_OBJECTS),
    grade: z.exactOptional(z.enum(GRADES)),
    expired: z.exactOptional(z.boolean()),
  }).check(
    z.refine((given) => given.grade !== undefined || given.expired === true, {
      path: ['grade'],
      params: { code: 'missing-field' },
    }),
  ),
  supervised: event('supervised', { reason: freeText }),
  'reported-urgent': event('reported-urgent', { to: id }),
  corrected: event('corrected', {
    event: z.int().check(z.minimum(0)),
    field: z.string(),
    to: z.union([z.string(), z.number(), z.boolean()]),
    reason: freeText,
  }),
};

/** Any event, told apart by its type. */
export const eventSchema = z.discriminatedUnion('type', [
  eventSchemas.registered,
  eventSchemas.dispatched,
  eventSchemas['unit-received'],
  eventSchemas.objected,
  eventSchemas['objection-agreed'],
  eventSchemas.accepted,
  eventSchemas.informed,
  eventSchemas['not-accepted'],
  eventSchemas['no-longer-accepted'],
  eventSchemas.redirected,
  eventSchemas.extended,
  eventSchemas['hearing-started'],
  eventSchemas['hearing-ended'],
  eventSchemas.mediated,
  eventSchemas.replied,
  eventSchemas.delivered,
  eventSchemas['review-requested'],
  eventSchemas['review-decided'],
  eventSchemas['recheck-requested'],
  eventSchemas['recheck-decided'],
  eventSchemas['result-reported'],
  eventSchemas.withdrawn,
  eventSchemas.closed,
  eventSchemas.evaluated,
  eventSchemas.supervised,
  eventSchemas['reported-urgent'],
  eventSchemas.corrected,
]);

const shapes: ReadonlyMap<unknown, Readonly<Record<string, z.ZodMiniType>>> = new Map(
  Object.entries(eventSchemas).map(([type, schema]) => [type, schema.shape]),
);

/** The schemas of an event's fields by name; undefined for what is no type of event. */
export const fieldsOfType = (type: unknown): Readonly<Record<string, z.ZodMiniType>> | undefined =>
  shapes.get(type);
