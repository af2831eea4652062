import type { EventMapping } from '../mapping/mapping-schema.ts';
import { type DraftColumn, type DraftSource, sourceOf } from './draft-source.ts';
import {
  asColumn,
  type EventColumn,
  type EventDraft,
  type EventTerms,
  fieldsOfDay,
} from './event-column.ts';

/** An evaluation for each column of grades: of the day of its own object, or of the one day that there is. */
export const gradeDrafts = (
  day: EventColumn,
  on: DraftSource,
  { told, hasMore }: EventTerms,
): readonly EventDraft[] => {
  const fields = fieldsOfDay(day, told);
  const others = fields.filter(({ field }) => field !== 'grade');
  return fields
    .filter(({ field, guess }) => field === 'grade' && isOfDay(guess.as?.['object'], day, told))
    .flatMap((grade) => {
      const own = others.filter(({ guess }) => isSame(guess.as?.['object'], grade));
      const event = evaluation(grade, on, hasMore, own);
      const columns = [day, grade, ...own].map(({ name }) => name);
      return event === undefined ? [] : [{ event, columns }];
    });
};

/** A day of no object is of those that have none of their own. */
const isOfDay = (
  object: string | undefined,
  day: EventColumn,
  told: readonly EventColumn[],
): boolean =>
  day.guess.as?.['object'] === undefined
    ? !told.some((each) => each.field === 'on' && each.guess.as?.['object'] === object)
    : day.guess.as['object'] === object;

const isSame = (object: string | undefined, grade: EventColumn): boolean =>
  object === undefined || object === grade.guess.as?.['object'];

/** The evaluation that a column of grades tells of, on a day from elsewhere; `others` are columns of its other fields. */
export const evaluation = (
  grade: DraftColumn,
  on: EventMapping['on'],
  hasMore: boolean,
  others: readonly EventColumn[] = [],
): EventMapping | undefined => {
  const source = sourceOf(grade, hasMore);
  if (source === undefined) return undefined;
  const more = others.flatMap((each): [string, unknown][] => {
    const other = sourceOf(each, hasMore);
    return other === undefined ? [] : [[each.field, asColumn(other)]];
  });
  const mayLack = more.some(([field]) => field === 'expired');
  return {
    type: 'evaluated',
    on,
    // Where the window ran out there is a day and no grade.
    ...(mayLack ? {} : { where: { present: grade.name } }),
    object: grade.guess.as?.['object'] ?? 'unit',
    grade: asColumn(source),
    ...Object.fromEntries(more),
  };
};
