import { z } from 'zod';
import { BasisSchema, CertaintySchema, CivilDateSchema, TextSchema } from './base.ts';
import { named, told } from './registry.ts';

/** A layer of the pack in force. */
export const LayerSchema = z.looseObject({ id: z.string(), version: z.string(), hash: z.string() });

/** The law and the calendar in force. */
export const PacksSchema = named(
  'Packs',
  z.looseObject({
    layers: z.array(LayerSchema),
    engine: z.string(),
    calendar: z.looseObject({
      id: z.string(),
      version: z.string(),
      firstNotice: z.number().int(),
      lastNotice: told(z.number().int(), '最后一份通知的年份', 'The year of the last notice'),
    }),
    ends: z.looseObject({ on: CivilDateSchema, layer: z.string() }).optional(),
  }),
);

/** A fact that a clerk may state. */
export const FactSchema = named(
  'Fact',
  z.looseObject({
    id: z.string(),
    label: TextSchema,
    about: z.enum(['matter', 'handling']),
    type: z.enum(['boolean', 'enum', 'integer']),
    values: z.array(z.looseObject({ value: z.string(), label: TextSchema })).optional(),
    min: z.number().int().optional(),
    max: z.number().int().optional(),
    derived: told(
      z.boolean(),
      '由登记得出，不手工填写',
      'Follows from the registration, never typed',
    ),
    judgement: z.boolean(),
    question: TextSchema.optional(),
    basis: z.array(BasisSchema),
  }),
);

/** All facts of the pack in force. */
export const FactsSchema = named('Facts', z.looseObject({ facts: z.array(FactSchema) }));

/** What a calendar knows of a day. */
export const DaySchema = named(
  'Day',
  z.looseObject({
    date: CivilDateSchema,
    workday: z.boolean(),
    kind: z.enum(['workday', 'weekend', 'holiday', 'makeup-workday']),
    name: z.string().optional(),
    certainty: CertaintySchema,
  }),
  {
    examples: [
      {
        date: '2026-02-14',
        workday: true,
        kind: 'makeup-workday',
        name: '春节',
        certainty: 'official',
      },
    ],
  },
);

/** Units of a period. */
export const UnitSchema = z.enum(['day', 'workday', 'month', 'year']);

/** A line of a reckoning. */
export const ReceiptLineSchema = named(
  'ReceiptLine',
  z.looseObject({
    source: z.enum(['law', 'notice', 'pack-choice']),
    kind: z.string(),
    text: TextSchema,
    on: told(CivilDateSchema, '说的是哪一日', 'The day that it is about').optional(),
    document: told(z.string(), '通知的网址', 'The address of the notice').optional(),
    basis: z.union([BasisSchema, z.array(BasisSchema)]).optional(),
  }),
);

/** A due day. */
export const DueDaySchema = named(
  'DueDay',
  z.looseObject({
    from: CivilDateSchema,
    amount: z.number().int(),
    unit: UnitSchema,
    dueOn: CivilDateSchema,
    rolledDueOn: CivilDateSchema,
    certainty: CertaintySchema,
    receipt: z.array(ReceiptLineSchema),
  }),
);

/** The days between two days. */
export const BetweenSchema = named(
  'Between',
  z.looseObject({
    from: CivilDateSchema,
    to: CivilDateSchema,
    days: z.number().int(),
    workdays: z.number().int(),
    certainty: CertaintySchema,
  }),
);
