import type { EventMapping } from '../mapping-schema.ts';
import { type DraftColumn, type DraftSource, sourceOf } from './draft-source.ts';
import { asColumn, type EventColumn, type EventDraft, type EventTerms } from './event-column.ts';

/** An evaluation for each column of grades: of the day of its own object, or of the one day that there is. */
export const gradeDrafts = (
  day: EventColumn,
  on: DraftSource,
  { told, hasMore }: EventTerms,
): readonly EventDraft[] => {
  const object = day.guess.as?.['object'];
  const hasOwnDay = (other: string | undefined): boolean =>
    told.some((each) => each.field === 'on' && each.guess.as?.['object'] === other);
  return gradesIn(told)
    .filter(({ guess }) =>
      object === undefined ? !hasOwnDay(guess.as?.['object']) : guess.as?.['object'] === object,
    )
    .flatMap((grade) => {
      const event = evaluation(grade, on, hasMore);
      return event === undefined ? [] : [{ event, columns: [day.name, grade.name] }];
    });
};

const gradesIn = (told: readonly EventColumn[]): readonly EventColumn[] =>
  told.filter(({ event, field }) => event === 'evaluated' && field === 'grade');

/** The evaluation that a column of grades tells of, on a day from elsewhere. */
export const evaluation = (
  grade: DraftColumn,
  on: EventMapping['on'],
  hasMore: boolean,
): EventMapping | undefined => {
  const source = sourceOf(grade, hasMore);
  if (source === undefined) return undefined;
  return {
    type: 'evaluated',
    on,
    where: { present: grade.name },
    object: grade.guess.as?.['object'] ?? 'unit',
    grade: asColumn(source),
  };
};
