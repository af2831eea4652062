import type { Text } from '@xinfang/calendar';
import { fieldLabel, kindLabel } from '../words/field-labels.ts';
import { quoted } from '../words/labels.ts';
import {
  type BehaviourLine,
  type BehaviourWords,
  labelIn,
  line,
  plainLine,
  said,
} from './behaviour-line.ts';
import type { DeadlineBehaviour, RunsChange } from './deadline-behaviour.ts';
import type { DueDayChange } from './due-days.ts';
import { lawWords, type PackPair } from './region-words.ts';
import { eventWords } from './value-words.ts';

/** What a deadline reckons differently, in sentences. */
export const deadlineWords = (each: DeadlineBehaviour, packs: PackPair): BehaviourWords => {
  const { deadline, change, due, runs, clock, indicators } = each;
  const kind = kindLabel('deadline');
  const label = labelIn(packs, ({ deadlines }) => deadlines, deadline);
  const told = due === undefined ? [] : ['period', 'roll'];
  const other = clock.filter((field) => !told.includes(field));
  const state = change === 'changed' ? undefined : said(change);
  return {
    kind: 'deadline',
    id: deadline,
    title: {
      zh: `${state === undefined ? '' : state.zh}${kind.zh}${quoted(label.zh)}`,
      en: `Deadline ${quoted(label.en)}${state === undefined ? '' : ` (${state.en})`}`,
    },
    lines: [
      ...(due === undefined ? [] : [plainLine(dueText(due))]),
      ...runs.flatMap((one) => runsLines(one, packs)),
      ...(other.length === 0 ? [] : [plainLine(clockText(other))]),
      ...(indicators.length === 0 ? [] : [plainLine(ratesText(indicators, packs))]),
    ],
  };
};

const ratesText = (ids: readonly string[], packs: PackPair): Text => {
  const labels = ids.map((id) => labelIn(packs, ({ indicators }) => indicators, id));
  return {
    zh: `计入它的比率会随之变动：${labels.map(({ zh }) => quoted(zh)).join('')}`,
    en: `the rates that count it move with it: ${labels.map(({ en }) => quoted(en)).join(', ')}`,
  };
};

const clockText = (fields: readonly string[]): Text => {
  const labels = fields.map((field) => fieldLabel([field]));
  return {
    zh: `计算方法的其他改动：${labels.map(({ zh }) => zh).join('、')}（见前面的逐项对照）`,
    en: `also changed: ${labels.map(({ en }) => en).join(', ')} (see the fields side by side)`,
  };
};

const dueText = ({ from, to, days, moved, earlier, later, shift, samples }: DueDayChange): Text => {
  const example = samples.map(({ start, before, after }) => ({
    zh: `${start} 起算的，由 ${before} 变为 ${after}`,
    en: `starting ${start}: ${before} becomes ${after}`,
  }));
  const way = shiftWords(shift);
  const split =
    earlier > 0 && later > 0
      ? {
          zh: `（${earlier} 天提前，${later} 天推后）`,
          en: ` (${earlier} earlier, ${later} later)`,
        }
      : { zh: '', en: '' };
  return {
    zh: `起算日在 ${from} 至 ${to} 之间的 ${days} 天里，${moved} 天的到期日${way.zh}${split.zh}。例如：${example.map(({ zh }) => zh).join('；')}。`,
    en: `of ${days} start days from ${from} to ${to}, on ${moved} the due day is ${way.en}${split.en}. For example: ${example.map(({ en }) => en).join('; ')}`,
  };
};

/**
 * By how many days due days move, in words.
 *
 * @example
 * shiftWords({ least: -15, most: -15 }).zh // '提前 15 日'
 */
export const shiftWords = ({
  least,
  most,
}: {
  readonly least: number;
  readonly most: number;
}): Text => {
  const [small, large] = [least, most].map(Math.abs).toSorted((a, b) => a - b) as [number, number];
  if (least < 0 && most > 0)
    return {
      zh: `变动（最多提前 ${-least} 日，最多推后 ${most} 日）`,
      en: `moved (up to ${-least} days earlier, up to ${most} later)`,
    };
  const range = small === large ? `${large}` : `${small}–${large}`;
  return least < 0
    ? { zh: `提前 ${range} 日`, en: `${range} days earlier` }
    : { zh: `推后 ${range} 日`, en: `${range} days later` };
};

const runsLines = (
  { law, situations, changes }: RunsChange,
  packs: PackPair,
): readonly BehaviourLine[] => {
  const around = situations.map(situationWords);
  const span = lawWords(law);
  const zh = [
    `起算日：${span.zh}`,
    ...orElse(
      around.map((each) => each.zh),
      '；或',
    ),
  ].join('；');
  const en = [
    `starting ${span.en}`,
    ...orElse(
      around.map((each) => each.en),
      '; or ',
    ),
  ].join('; ');
  return changes.map((change) =>
    line(
      {
        zh: `由“${said(change.from).zh}”变为“${said(change.to).zh}”（${zh}）`,
        en: `from “${said(change.from).en}” to “${said(change.to).en}” (${en})`,
      },
      change,
      packs,
    ),
  );
};

const orElse = (texts: readonly string[], between: string): readonly string[] =>
  texts.length === 0 ? [] : [texts.join(between)];

/** What is known of the events around a start, in words. */
const situationWords = ({
  first,
  followedBy,
  doubting,
}: RunsChange['situations'][number]): Text => {
  const parts: readonly Text[] = [
    ...(first === undefined ? [] : [first ? FIRST : NOT_FIRST]),
    ...followedBy.map((event) => ({
      zh: `其后有“${eventWords(event).zh}”`,
      en: `followed by “${eventWords(event).en}”`,
    })),
    ...doubting.map((event) => ({
      zh: `已登记“${eventWords(event).zh}”`,
      en: `with “${eventWords(event).en}” recorded`,
    })),
  ];
  if (parts.length === 0) return { zh: '没有别的有关事件', en: 'without further events' };
  return {
    zh: parts.map((each) => each.zh).join('，'),
    en: parts.map((each) => each.en).join(', '),
  };
};

const FIRST: Text = { zh: '是第一个这样的事件', en: 'the first of its kind' };
const NOT_FIRST: Text = { zh: '不是第一个这样的事件', en: 'not the first of its kind' };
