import { type Assessment, type Deadline, holdingUnit, type MatterView } from '@xinfang/sdk';
import { type CalendarOptions, isOffices } from './calendar-options.ts';

/**
 * The deadlines of a matter that whoever reads the calendar has to meet, in their order: those of the unit in whose hands it
 * is, those of the organ that received it directly, or those of the office that received it. Undefined where the matter is
 * none of theirs.
 */
export const readersDeadlines = (
  matter: MatterView,
  { deadlines, asOf }: Pick<Assessment, 'deadlines' | 'asOf'>,
  options: CalendarOptions,
): readonly Deadline[] | undefined => {
  const { unit } = options;
  const { receiver } = matter.registration;
  const isReceiver = receiver.id === unit;
  const bearers = isOffices(options)
    ? ['petition-office'].filter(() => unit === undefined || isReceiver)
    : [
        ...(holdingUnit(matter, asOf) === unit ? ['unit'] : []),
        ...(isReceiver && receiver.kind === 'organ' ? ['organ'] : []),
      ];
  return bearers.length === 0
    ? undefined
    : deadlines.filter((each) => each.kind !== 'right' && bearers.includes(each.bearer));
};
