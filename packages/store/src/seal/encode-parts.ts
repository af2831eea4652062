/**
 * Several values as one run of bytes: each behind its length, so that no two lists run together alike. Texts are UTF-8.
 */
export const encodeParts = (parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.flatMap((part) => {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      return [Buffer.from(`${bytes.length}:`, 'latin1'), bytes];
    }),
  );
