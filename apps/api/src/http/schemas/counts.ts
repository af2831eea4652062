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

const COUNT = z.number().int();
const COUNTS = z.record(z.string(), COUNT);
const IDS = z.array(z.string());

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
    headline: z.literal(true).optional(),
    lists: z
      .looseObject({
        numerator: IDS,
        denominator: IDS,
        missed: IDS,
        excluded: z.record(z.string(), IDS),
      })
      .optional(),
  }),
);

const VolumeSchema = named(
  'Volume',
  z.looseObject({
    items: COUNT,
    byChannel: COUNTS,
    byContent: COUNTS,
    visits: z.looseObject({ batches: COUNT, people: COUNT }),
  }),
);

const DutySchema = z.looseObject({
  caseId: z.string(),
  deadline: z.string(),
  dueOn: CivilDateSchema,
  certainty: CertaintySchema,
});

/** A run's report. */
export const ReportSchema = named(
  'Report',
  z.looseObject({
    asOf: CivilDateSchema,
    period: z.looseObject({ from: CivilDateSchema.optional(), to: CivilDateSchema.optional() }),
    pack: z.array(LayerSchema),
    calendar: z.looseObject({ id: z.string(), version: z.string(), lastNotice: COUNT }),
    engine: z.string(),
    rows: z.looseObject({ read: COUNT, cases: COUNT, rejected: COUNT }),
    assumptions: z.array(z.looseObject({ id: z.string(), text: TextSchema, cases: COUNT })),
    volume: VolumeSchema,
    outcomes: z.record(z.string(), COUNTS),
    deadlines: told(
      z.record(z.string(), COUNTS),
      '每种期限各处在什么状态的有几件',
      'Of each deadline how many stand where',
    ),
    indicators: z.array(IndicatorSchema),
    integrity: z.array(
      z.looseObject({ id: z.string(), label: TextSchema, count: COUNT, cases: IDS.optional() }),
    ),
    breakdowns: z.array(
      z.looseObject({
        by: z.string(),
        rows: z.array(
          z.looseObject({
            key: z.string(),
            volume: VolumeSchema,
            deadlines: z.record(z.string(), COUNTS),
            indicators: z.array(IndicatorSchema),
          }),
        ),
      }),
    ),
    overdue: z.array(DutySchema.extend({ days: COUNT })),
    upcoming: z.array(DutySchema.extend({ daysLeft: COUNT })),
    attention: z.looseObject({
      upcoming: z.looseObject({ open: COUNT, undetermined: COUNT }),
      overdue: z.looseObject({ overdue: COUNT, undetermined: COUNT }),
    }),
    warnings: z.array(
      z.looseObject({
        code: z.string(),
        message: TextSchema,
        count: COUNT.optional(),
        examples: IDS.optional(),
      }),
    ),
    certainty: CertaintySchema,
    uncertain: z.array(
      z.looseObject({ deadline: z.string(), certainty: CertaintySchema, count: COUNT }),
    ),
  }),
);

const JOB = {
  id: z.string(),
  kind: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  progress: z.looseObject({ done: z.number().int(), of: z.number().int().nullable() }),
  error: z.string().nullable(),
  asked: CountGivenSchema,
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
