import { z } from 'zod';
import { named, told } from './registry.ts';

/** A civil date; that there is such a day is checked. */
export const CivilDateSchema = named('CivilDate', z.iso.date(), {
  description: '日期，亚洲/上海 · A civil day in Asia/Shanghai',
  examples: ['2026-03-02'],
});

/** An ISO timestamp in UTC. */
export const TimestampSchema = z.iso.datetime();

/** A text in both languages. */
export const TextSchema = named('Text', z.looseObject({ zh: z.string(), en: z.string() }));

/** How sure a day is. */
export const CertaintySchema = z.enum(['official', 'provisional', 'unknown']);

/** A cited article. */
export const BasisSchema = named(
  'Basis',
  z.looseObject({
    instrument: z.string(),
    article: z.union([z.number(), z.string()]).optional(),
    paragraph: z.union([z.number(), z.string()]).optional(),
    item: z.union([z.number(), z.string()]).optional(),
    confidence: z.string(),
  }),
  { examples: [{ instrument: 'xf22', article: 31, item: 6, confidence: 'H' }] },
);

/** Ids of cases, runs, keys: printable and short. What is not there is told by the answer, not by the shape of the id. */
export const IdSchema = z.string().min(1).max(200);

/** A body of the organisation directory. */
export const BodySchema = told(
  z.string().min(1).max(200),
  '机构目录里的机构',
  'A body of the organisation directory',
);

/** Which part of a list is asked for. */
export const PAGE_QUERY = {
  limit: told(
    z.coerce.number<string>().int().min(1).max(500).default(50),
    '至多几行',
    'At most so many rows',
  ),
  cursor: told(z.string().min(1).max(1000).optional(), '上一页的 next', 'next of the page before'),
};

/**
 * A part of a list, and where to go on.
 *
 * @example
 * pageOf('CasePage', CaseRowSchema)
 */
export const pageOf = <S extends z.ZodType>(id: string, row: S) =>
  named(
    id,
    z.looseObject({
      rows: z.array(row),
      next: told(
        z.string(),
        '下一页的 cursor；末页没有',
        'The next cursor; absent on the last page',
      ).optional(),
    }),
  );
