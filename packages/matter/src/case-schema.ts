import { z } from 'zod';
import type { Case } from './case.ts';
import { ARRIVALS, CHANNELS, RECEIVER_KINDS, SECTORS } from './case-values.ts';
import { civilDate, eventSchema } from './event-schema.ts';
import { isPrivate, makePrivate, PRIVATE_MASK, reveal } from './private.ts';

const text = z.string().exactOptional();

/** A person's datum: private from here on. A mask is what was printed in its place and must not become a name. */
const identity = z
  .preprocess(
    (value) => (isPrivate(value) ? reveal(value) : value),
    z.string().transform((value, context) => {
      if (value.trim() !== PRIVATE_MASK) return makePrivate(value);
      context.issues.push({ code: 'custom', input: value, params: { code: 'masked-value' } });
      return z.NEVER;
    }),
  )
  .exactOptional();

export const personSchema = z.object({
  name: identity,
  idNumber: identity,
  phone: identity,
  address: identity,
});

/** The fields as written; what is missing is filled in by {@link petitionersSchema}. */
export const petitionersFields = z.object({
  count: z.int().min(1).default(1),
  representatives: z.int().min(0).exactOptional(),
  identityClear: z.boolean().default(true),
  people: z.array(personSchema).default([]),
});

const petitionersSchema = petitionersFields.transform((given) => ({
  count: given.count,
  representatives: given.representatives ?? given.count,
  identityClear: given.identityClear,
  people: given.people,
}));

export const receiverSchema = z.object({
  id: z.string().default(''),
  kind: z.enum(RECEIVER_KINDS),
  sector: z.enum(SECTORS).default('administrative'),
});

export const accusedSchema = z.object({ units: z.array(z.string()).default([]) });

export const backlogSchema = z.object({
  batch: z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
    .exactOptional(),
});

export const registrationSchema = z.object({
  receivedOn: civilDate,
  receiver: receiverSchema,
  channel: z.enum(CHANNELS),
  arrival: z.enum(ARRIVALS).default('direct'),
  petitioners: petitionersSchema.prefault({}),
  accused: accusedSchema.prefault({}),
  title: text,
  text,
  content: text,
  unit: text,
  township: text,
  repeatOf: text,
  backlog: backlogSchema.exactOptional(),
});

export const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

/** A case whose absent and unknown fields were taken out before (`withoutAbsent`). */
export const caseSchema = z.object({
  id: z.string().refine((value) => value.trim() !== '', { params: { code: 'missing-field' } }),
  registration: registrationSchema,
  facts: factsSchema.default({}),
  events: z.array(eventSchema).default([]),
}) satisfies z.ZodType<Case>;
