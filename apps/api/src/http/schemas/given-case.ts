import {
  ARRIVALS,
  CHANNELS,
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVALUATION_OBJECTS,
  EVENT_TYPES,
  GRADES,
  RECEIVER_KINDS,
  REPLY_OUTCOMES,
  SECTORS,
} from '@xinfang/matter';
import { z } from 'zod';
import { IdSchema } from './base.ts';
import { named, told } from './registry.ts';

const text = z.string().max(200_000);
const short = z.string().max(2_000);
/** What a day is stays with the engine, which takes timestamps too and says what is wrong with one. */
const day = told(z.string().max(64), 'YYYY-MM-DD 或 ISO 时间', 'YYYY-MM-DD, or an ISO timestamp');

/** Identity as it is given: sealed at once, never answered. */
export const PersonSchema = named(
  'Person',
  z.strictObject({
    name: short.optional(),
    idNumber: short.optional(),
    phone: short.optional(),
    address: short.optional(),
  }),
);

/** What a clerk states. */
export const FactsGivenSchema = named(
  'FactsGiven',
  z.record(z.string().max(200), z.union([short, z.number(), z.boolean()])),
  { examples: [{ purpose: 'appeal', remit: 'same-level' }] },
);

/** A registration as it is given. */
export const RegistrationSchema = named(
  'Registration',
  z.strictObject({
    receivedOn: day,
    receiver: z.strictObject({
      id: short.optional(),
      kind: z.enum(RECEIVER_KINDS),
      sector: z.enum(SECTORS).optional(),
    }),
    channel: z.enum(CHANNELS),
    arrival: z.enum(ARRIVALS).optional(),
    petitioners: z
      .strictObject({
        count: z.number().int().min(1).optional(),
        representatives: z.number().int().min(0).optional(),
        identityClear: z.boolean().optional(),
        people: z.array(PersonSchema).max(1000).optional(),
      })
      .optional(),
    accused: z.strictObject({ units: z.array(short).max(100).optional() }).optional(),
    title: text.optional(),
    text: text.optional(),
    content: short.optional(),
    unit: short.optional(),
    township: short.optional(),
    repeatOf: short.nullable().optional(),
    backlog: z
      .strictObject({ batch: z.union([short, z.number()]).optional() })
      .nullable()
      .optional(),
  }),
);

/** What an event may hold beside its type and day. */
export const EVENT_FIELDS = {
  recordedOn: day.optional(),
  mode: z.enum(DISPATCH_MODES).optional(),
  to: z.union([short, z.number(), z.boolean()]).optional(),
  reportDueOn: day.optional(),
  unit: short.optional(),
  sector: z.enum(SECTORS).optional(),
  reason: short.optional(),
  route: short.optional(),
  days: z.number().int().optional(),
  approvedBy: short.optional(),
  notifiedOn: day.optional(),
  outcome: z.enum(REPLY_OUTCOMES).optional(),
  document: z.enum(DELIVERED_DOCUMENTS).optional(),
  object: z.enum(EVALUATION_OBJECTS).optional(),
  grade: z.enum(GRADES).optional(),
  expired: z.boolean().optional(),
  event: z.number().int().min(0).optional(),
  field: short.optional(),
};

/** An event as it is given; which fields a type asks for is told by the engine. */
export const EventGivenSchema = named(
  'EventGiven',
  z.strictObject({ type: z.enum(EVENT_TYPES), on: day, ...EVENT_FIELDS }),
  {
    examples: [{ type: 'dispatched', on: '2026-03-06', mode: 'forward', to: 'county-zrzyj' }],
  },
);

const REGISTRATION_EXAMPLE = {
  receivedOn: '2026-03-02',
  receiver: { id: 'county-xfj', kind: 'petition-office' },
  channel: 'letter',
  content: '自然资源/土地征收',
};

/** A matter to be registered; the id is given by the service where it is absent. */
export const RegisterGivenSchema = named(
  'RegisterGiven',
  z.strictObject({
    id: IdSchema.optional(),
    registration: RegistrationSchema,
    facts: FactsGivenSchema.optional(),
  }),
  {
    examples: [
      { registration: REGISTRATION_EXAMPLE, facts: { purpose: 'appeal', remit: 'same-level' } },
    ],
  },
);

/** A whole case, asked about and not kept: its members are read and judged by the engine. */
export const CaseGivenSchema = named(
  'CaseGiven',
  z.looseObject({
    id: IdSchema,
    registration: z.looseObject({}),
    facts: z.record(z.string(), z.unknown()).optional(),
    events: z.array(z.looseObject({})).max(10_000).optional(),
  }),
  {
    examples: [
      {
        id: 'C-2026-0001',
        registration: REGISTRATION_EXAMPLE,
        facts: { purpose: 'appeal', remit: 'same-level' },
        events: [{ type: 'dispatched', on: '2026-03-06', mode: 'forward', to: 'county-zrzyj' }],
      },
    ],
  },
);

/** What is put right; a member that is null is taken away. */
export const RestatementSchema = named(
  'Restatement',
  z.strictObject({
    registration: z.record(z.string().max(200), z.unknown()).optional(),
    facts: z
      .record(z.string().max(200), z.union([short, z.number(), z.boolean()]).nullable())
      .optional(),
    reason: short.min(1),
  }),
  { examples: [{ facts: { purpose: 'appeal' }, reason: '与信访人核实' }] },
);
