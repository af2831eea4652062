import type { z } from 'zod';
import { DOUBT, type Reader } from './doubt.ts';

/** What zod gives to the function of a transform, as far as such a function may use it. */
class Payload implements z.core.ParsePayload {
  value: unknown;
  readonly issues: z.core.$ZodRawIssue[] = [];

  addIssue(issue: z.core.$ZodRawIssue): void {
    this.issues.push(issue);
  }
}

/** The reader that calls the function of a schema's transform; what that reports is for the schema to tell. */
export const transformReader = (transform: z.core.$ZodTransformDef['transform']): Reader => {
  let payload = new Payload();
  return (value) => {
    payload.value = value;
    const out = transform(value, payload);
    payload.value = undefined;
    if (payload.issues.length === 0) return out;
    payload = new Payload();
    return DOUBT;
  };
};
