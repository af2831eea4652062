import { parseDayNumber } from '@xinfang/calendar';
import * as z from 'zod';
import { titled } from './words.ts';

/** A text in both languages; neither may be empty. */
export const TextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).meta({
  id: 'text',
  ...titled(['双语文字', 'Text'], '中文和英文都要写。', 'In both languages.'),
});

/** Ids are kebab-case or dotted ASCII, e.g. `xf22.conclude`. */
export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u)
  .meta({
    id: 'id',
    ...titled(
      ['标识', 'Id'],
      '小写英文、数字，用 - 或 . 分隔，如 xf22.conclude。',
      'Lower case letters and digits, parted by - or ., e.g. xf22.conclude.',
    ),
  });

/** A real civil date `YYYY-MM-DD`. */
export const DateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine((text) => parseDayNumber(text) !== undefined, { error: 'impossible date' })
  .meta({
    id: 'date',
    ...titled(['日期', 'Date'], '真实存在的日子 YYYY-MM-DD。', 'A real day YYYY-MM-DD.'),
  });

/** How sure the reading of the source is; rows marked L or U in the research never become law (`H` complete text read, `M` partly readable). */
export const ConfidenceSchema = z.enum(['H', 'M']).meta({
  id: 'confidence',
  ...titled(
    ['把握', 'Confidence'],
    'H：读过全文；M：只能读到一部分，或为本包的选择。',
    'H: the complete text was read; M: partly readable, or a choice of the pack.',
  ),
});

/** The most that Chinese numerals of law are written for here: no instrument counts so far. */
const MOST = 9999;

/** The number of an article, paragraph or item. */
export const CountedSchema = z.number().int().positive().max(MOST);

/** A reference into an instrument: article, paragraph and item are counted as the instrument counts them. */
export const BasisSchema = z
  .strictObject({
    instrument: IdSchema,
    article: CountedSchema,
    paragraph: CountedSchema.optional(),
    item: CountedSchema.optional(),
    confidence: ConfidenceSchema,
    quote: z.string().min(1).optional(),
  })
  .meta({
    id: 'basis',
    ...titled(
      ['法律依据', 'Basis'],
      '文件、条、款、项。',
      'Instrument, article, paragraph and item.',
    ),
  });

/** The days on which an element is law, both ends included; open-ended without `to`. */
export const EffectiveSchema = z
  .strictObject({ from: DateSchema, to: DateSchema.optional() })
  .meta({
    id: 'effective',
    ...titled(
      ['有效期间', 'Effective'],
      '首尾两日都算；没有 to 就是至今有效。',
      'Both ends included; open-ended without to.',
    ),
  });

/** Whatever the unit: longer than any limit of the law, and short enough that its last day is a day that dates can say. */
const LONGEST = 3650;

/** A length of time as the law states it. */
export const PeriodSchema = z
  .strictObject({
    amount: z.number().int().nonnegative().max(LONGEST),
    unit: z.enum(['day', 'workday', 'month', 'year']),
  })
  .meta({
    id: 'period',
    ...titled(['时长', 'Period'], '法律所说的时长。', 'A length of time as the law states it.'),
  });

/** A reference into an instrument. */
export type Basis = z.infer<typeof BasisSchema>;
/** The days on which an element is law, both ends included. */
export type Effective = z.infer<typeof EffectiveSchema>;
/** A length of time: a whole number of days, working days, months or years. */
export type Period = z.infer<typeof PeriodSchema>;
/** How sure the reading of the source is. */
export type Confidence = z.infer<typeof ConfidenceSchema>;
