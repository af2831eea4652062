import type { EventMapping } from '../mapping/mapping-schema.ts';
import type { DraftColumn, DraftSource } from './draft-source.ts';
import type { EventColumn, EventDraft, EventTerms } from './event-column.ts';
import { valueTable } from './shown-values.ts';
import { type MeaningOf, meaningReader } from './value-meaning.ts';
import type { Meaning } from './value-words.ts';

/** Steps of which one column tells the type and another the day; how a matter was passed on is more than its type. */
export const stepDrafts = (
  day: EventColumn,
  on: DraftSource,
  { told, unit }: EventTerms,
): readonly EventDraft[] => {
  const type = told.find(({ event, field }) => event === 'any' && field === 'type');
  const steps = type === undefined ? undefined : valueTable(type.guess, type.profile)?.table;
  if (type === undefined || steps === undefined || Object.keys(steps).length === 0) return [];
  const words = Object.keys(steps);
  const columns = [day.name, type.name];
  const sent = words.flatMap((word) => sending(word, type.name, on, unit));
  const values = words.map((word) => [word, isEvent(steps[word], word) ? steps[word] : null]);
  const others = { column: type.name, values: Object.fromEntries(values) };
  return [...sent, { type: others, on }].map((event) => ({ event, columns }));
};

const sending = (
  word: string,
  column: string,
  on: DraftSource,
  unit: DraftColumn | undefined,
): readonly EventMapping[] => {
  const mode = modeOf(word);
  if (mode === undefined) return [];
  const to = mode === 'report' || unit === undefined ? {} : { to: { column: unit.name } };
  const where = { equals: { [column]: word } };
  return [{ type: 'dispatched', on, where, mode, ...to }];
};

const modeOf = meaningReader('events.dispatched.mode', undefined) as MeaningOf;

/** What is no event, or is told of otherwise, stands in the table all the same: a word that is not there rejects its row. */
const isEvent = (step: Meaning | undefined, word: string): boolean =>
  step !== 'no-event' && modeOf(word) === undefined;
