import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import type { Effective, Pack } from '@xinfang/pack';

/** Civil dates on which some version of the law begins: the first day of a span, and the day after its last. */
export const beginningsOf = (spans: readonly Effective[]): readonly string[] =>
  [
    ...new Set(
      spans.flatMap(({ from, to }) => [from, ...(to === undefined ? [] : [dayAfter(to, 1)])]),
    ),
  ].toSorted();

/** The civil date so many days after another; before it where the number is negative. */
export const dayAfter = (date: string, days: number): string =>
  formatDayNumber((parseDayNumber(date) ?? 0) + days);

/** A day of each version of a pack's law that is within the span the pack is meant for. */
export const lawDaysOf = ({ rules, remedies, groups, ends }: Pack): readonly string[] =>
  beginningsOf([
    ...[...rules, ...remedies].map(({ effective }) => effective),
    ...groups.flatMap(({ untranslated = [] }) => untranslated.map(({ effective }) => effective)),
  ]).filter((day) => ends === undefined || day <= ends.on);
