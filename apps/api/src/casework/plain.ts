import type { Json } from '@xinfang/store';

/** A value of the kernel as plain JSON; what is private comes out masked. */
export const plain = <T extends Json>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is { readonly [member: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
