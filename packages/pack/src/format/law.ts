import * as z from 'zod';
import {
  BasisSchema,
  ConfidenceSchema,
  CountedSchema,
  DateSchema,
  EffectiveSchema,
  IdSchema,
  PeriodSchema,
  TextSchema,
} from './base.ts';
import { ConditionSchema } from './condition.ts';
import { titled } from './words.ts';

/** `instruments/<id>.json`: one version of a legal instrument with gists of its articles in our own words. */
export const InstrumentSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: IdSchema,
    title: TextSchema,
    documentNumber: TextSchema.optional(),
    issuer: TextSchema.optional(),
    effective: EffectiveSchema,
    /** The instrument that took its place. */
    successor: IdSchema.optional(),
    whereToRead: TextSchema,
    /** `complete`: the whole text was read; `partial`: only what the gists cover. */
    read: z.enum(['complete', 'partial']),
    articles: z
      .array(
        z.strictObject({
          number: CountedSchema,
          /** Always shown as 摘要，非法条原文. */
          gist: TextSchema,
          officialText: z
            .strictObject({
              text: z.string().min(1),
              url: z.string().min(1),
              sha256: z.string().regex(/^[0-9a-f]{64}$/u),
            })
            .optional(),
        }),
      )
      .min(1),
  })
  .meta(
    titled(
      ['法律文件', 'Instrument'],
      '一个法律文件的一个版本，附各条摘要。',
      'One version of a legal instrument with gists of its articles.',
    ),
  );

/** One version of a legal instrument. */
export type Instrument = z.infer<typeof InstrumentSchema>;

/** `remedies/<id>.json`: what a person may still do after which outcome or event, until when. */
export const RemedySchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: IdSchema,
    label: TextSchema,
    /** The route in one word, e.g. `review`. */
    route: IdSchema,
    /** Of facts and outcomes; the remedy is given when it holds whatever is still unknown. */
    when: ConditionSchema,
    /** The event from which the remedy is open. */
    from: z.string().min(1),
    /** Rights among the deadlines that say until when. */
    until: z.array(IdSchema).default([]),
    /** Events by which the remedy was used. */
    usedBy: z.array(z.string().min(1)).default([]),
    text: TextSchema,
    /** What remains once it was used or its time is past; also that nothing is known to remain, and why. */
    afterwards: TextSchema.optional(),
    effective: EffectiveSchema,
    basis: z.array(BasisSchema).min(1),
  })
  .meta(
    titled(
      ['救济', 'Remedy'],
      '当事人还可以做什么，到什么时候。',
      'What a person may still do, until when.',
    ),
  );

/** What a person may still do. */
export type Remedy = z.infer<typeof RemedySchema>;

/** `warnings.json`: the words and the articles of a kind of warning, for a span of law. */
export const WarningSchema = z
  .strictObject({
    /** A warning kind, e.g. `accused-body`. */
    id: IdSchema,
    severity: z.enum(['info', 'warning', 'error']),
    text: TextSchema,
    effective: EffectiveSchema,
    basis: z.array(BasisSchema),
  })
  .meta(
    titled(
      ['提示', 'Warning'],
      '一种提示的文字和条款。',
      'The words and the articles of a kind of warning.',
    ),
  );

/** The words and the articles of a kind of warning. */
export type Warning = z.infer<typeof WarningSchema>;

/** `routes/<id>.json`: a neighbouring statutory route, for the route guide. */
export const RouteSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: IdSchema,
    label: TextSchema,
    instrument: IdSchema,
    what: TextSchema,
    where: TextSchema,
    who: TextSchema,
    limits: z.array(
      z.strictObject({
        id: IdSchema,
        /** What the limit is of, from when it runs. */
        text: TextSchema,
        period: PeriodSchema.optional(),
        extension: PeriodSchema.optional(),
        basis: z.array(BasisSchema).min(1),
      }),
    ),
    cost: TextSchema.optional(),
    remedy: TextSchema.optional(),
    effective: EffectiveSchema.optional(),
    confidence: ConfidenceSchema,
  })
  .meta(titled(['法定途径', 'Route'], '信访以外的法定途径。', 'A neighbouring statutory route.'));

/** A neighbouring statutory route. */
export type Route = z.infer<typeof RouteSchema>;

/** `untranslated.json`: what the law says and the pack does not encode, and why. */
export const UntranslatedSchema = z
  .strictObject({
    id: IdSchema,
    what: TextSchema,
    why: TextSchema,
    lastCheckedOn: DateSchema,
  })
  .meta(
    titled(
      ['未编入', 'Untranslated'],
      '法律有规定而本包没有编入的内容和原因。',
      'What the law says and the pack does not encode, and why.',
    ),
  );

/** Something the pack does not encode. */
export type Untranslated = z.infer<typeof UntranslatedSchema>;
