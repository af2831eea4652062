import type { ColumnSource, Mapping } from '../mapping/mapping-schema.ts';
import { draftEvents } from './draft-events.ts';
import { type DraftColumn, marksOf, sourceOf } from './draft-source.ts';
import type { Target } from './target.ts';

/** How a register is written, in the words of a mapping. */
export type MappingHead = Pick<Mapping, 'format' | 'encoding'> &
  Partial<Pick<Mapping, 'delimiter' | 'sheet' | 'header'>>;

/** A draft, and what in it is doubtful. */
export interface DraftMapping {
  readonly mapping: Mapping;
  /** Columns of events whose day no column tells. */
  readonly dayless: readonly DraftColumn[];
  /** Places that every case must have and nothing gives. */
  readonly missing: readonly string[];
}

/** Drafts a mapping from what is known of the columns; `ignored` are those that no run has a use for. */
export const draftMapping = (
  head: MappingHead,
  columns: readonly DraftColumn[],
  ignored: readonly string[],
  hasMore: boolean,
): DraftMapping => {
  const usable = columns.filter(({ guess }) => isUsable(guess));
  const unit = columnOf(usable, 'registration.unit') ?? columnOf(usable, 'events.dispatched.to');
  const fields = fieldsOf(usable, unit, hasMore);
  const { events, dayless } = draftEvents(usable, unit, hasMore);
  const missing = marksOf(usable);
  return {
    mapping: {
      ...head,
      fields,
      ...constantsOf(fields),
      ...(events.length === 0 ? {} : { events: [...events] }),
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
      ...(ignored.length === 0 ? {} : { ignore: [...ignored] }),
    },
    dayless,
    missing: REQUIRED.filter((place) => fields[place] === undefined),
  };
};

/** Beside the receiver, which is a constant to be checked. */
const REQUIRED = ['id', 'registration.receivedOn', 'registration.channel'];

/** A doubtful guess is used only where a case could not be without it. */
const isUsable = ({ confidence, ...guess }: DraftColumn['guess']): boolean =>
  confidence !== 'low' || (REQUIRED.includes(guess.target) && !isRefuted(guess));

const isRefuted = ({
  fit,
  isContested,
  doubt,
}: Pick<DraftColumn['guess'], 'fit' | 'isContested' | 'doubt'>): boolean =>
  isContested || fit.fits === 'not' || doubt !== undefined;

/** The column that was found for a target. */
export const columnOf = (
  columns: readonly DraftColumn[],
  target: Target,
): DraftColumn | undefined => columns.find(({ guess }) => guess.target === target);

const isPlace = (target: Target): boolean =>
  target === 'id' || target.startsWith('registration.') || target.startsWith('facts.');

const fieldsOf = (
  columns: readonly DraftColumn[],
  unit: DraftColumn | undefined,
  hasMore: boolean,
): Record<string, ColumnSource> => {
  const placed = columns.filter(({ guess }) => isPlace(guess.target));
  const fields: Record<string, ColumnSource> = {};
  for (const column of placed) {
    const source = sourceOf(column, hasMore);
    if (source !== undefined) fields[column.guess.target] = source;
  }
  if (unit !== undefined) fields['registration.unit'] ??= unit.name;
  return inOrder(fields);
};

/** What every case has comes first. */
const inOrder = (fields: Readonly<Record<string, ColumnSource>>): Record<string, ColumnSource> =>
  Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => orderOf(a) - orderOf(b)));

const orderOf = (place: string): number =>
  REQUIRED.includes(place)
    ? REQUIRED.indexOf(place)
    : place.startsWith('facts.')
      ? REQUIRED.length + 1
      : REQUIRED.length;

/** Whose register it is no column tells as a rule: the clerk replaces the placeholder. */
const constantsOf = (
  fields: Readonly<Record<string, ColumnSource>>,
): Pick<Mapping, 'constants'> => {
  const given = Object.fromEntries(
    Object.entries({ id: 'office', kind: 'petition-office' }).filter(
      ([key]) => fields[`registration.receiver.${key}`] === undefined,
    ),
  );
  return Object.keys(given).length === 0 ? {} : { constants: { 'registration.receiver': given } };
};
