import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import type { EventMatch } from '@xinfang/pack';
import { eventText, say, type Writing } from './site.ts';
import { SITE_WORDS, type SiteWord } from './site-words.ts';

type Labels = Readonly<Record<string, Text>>;

/** What the values of an event's fields are called, by field. */
const VALUES: Readonly<Record<string, Labels>> = {
  mode: MATTER_LABELS.dispatchMode,
  sector: MATTER_LABELS.sector,
  outcome: MATTER_LABELS.replyOutcome,
  document: MATTER_LABELS.deliveredDocument,
  object: MATTER_LABELS.evaluationObject,
  grade: MATTER_LABELS.grade,
};

/** An event with the values its fields must have: 责任单位收到（行政）. */
export const eventMatchText = (match: EventMatch, writing: Pick<Writing, 'lang'>): string => {
  if (typeof match === 'string') return eventText(match, writing);
  const values = Object.entries(match.where).map(
    ([field, value]) => VALUES[field]?.[`${value}`]?.[writing.lang] ?? `${field} = ${value}`,
  );
  return writing.lang === 'zh'
    ? `${eventText(match.event, writing)}（${values.join('、')}）`
    : `${eventText(match.event, writing)} (${values.join(', ')})`;
};

/** How a field of an event is called; its name in the files where there is no word for it. */
export const fieldText = (field: string, writing: Pick<Writing, 'lang'>): string => {
  const key = `field.${field}`;
  return key in SITE_WORDS ? say(writing, key as SiteWord) : field;
};
