import type { Text } from '@xinfang/calendar';

/** How bad a diagnostic is; a pack with an `error` does not load. */
export type Severity = 'error' | 'warning' | 'info';

/** A diagnostic's severity and its words in both languages as functions of its data. */
export interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => Text;
  readonly hint?: (data: Data) => Text;
}

const entry =
  (severity: Severity) =>
  <Data = Record<string, never>>(
    zh: (data: Data) => string,
    en: (data: Data) => string,
    hint?: (data: Data) => Text,
  ): Entry<Data> => ({
    severity,
    message: (data) => ({ zh: zh(data), en: en(data) }),
    ...(hint === undefined ? {} : { hint }),
  });

/** What keeps a pack from loading. */
export const error = entry('error');

/** What is most likely not meant, though the pack loads. */
export const warning = entry('warning');

/** What an author may want to know. */
export const info = entry('info');

/** Words in quotes, with commas between. */
export const listed = (items: readonly string[]): string =>
  items.map((item) => `"${item}"`).join(', ');
