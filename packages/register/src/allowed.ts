import type { Text } from '@xinfang/calendar';

/** The hint that lists what is known; it comes from the mapping or from us, never from a row. */
export const allowed = (values: readonly unknown[]): Text => ({
  zh: `可用：${values.join('、')}`,
  en: `Allowed: ${values.join(', ')}`,
});
