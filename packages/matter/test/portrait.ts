import { isPrivate, reveal } from '../src/index.ts';

/**
 * All that can be told of a value by looking at it, as a text: keys in their order, hidden ones and symbols too, what identity
 * hides, whether it is frozen and what it is an instance of. Two values of one portrait are the same to everybody.
 */
export const portrait = (value: unknown): string => {
  if (isPrivate(value)) return `private ${portrait(reveal(value))}`;
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string'
      ? JSON.stringify(value)
      : `${typeof value} ${String(value)}${Object.is(value, -0) ? '-' : ''}`;
  const prototype = Object.getPrototypeOf(value);
  const kind =
    prototype === Object.prototype ? '' : prototype === Array.prototype ? 'list' : 'other';
  const fields = Reflect.ownKeys(value).map((key) => {
    const { value: field, enumerable } = Object.getOwnPropertyDescriptor(
      value,
      key,
    ) as PropertyDescriptor;
    return enumerable === true ? `${String(key)}: ${portrait(field)}` : `(${String(key)})`;
  });
  return `${kind}${Object.isExtensible(value) ? '' : 'fixed'}{${fields.join(', ')}}`;
};
