import { type Issue, XinfangError } from '@xinfang/calendar';
import type { RangeResult } from './range-result.ts';

/** What a worker posts back: an error as what is known of it, since its words may quote a row. */
export type WorkerReply =
  | { readonly result: RangeResult }
  | { readonly issues: readonly Issue[] }
  | { readonly system: { readonly code: string; readonly syscall: string } };

/** An error that ends a run, as a reply; undefined where it is none that was foreseen. */
export const replyOfError = (error: unknown): WorkerReply | undefined => {
  if (error instanceof XinfangError) return { issues: error.issues };
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined;
  return { system: { code: String(error.code), syscall: String(error.syscall) } };
};

/** The result of a reply. Throws the error that it stands for. */
export const resultOfReply = (reply: WorkerReply): RangeResult => {
  if ('result' in reply) return reply.result;
  if ('issues' in reply) throw new XinfangError(reply.issues as [Issue, ...Issue[]]);
  const { code, syscall } = reply.system;
  throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
};
