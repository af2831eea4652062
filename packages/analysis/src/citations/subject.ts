import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Pack, WrittenElement } from '@xinfang/pack';

const EVENTS: Readonly<Record<string, Text>> = MATTER_LABELS.eventType;

/** What an element as a whole is about, in Chinese: its own words, its events, the values it names, the outcome it gives. */
export const subjectOf = (element: WrittenElement, pack: Pack): string => {
  const { value, kind } = element;
  const words: readonly string[] = [
    ...['label', 'explain', 'text'].map((key) => chinese(value[key])),
    ...(kind === 'deadline' || kind === 'remedy' ? eventWords(element) : []),
    ...(kind === 'fact'
      ? membersOf(value['values']).map((each) => chinese(get(each, 'label')))
      : []),
    ...(kind === 'rule' ? [outcomeWords(element, pack)] : []),
  ];
  return words.filter((word) => word !== '').join('。');
};

const eventWords = ({ value }: WrittenElement): readonly string[] => {
  const extension = get(value['extension'], 'event');
  const named = [
    get(value['start'], 'event'),
    value['from'],
    extension,
    ...membersOf(value['fulfilledBy']),
    ...membersOf(value['usedBy']),
  ];
  return named.map((each) => {
    const type = typeof each === 'string' ? each : get(each, 'event');
    return typeof type === 'string' ? (EVENTS[type]?.zh ?? '') : '';
  });
};

const outcomeWords = ({ value, group }: WrittenElement, { groups }: Pack): string => {
  const type = get(value['event'], 'type');
  return (
    groups.find(({ id }) => id === group)?.outcomes.find((outcome) => outcome.value === type)?.label
      .zh ?? ''
  );
};

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;

const membersOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const chinese = (value: unknown): string => {
  const zh = get(value, 'zh');
  return typeof zh === 'string' ? zh : '';
};
