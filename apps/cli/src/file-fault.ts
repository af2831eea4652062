import { type Complaint, type Fault, usageFault } from './fault.ts';
import { type MessageKey, text } from './messages.ts';

type Kind = keyof typeof HINTS;

const HINTS = {
  'not-found': 'error.check-path',
  'not-allowed': 'error.ask-permission',
  'is-a-folder': 'error.give-file',
  'not-a-folder': 'error.give-folder',
  'disk-full': 'error.make-room',
  unreadable: 'error.check-drive',
  unwritable: 'error.choose-folder',
} as const satisfies Record<string, MessageKey>;

const KINDS: Readonly<Record<string, Kind>> = {
  ENOENT: 'not-found',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
  EROFS: 'not-allowed',
  EISDIR: 'is-a-folder',
  ENOTDIR: 'not-a-folder',
  EEXIST: 'not-a-folder',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
};

/** What the system says of a path as a fault of usage; what is no such error is given back as it is. */
export const fileFault = (
  error: unknown,
  file: string,
  otherwise: 'unreadable' | 'unwritable',
): unknown => {
  const code = systemCodeOf(error);
  return code === undefined ? error : faultOfCode(code, file, otherwise);
};

/** The fault of output that a stream does not take. */
export const outputFault = (code: string | undefined): Fault =>
  faultOfCode(code ?? '', undefined, 'unwritable');

const faultOfCode = (
  code: string,
  file: string | undefined,
  otherwise: 'unreadable' | 'unwritable',
): Fault => {
  const kind = kindOf(code, otherwise);
  const complaint: Complaint = {
    code: kind,
    message: text(`error.${kind}`),
    hint: text(HINTS[kind]),
  };
  return usageFault(file === undefined ? complaint : { ...complaint, file });
};

/** What is to be written cannot be missing: where it is, no file can be made there at all. */
const kindOf = (code: string, otherwise: 'unreadable' | 'unwritable'): Kind =>
  code === 'ENOENT' && otherwise === 'unwritable' ? otherwise : (KINDS[code] ?? otherwise);

/** The code of an error that the system gave for a file (`ENOENT`), or undefined. */
export const systemCodeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
