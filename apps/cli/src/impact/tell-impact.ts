import type { ImpactOptions } from '../commands/calendar-impact.ts';
import type { Context } from '../context.ts';
import { dateArgument } from '../date-arguments.ts';
import { together } from '../fault.ts';
import { text } from '../messages.ts';
import { refuseExpiredPack } from '../refuse-expired-pack.ts';
import { openRegisterFile } from '../register-cases.ts';
import { compareCalendars } from './compare-calendars.ts';
import { impactText } from './impact-text.ts';

/** Compares the cases of a register under two calendars and answers with those that moved. */
export const tellImpact = async (
  file: string,
  { from, to, asOf: given, mapping, strict }: ImpactOptions,
  context: Context,
): Promise<void> => {
  const { io, openXinfang, settings } = context;
  await using before = await openXinfang(from);
  await using after = await openXinfang(to);
  const [asOf, opened] = await together(
    () => dateArgument(after.calendar, '--as-of', given),
    () => openRegisterFile(file, mapping, after, io),
  );
  const sides = { before, after };
  const impact = await compareCalendars({ file, opened, asOf }, sides, settings(), io);
  context.answer(impact, (writing) => impactText(impact, after.pack, writing));
  refuseExpiredPack(impact, context);
  const { rejected } = impact.rows;
  if (strict === true && rejected > 0)
    context.fail({
      code: 'rejected-rows',
      file,
      message: text('error.rejected-rows', { count: rejected }),
    });
};
