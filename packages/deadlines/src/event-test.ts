import type { CaseEvent } from '@xinfang/matter';

/** Whether an event bears the fields that something asks for. */
export type EventTest = (event: CaseEvent) => boolean;

type Fields = Readonly<Record<string, unknown>>;

/** A test of an event's fields. */
export const testOf = (where: Fields | undefined): EventTest => {
  const [first, ...more] = Object.entries(where ?? {});
  if (first === undefined) return () => true;
  const [field, value] = first;
  if (more.length === 0) return (event) => fieldsOf(event)[field] === value;
  const others = testOf(Object.fromEntries(more));
  return (event) => fieldsOf(event)[field] === value && others(event);
};

/** An event's fields by name. */
export const fieldsOf = (event: CaseEvent): Fields => event as unknown as Fields;
