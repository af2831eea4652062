import { z } from 'zod';
import {
  BodySchema,
  CertaintySchema,
  CivilDateSchema,
  TextSchema,
  TimestampSchema,
} from './base.ts';
import { LayerSchema } from './law.ts';
import { named, told } from './registry.ts';

/** The ways in which figures are split. */
export const SplitSchema = z.string().min(1).max(100);

/** What a count asks. */
export const CountGivenSchema = named(
  'CountGiven',
  z.strictObject({
    asOf: CivilDateSchema.optional(),
    period: z
      .strictObject({ from: CivilDateSchema.optional(), to: CivilDateSchema.optional() })
      .optional(),
    by: z.array(SplitSchema).max(10).optional(),
    variant: z.string().min(1).max(100).optional(),
    ids: z.boolean().optional(),
    office: BodySchema.optional(),
  }),
  {
    examples: [
      { asOf: '2026-06-30', period: { from: '2026-01-01', to: '2026-06-30' }, by: ['unit'] },
    ],
  },
);

const IndicatorSchema = named(
  'Indicator',
  z.looseObject({
    id: z.string(),
    variant: z.string(),
    label: TextSchema,
    note: TextSchema,
    numerator: z.number().int(),
    denominator: z.number().int(),
    value: z.number().nullable(),
    valueAtWorst: z.number().nullable(),
    excluded: z.array(z.looseObject({ reason: z.string(), count: z.number().int() })),
  }),
);

/** A run's report. */
export const ReportSchema = named(
  'Report',
  z.looseObject({
    asOf: CivilDateSchema,
    period: z.looseObject({ from: CivilDateSchema.optional(), to: CivilDateSchema.optional() }),
    pack: z.array(LayerSchema),
    calendar: z.looseObject({ id: z.string(), version: z.string() }),
    rows: z.looseObject({
      read: z.number().int(),
      cases: z.number().int(),
      rejected: z.number().int(),
    }),
    indicators: z.array(IndicatorSchema),
    certainty: CertaintySchema,
  }),
);

const JOB = {
  id: z.string(),
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.looseObject({ done: z.number().int(), of: z.number().int().nullable() }),
  error: z.string().nullable(),
  asked: z.looseObject({}),
  createdAt: TimestampSchema,
  changedAt: TimestampSchema,
};

/** A run without what it came to. */
export const RunRowSchema = named('RunRow', z.looseObject(JOB));

/** Runs of the body. */
export const RunsSchema = named('Runs', z.looseObject({ runs: z.array(RunRowSchema) }));

/** A run, with its report once it is done. */
export const RunSchema = named(
  'Run',
  z.looseObject({
    ...JOB,
    result: told(ReportSchema.nullable(), '完成后的报告', 'The report, once it is done'),
  }),
);
