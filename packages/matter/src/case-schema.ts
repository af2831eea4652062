import * as z from 'zod/mini';
import { _default as withDefault } from 'zod/mini';
import type { Case } from './case.ts';
import { ARRIVALS, CHANNELS, RECEIVER_KINDS, SECTORS } from './case-values.ts';
import { civilDate, eventSchema } from './event-schema.ts';
import { isPrivate, makePrivate, PRIVATE_MASK, reveal } from './private.ts';

const text = z.exactOptional(z.string());

/** A person's datum: private from here on. A mask is what was printed in its place and must not become a name. */
const identity = z.exactOptional(
  z.pipe(
    z.transform((value) => (isPrivate(value) ? reveal(value) : value)),
    z.pipe(
      z.string(),
      z.transform((value: string, context) => {
        if (value.trim() !== PRIVATE_MASK) return makePrivate(value);
        context.issues.push({ code: 'custom', input: value, params: { code: 'masked-value' } });
        return z.NEVER;
      }),
    ),
  ),
);

export const personSchema = z.object({
  name: identity,
  idNumber: identity,
  phone: identity,
  address: identity,
});

/** The fields as written; what is missing is filled in by {@link petitionersSchema}. */
export const petitionersFields = z.object({
  count: withDefault(z.int().check(z.minimum(1)), 1),
  representatives: z.exactOptional(z.int().check(z.minimum(0))),
  identityClear: withDefault(z.boolean(), true),
  people: withDefault(z.array(personSchema), []),
});

const petitionersSchema = z.pipe(
  petitionersFields,
  z.transform((given: z.output<typeof petitionersFields>) => ({
    count: given.count,
    representatives: given.representatives ?? given.count,
    identityClear: given.identityClear,
    people: given.people,
  })),
);

export const receiverSchema = z.object({
  id: withDefault(z.string(), ''),
  kind: z.enum(RECEIVER_KINDS),
  sector: withDefault(z.enum(SECTORS), 'administrative'),
});

export const accusedSchema = z.object({ units: withDefault(z.array(z.string()), []) });

export const backlogSchema = z.object({
  batch: z.exactOptional(
    z.pipe(
      z.transform((value) => (typeof value === 'number' ? String(value) : value)),
      z.string(),
    ),
  ),
});

export const registrationSchema = z.object({
  receivedOn: civilDate,
  receiver: receiverSchema,
  channel: z.enum(CHANNELS),
  arrival: withDefault(z.enum(ARRIVALS), 'direct'),
  petitioners: z.prefault(petitionersSchema, {}),
  accused: z.prefault(accusedSchema, {}),
  title: text,
  text,
  content: text,
  unit: text,
  township: text,
  repeatOf: text,
  backlog: z.exactOptional(backlogSchema),
});

export const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A case whose absent and unknown fields were taken out before (`withoutAbsent`). */
export const caseSchema = z.object({
  id: z
    .string()
    .check(z.refine((value) => value.trim() !== '', { params: { code: 'missing-field' } })),
  registration: registrationSchema,
  facts: withDefault(factsSchema, {}),
  events: withDefault(z.array(eventSchema), []),
}) satisfies z.ZodMiniType<Case>;
