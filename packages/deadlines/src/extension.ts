import { type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { CaseEvent } from '@xinfang/matter';
import type { Deadline } from '@xinfang/pack/decide';
import { fieldsOf } from './event-test.ts';

/** Why an extension does not count. */
export type ExtensionFault =
  | { readonly fault: 'ended' | 'used' | 'late' }
  | { readonly fault: 'length'; readonly max: number }
  | { readonly fault: 'missing' | 'field-late' | 'not-yet-seen'; readonly field: string };

/** What stands against an extension; empty where it counts. A field that is a date must lie within the period and not past the as-of day. */
export const extensionFaults = (
  event: CaseEvent,
  { max, requires }: NonNullable<Deadline['extension']>,
  at: {
    readonly day: DayNumber;
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
  if (at.day > at.base) faults.push({ fault: 'late' });
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
