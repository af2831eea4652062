import type { RunReport } from '@xinfang/sdk';
import type { Context } from './context.ts';
import { text } from './messages.ts';

/** Rows that a pack no longer decides are not wrong: the pack is. */
export const refuseExpiredPack = (
  { warnings }: Pick<RunReport, 'warnings'>,
  context: Context,
): void => {
  const expired = warnings.find(({ code }) => code === 'rejected:pack-expired');
  if (expired === undefined) return;
  context.fail({
    code: 'pack-expired',
    message: text('error.pack-expired', { count: expired.count ?? 0 }),
    hint: text('error.newer-pack'),
  });
};
