import { z } from 'zod';
import { BasisSchema } from '../schemas/base.ts';
import { named, told } from '../schemas/registry.ts';

const text = z.object({ zh: z.string(), en: z.string() });

/** One fault of a request. */
export const FaultSchema = named(
  'Fault',
  z.looseObject({
    pointer: told(z.string(), 'JSON pointer（RFC 6901）', 'JSON pointer (RFC 6901)'),
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    hint: text.optional(),
  }),
);

/** An RFC 9457 problem as this service tells it. */
export const ProblemSchema = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: told(z.string(), '按 Accept-Language 的语言', 'In the language of Accept-Language'),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: told(z.string(), '这次请求的编号', 'The number of this request'),
    code: told(z.string(), '稳定的代码', 'A stable code'),
    text: told(text, '两种语言', 'Both languages'),
    pointer: told(z.string(), '第一处', 'The first fault').optional(),
    in: told(
      z.enum(['body', 'query', 'path']),
      'pointer 指向请求的哪一部分',
      'Into which part of the request the pointers point',
    ).optional(),
    errors: z.array(FaultSchema).optional(),
    hint: text.optional(),
    version: told(
      z.number().int(),
      '412：事项现在的版本',
      '412: the version at which the case is now',
    ).optional(),
    basis: told(z.array(BasisSchema), '依据的条文', 'The articles it rests on').optional(),
  }),
);

/** A problem. */
export type Problem = z.infer<typeof ProblemSchema>;
