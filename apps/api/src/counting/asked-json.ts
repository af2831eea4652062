import type { Json } from '@xinfang/store';
import { z } from 'zod';
import type { CountAsked } from './counting.ts';

/** A question as a job keeps it; members in one order, so that the same question is the same text. */
export const askedJson = (asked: CountAsked): { readonly [member: string]: Json } => ({
  asOf: asked.asOf,
  ...(asked.period === undefined ? {} : { period: { ...asked.period } }),
  ...(asked.by === undefined ? {} : { by: asked.by }),
  ...(asked.variant === undefined ? {} : { variant: asked.variant }),
  ...(asked.ids === undefined ? {} : { ids: asked.ids }),
  ...(asked.office === undefined ? {} : { office: asked.office }),
});

const ASKED = z.object({
  asOf: z.custom<CountAsked['asOf']>((day) => typeof day === 'string'),
  period: z.custom<NonNullable<CountAsked['period']>>().optional(),
  by: z.array(z.string()).optional(),
  variant: z.string().optional(),
  ids: z.boolean().optional(),
  office: z.string().optional(),
});

/** A question as a job kept it. */
export const askedFrom = (kept: Json): CountAsked => {
  const { asOf, period, by, variant, ids, office } = ASKED.parse(kept);
  return {
    asOf,
    ...(period === undefined ? {} : { period }),
    ...(by === undefined ? {} : { by }),
    ...(variant === undefined ? {} : { variant }),
    ...(ids === undefined ? {} : { ids }),
    ...(office === undefined ? {} : { office }),
  };
};
