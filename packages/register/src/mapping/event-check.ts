import type { Issue, Text } from '@xinfang/calendar';
import { allowed } from '../allowed.ts';
import { areAmbiguous, isDateForm } from '../draft/date-form.ts';
import { columnsOfSource } from '../draft/source.ts';
import { didYouMean } from '../nearest.ts';
import { eventFieldsOf, fieldsOfTypes, sourceOfField } from './event-fields.ts';
import { mappingIssue } from './mapping-issue.ts';
import type { ColumnSource, EventMapping } from './mapping-schema.ts';
import { hasNumber, rangeOfRepeat } from './repeat.ts';

type Path = readonly PropertyKey[];

/** What is wrong with an event of a mapping: fields that none of its types has, forms of dates, its repeat. */
export const eventIssues = (event: EventMapping, path: Path): readonly Issue[] => {
  const known = Object.keys(fieldsOfTypes(event));
  return [
    ...sourceIssues(event.on, [...path, 'on']),
    ...repeatIssues(event, path),
    ...eventFieldsOf(event).flatMap(([name, field]): readonly Issue[] => {
      if (!known.includes(name))
        return [mappingIssue('unknown-event-field', [...path, name], fieldHint(name, known))];
      const source = sourceOfField(field);
      return source === undefined ? [] : sourceIssues(source, [...path, name]);
    }),
  ];
};

const fieldHint = (name: string, known: readonly string[]): Text =>
  didYouMean(name, known) ?? allowed(known);

const repeatIssues = (event: EventMapping, path: Path): readonly Issue[] => {
  const range = rangeOfRepeat(event);
  if (range === undefined)
    return hasNumber(event) ? [mappingIssue('unmatched-repeat', path, ADD_REPEAT)] : [];
  if (range.from > range.to) return [mappingIssue('unknown-value', [...path, 'repeat'], UPWARDS)];
  return hasNumber(event) ? [] : [mappingIssue('unmatched-repeat', [...path, 'repeat'])];
};

const ADD_REPEAT: Text = {
  zh: '列名里有 {n}，请加上 repeat，例如 "repeat": 3',
  en: 'A column name holds {n}; add repeat, such as "repeat": 3',
};
const UPWARDS: Text = { zh: 'from 不能大于 to', en: 'from must not be above to' };

/** What is wrong with the forms of dates of a source. */
export const sourceIssues = (source: ColumnSource, path: Path): readonly Issue[] =>
  columnsOfSource(source).flatMap(({ date = [] }) => [
    ...date.filter((form) => !isDateForm(form)).map(() => mappingIssue('unread-date-form', path)),
    ...(areAmbiguous(date) ? [mappingIssue('ambiguous-date-forms', path)] : []),
  ]);
