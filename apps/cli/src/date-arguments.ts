import { DATE_FORMS, dayReader } from '@xinfang/register/dates';
import type { Calendar, CivilDate, Period } from '@xinfang/sdk';
import { EXIT, refusing, usageFault } from './fault.ts';
import { text } from './messages.ts';

/** A day given on the command line. Throws a fault of usage where it is no real day, which says what was meant where that is clear. */
export const dateArgument = (calendar: Calendar, option: string, given: string): CivilDate => {
  const meant = readDay(given.trim());
  const place =
    meant === undefined
      ? { path: option }
      : { path: option, hint: text('error.did-you-mean', { meant }) };
  return refusing(EXIT.usage, place, () => calendar.day(given).date);
};

const readDay = dayReader(DATE_FORMS);

/** A period `FROM..TO`. Throws a fault of usage on another form, an impossible day, or an end before its start. */
export const periodArgument = (calendar: Calendar, given: string): Required<Period> => {
  const path = '--period';
  const [first, last, ...more] = given.split('..');
  if (!first || !last || more.length > 0)
    throw usageFault({
      code: 'bad-period',
      path,
      message: text('error.bad-period'),
      hint: text('error.write-period'),
    });
  const period = {
    from: dateArgument(calendar, path, first.trim()),
    to: dateArgument(calendar, path, last.trim()),
  };
  // Civil dates compare as texts.
  if (period.to < period.from)
    throw usageFault({
      code: 'period-upside-down',
      path,
      message: text('error.period-upside-down'),
      hint: text('error.write-period'),
    });
  return period;
};
