import { SERIAL } from '../draft/date-form.ts';
import type { DraftColumn } from './draft-source.ts';
import type { InspectionWarning } from './inspection.ts';
import { inspectionWarning } from './inspection-warning.ts';
import { valueTable } from './shown-values.ts';
import { isDay } from './target.ts';

/** Why a column that should be mapped by its name is not: nothing of what it holds is understood. */
export const misfitWarnings = (column: DraftColumn): readonly InspectionWarning[] => {
  const { guess, name } = column;
  if (guess.fit.fits !== 'not') return [];
  if (isDay(guess.target)) return [inspectionWarning('unlike-days', { column: name })];
  return guess.meaning === undefined
    ? []
    : [inspectionWarning('no-known-values', { column: name })];
};

/** What a clerk should look at in a column that the draft uses. */
export const columnWarnings = (column: DraftColumn): readonly InspectionWarning[] => {
  const { guess, profile } = column;
  if (profile.filled === 0) return [];
  if (isDay(guess.target)) return dayWarnings(column);
  if (guess.target === 'id') return idWarnings(column);
  return valueWarnings(column);
};

const dayWarnings = ({ name, profile }: DraftColumn): readonly InspectionWarning[] => {
  const { days, filled } = profile;
  const unread = filled - days.forms.reduce((most, { count }) => Math.max(most, count), 0);
  const [read, column] = [days.read, name];
  return [
    ...(read < filled && unread > 0
      ? [inspectionWarning('unread-dates', { column, count: filled - read })]
      : []),
    ...(days.isAmbiguous ? [inspectionWarning('ambiguous-dates', { column })] : []),
    ...(days.forms.some(({ form }) => form === SERIAL)
      ? [inspectionWarning('serial-dates', { column })]
      : []),
    ...(days.times === 'time-and-zone' ? [inspectionWarning('day-of-shanghai', { column })] : []),
  ];
};

const idWarnings = ({ name, profile }: DraftColumn): readonly InspectionWarning[] => {
  const count = profile.filled - profile.values.size;
  return count === 0 ? [] : [inspectionWarning('doubled-ids', { column: name, count })];
};

const valueWarnings = ({ name, guess, profile }: DraftColumn): readonly InspectionWarning[] => {
  const values = valueTable(guess, profile);
  return values === undefined || values.unknown === 0
    ? []
    : [inspectionWarning('unknown-values', { column: name, count: values.unknown })];
};
