import { usageFault } from './fault.ts';
import { type MessageKey, text } from './messages.ts';

const MESSAGES: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'error.not-found',
  EACCES: 'error.not-allowed',
  EPERM: 'error.not-allowed',
  EROFS: 'error.not-allowed',
  EISDIR: 'error.is-a-folder',
  ENOTDIR: 'error.not-a-folder',
  EEXIST: 'error.not-a-folder',
};

/** What the system says of a path as a fault of usage; what is no such error is given back as it is. */
export const fileFault = (
  error: unknown,
  file: string,
  otherwise: 'unreadable' | 'unwritable',
): unknown => {
  const code = systemCodeOf(error);
  if (code === undefined) return error;
  const key = MESSAGES[code] ?? (`error.${otherwise}` as const);
  return usageFault({ code: key.slice('error.'.length), file, message: text(key) });
};

/** The code of an error that the system gave for a file (`ENOENT`), or undefined. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
