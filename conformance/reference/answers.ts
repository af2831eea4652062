import type { Question } from '../vector.ts';
import { reachesAccused } from './accused.ts';
import { between, day, due, type Unit } from './calendar.ts';
import type { PlainCase } from './case.ts';
import { civilDay } from './civil-day.ts';
import { assess } from './deadlines.ts';
import { decide } from './decide.ts';
import { measure } from './indicators.ts';
import type { Period } from './register.ts';

type Answer = Readonly<Record<string, unknown>>;

/** The reference's answer to a question that is rightly asked. */
export const answerByReference = ({ id, kind, given }: Question): Answer => {
  const oneCase = given['case'] as PlainCase;
  const asOf = String(given['asOf']);
  switch (kind) {
    case 'calendar':
      return onCalendar(given);
    case 'deadlines':
      return { ...assess(oneCase, asOf), accusedBody: reachesAccused(oneCase, asOf) };
    case 'decision':
    case 'needs':
      return { ...decide(oneCase, given['on'] as string | undefined) };
    case 'indicators':
      return measure(
        given['cases'] as readonly PlainCase[],
        asOf,
        given['period'] as Period | undefined,
      );
    case 'error':
      throw new Error(`${id}: the reference reads nothing that is wrongly asked`);
  }
};

const onCalendar = ({ call, ...given }: Question['given']): Answer => {
  if (call === 'day') return day(civilDay(String(given['date'])));
  const from = civilDay(String(given['from']));
  if (call === 'due') return due(from, Number(given['amount']), given['unit'] as Unit);
  return between(from, civilDay(String(given['to'])));
};
