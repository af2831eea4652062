import type { Text } from '@xinfang/calendar';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Basis, Condition, EventMatch, Pack, Path, Period } from '@xinfang/pack';
import { fieldLabel, isNamed } from '../words/field-labels.ts';
import { factLabel, valueLabel } from '../words/labels.ts';
import { sentenceOf } from '../words/sentence.ts';
import { type HeldElement, isText } from './element-values.ts';

type Plain = Readonly<Record<string, unknown>>;

const plain = (text: string): Text => ({ zh: text, en: text });
const NOTHING: Text = { zh: '（无）', en: '(none)' };

/**
 * The value of a field in the author's words; what has no words of its own is shown as it is written.
 *
 * @example
 * valueWords({ amount: 45, unit: 'day' }, ['period'], element, pack).zh // '45 日'
 */
export const valueWords = (
  value: unknown,
  path: Path,
  element: Pick<HeldElement, 'kind' | 'value' | 'id'>,
  pack: Pack,
): Text => {
  if (value === undefined) return NOTHING;
  if (isText(value)) return { zh: value.zh, en: value.en };
  if (typeof value === 'boolean') return valueLabel('', value, pack);
  if (Array.isArray(value)) return listed(value, path, element, pack);
  if (typeof value === 'object' && value !== null)
    return element.kind === 'rule' && path.join('.') === 'event'
      ? valueWords((value as Plain)['type'], ['event', 'type'], element, pack)
      : objectWords(value as Plain, pack);
  return scalarWords(asWritten(value), path, element, pack);
};

const asWritten = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const listed = (
  values: readonly unknown[],
  path: Path,
  element: Pick<HeldElement, 'kind' | 'value' | 'id'>,
  pack: Pack,
): Text => {
  if (values.length === 0) return NOTHING;
  const said = values.map((each) => valueWords(each, path, element, pack));
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') };
};

const objectWords = (value: Plain, pack: Pack): Text => {
  if ('instrument' in value && 'article' in value) return basisWords(value as Basis, pack);
  if ('amount' in value && 'unit' in value) return periodWords(value as Period);
  if (['all', 'any', 'not', 'condition'].some((key) => key in value) || 'operator' in value)
    return conditionWords(value as unknown as Condition, pack);
  if ('max' in value && 'times' in value) return extensionWords(value);
  if ('event' in value) return eventWords(value as EventMatch);
  if (typeof value['from'] === 'string' && !('as' in value) && !('path' in value))
    return spanWords(value as { from: string; to?: string });
  if ('given' in value && 'name' in value) return plain(String(value['name']));
  const label = value['label'] ?? value['title'];
  const named = value['value'] ?? value['id'] ?? value['name'] ?? value['number'];
  if (isText(label) && named !== undefined)
    return { zh: `${label.zh}（${asWritten(named)}）`, en: `${label.en} (${asWritten(named)})` };
  return memberWords(value, pack);
};

/** What has no words of its own: its fields one by one. */
const memberWords = (value: Plain, pack: Pack): Text => {
  const said = Object.entries(value).map(([key, inner]): Text => {
    const words = valueWords(inner, [key], NO_ELEMENT, pack);
    const label = isNamed(key) ? fieldLabel([key]) : plain(key);
    return { zh: `${label.zh}：${words.zh}`, en: `${label.en}: ${words.en}` };
  });
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
};

const NO_ELEMENT = { kind: 'pack', id: '', value: {} } as const;

const conditionWords = (condition: Condition, pack: Pack): Text => ({
  zh: sentenceOf(condition, pack, 'zh'),
  en: sentenceOf(condition, pack, 'en'),
});

/**
 * An article as the author cites it.
 *
 * @example
 * basisWords({ instrument: 'xf22', article: 34, confidence: 'H' }, pack).zh // '《信访工作条例》第34条'
 */
export const basisWords = (
  { instrument, article, paragraph, item, confidence }: Basis,
  { instruments }: Pick<Pack, 'instruments'>,
): Text => {
  const title = instruments.get(instrument)?.title ?? plain(instrument);
  const quoted = title.zh.startsWith('《') ? title.zh : `《${title.zh}》`;
  const unsure = confidence === 'M';
  return {
    zh: `${quoted}第${article}条${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第（${item}）项`}${unsure ? '（把握：中）' : ''}`,
    en: `${title.en}, Art ${article}${paragraph === undefined ? '' : ` ¶${paragraph}`}${item === undefined ? '' : `(${item})`}${unsure ? ' (confidence M)' : ''}`,
  };
};

const UNITS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  day: ['日', 'days'],
  workday: ['个工作日', 'working days'],
  month: ['个月', 'months'],
  year: ['年', 'years'],
};

/**
 * A length of time in words.
 *
 * @example
 * periodWords({ amount: 5, unit: 'workday' }).zh // '5 个工作日'
 */
export const periodWords = ({ amount, unit }: Period): Text => {
  const [zh, en] = UNITS[unit] ?? [unit, unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? en.replace(/s$/u, '') : en}` };
};

const extensionWords = (value: Plain): Text => {
  const max = periodWords(value['max'] as Period);
  const event = eventWords(String(value['event']));
  const needs = (value['requires'] as readonly string[]).join(', ');
  return {
    zh: `因“${event.zh}”最多延长 ${max.zh}，一次${needs === '' ? '' : `，须有 ${needs}`}`,
    en: `up to ${max.en} by “${event.en}”, once${needs === '' ? '' : `, with ${needs}`}`,
  };
};

/**
 * An event as the author names it, with the values of fields that it asks for.
 *
 * @example
 * eventWords('accepted').zh // '受理告知'
 */
export const eventWords = (match: EventMatch): Text => {
  const [type, where] = typeof match === 'string' ? [match, {}] : [match.event, match.where ?? {}];
  const known = (MATTER_LABELS.eventType as Readonly<Record<string, Text | undefined>>)[type];
  const label = type === 'receipt' ? { zh: '收到', en: 'receipt' } : (known ?? plain(type));
  const fields = Object.entries(where).map(([field, value]) => `${field} = ${String(value)}`);
  return fields.length === 0
    ? label
    : { zh: `${label.zh}（${fields.join('，')}）`, en: `${label.en} (${fields.join(', ')})` };
};

/**
 * A span of days in words.
 *
 * @example
 * spanWords({ from: '2022-05-01' }).zh // '2022-05-01 起'
 */
export const spanWords = ({ from, to }: { readonly from: string; readonly to?: string }): Text =>
  to === undefined
    ? { zh: `${from} 起`, en: `from ${from}` }
    : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };

/** Words of values that are one of a few, by the field they stand in. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  roll: {
    strict: { zh: '当日届满，不顺延', en: 'the day itself binds' },
    rolled: { zh: '顺延到工作日', en: 'moves on to a working day' },
  },
  kind: {
    duty: { zh: '机关的义务', en: 'a duty' },
    right: { zh: '当事人的权利', en: 'a right of a person' },
    target: { zh: '本地目标', en: 'a local target' },
  },
  hit: {
    unique: { zh: '只能有一个结论', en: 'one outcome must hold' },
    first: { zh: '优先级最高的规则', en: 'the rule of highest priority' },
    collect: { zh: '所有成立的结论', en: 'all that hold' },
  },
};

const EVENT_FIELDS: ReadonlySet<string> = new Set([
  'fulfilledBy',
  'voidedBy',
  'usedBy',
  'events',
  'followedBy',
]);

const scalarWords = (
  value: string,
  path: Path,
  { kind, value: element, id }: Pick<HeldElement, 'kind' | 'value' | 'id'>,
  pack: Pack,
): Text => {
  const field = path.findLast((each) => typeof each === 'string' && !/^\d/u.test(each)) ?? '';
  const choice = CHOICES[field]?.[value];
  if (choice !== undefined) return choice;
  if (kind === 'rule' && path.join('.') === 'event.type')
    return valueLabel(String(element['group']), value, pack);
  if (kind === 'rule' && field === 'group') return factLabel(value, pack);
  if (kind === 'fact' && field === 'default') return valueLabel(id, value, pack);
  if (EVENT_FIELDS.has(String(field)) || path.join('.') === 'start.event') return eventWords(value);
  return plain(value);
};
