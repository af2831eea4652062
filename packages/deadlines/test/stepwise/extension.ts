import { type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Deadline } from '@xinfang/pack';
import type { ExtensionFault } from '../../src/extension.ts';
import { fieldsOf } from './start.ts';

/** What stands against an extension; empty where it counts. A field that is a date must lie within the period and not past the as-of day. */
export const extensionFaults = (
  event: LoggedEvent,
  { max, requires }: NonNullable<Deadline['extension']>,
  at: {
    readonly base: DayNumber;
    readonly asOf: DayNumber;
    readonly used: boolean;
    readonly ended: boolean;
  },
): readonly ExtensionFault[] => {
  const fields = fieldsOf(event);
  const days = fields['days'];
  const faults: ExtensionFault[] = [];
  if (at.ended) faults.push({ fault: 'ended' });
  else if (at.used) faults.push({ fault: 'used' });
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > max.amount) {
    faults.push({ fault: 'length', max: max.amount });
  }
  if (event.day > at.base) faults.push({ fault: 'late' });
  return [...faults, ...requires.flatMap((field) => fieldFaults(field, fields[field], at))];
};

const fieldFaults = (
  field: string,
  value: unknown,
  { base, asOf }: { readonly base: DayNumber; readonly asOf: DayNumber },
): readonly ExtensionFault[] => {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return [{ fault: 'missing', field }];
  }
  const day = field.endsWith('On') && typeof value === 'string' ? parseDayNumber(value) : undefined;
  if (day === undefined) return [];
  if (day > base) return [{ fault: 'field-late', field }];
  return day > asOf ? [{ fault: 'not-yet-seen', field }] : [];
};
