import type { Text } from '@xinfang/calendar';
import { factLabel, quoted, valueLabel } from '../words/labels.ts';
import { labelIn } from './behaviour-line.ts';
import type { CaseChange } from './case-changes.ts';
import { shiftWords } from './deadline-words.ts';
import { ABSENT } from './group-behaviour.ts';
import type { ImpactWay } from './impact-tally.ts';
import { type PackPair, wordingOf } from './region-words.ts';
import { STATE_WORDS } from './state-words.ts';

/** A way of changing, in words: what changes, and from what to what. */
export interface WayWords {
  readonly what: Text;
  readonly change: Text;
}

/**
 * A way in which cases change, in words.
 *
 * @example
 * const way = { kind: 'need', id: 'purpose', from: 'absent', to: 'asked' } as const;
 * wayWords(way, { before: pack, after: pack }).change.zh // '不用问 → 要问'
 */
export const wayWords = (
  way: Pick<ImpactWay, 'kind' | 'id' | 'from' | 'to' | 'shift'>,
  packs: PackPair,
): WayWords => ({ what: whatWords(way, packs), change: changeWords(way, packs) });

const KINDS: Readonly<Record<CaseChange['kind'], Text>> = {
  outcome: { zh: '', en: '' },
  ground: { zh: '', en: '' },
  flag: { zh: '提示', en: 'Flag ' },
  need: { zh: '待补事实', en: 'Missing fact ' },
  deadline: { zh: '期限', en: 'Deadline ' },
  due: { zh: '期限', en: 'Deadline ' },
  remedy: { zh: '救济', en: 'Remedy ' },
  warning: { zh: '警示', en: 'Warning ' },
  refusal: { zh: '整件', en: 'Whole case ' },
};

const whatWords = ({ kind, id }: Pick<ImpactWay, 'kind' | 'id'>, packs: PackPair): Text => {
  const label = labelOf(kind, id, packs);
  const { zh, en } = KINDS[kind];
  return zh === '' ? label : { zh: `${zh}${quoted(label.zh)}`, en: `${en}${quoted(label.en)}` };
};

const labelOf = (kind: CaseChange['kind'], id: string, packs: PackPair): Text => {
  const wording = wordingOf(packs);
  if (kind === 'outcome' || kind === 'ground' || kind === 'need') return factLabel(id, wording);
  if (kind === 'deadline' || kind === 'due')
    return labelIn(packs, ({ deadlines }) => deadlines, id);
  if (kind === 'remedy') return labelIn(packs, ({ remedies }) => remedies, id);
  if (kind === 'warning')
    return (
      KERNEL_WARNINGS[id] ??
      labelIn(
        packs,
        ({ warnings }) => warnings.map((each) => ({ id: each.id, label: withoutStop(each.text) })),
        id,
      )
    );
  if (kind === 'refusal') return WHOLE_CASE[id] ?? { zh: id, en: id };
  if (kind === 'flag') {
    const outcomes = wording.groups.flatMap((group) => group.outcomes);
    return outcomes.find(({ value }) => value === id)?.label ?? { zh: id, en: id };
  }
  return { zh: id, en: id };
};

/** What it is called that one pack tells nothing. */
const NOTHING: Partial<Record<CaseChange['kind'], Text>> = {
  deadline: { zh: '没有这个期限', en: 'no such deadline' },
  flag: { zh: '不提示', en: 'not raised' },
  need: { zh: '不用问', en: 'not asked' },
};

/** States of a remedy that a deadline has by the same name. */
const REMEDY: Readonly<Record<string, Text | undefined>> = {
  open: { zh: '可以提出', en: 'open' },
};

/** Why one of the packs refuses a case. */
const WHOLE_CASE: Readonly<Record<string, Text | undefined>> = {
  'impossible-facts': { zh: '事实组合不可能', en: 'impossible facts' },
  'unknown-fact': { zh: '有规则包没有声明的事实', en: 'a fact that the pack does not declare' },
  'invalid-fact-value': { zh: '事实的值不在允许范围内', en: 'a value outside the domain' },
  'derived-fact': { zh: '由登记推出的事实是手工填写的', en: 'a derived fact that was typed' },
  'pack-expired': { zh: '规则包已过适用期', en: 'the pack has ended' },
};

/** Warnings that no pack words. */
const KERNEL_WARNINGS: Readonly<Record<string, Text | undefined>> = {
  'late-right': { zh: '权利的期限已过', en: 'a right ran out' },
};

const NEW: Text = { zh: '新出现', en: 'new' };
const GONE: Text = { zh: '不再出现', en: 'gone' };

const RECKONED_OTHERWISE: Text = {
  zh: '到期日和状态不变，算法或依据不同',
  en: 'same due day and status, by another reckoning or basis',
};

const OTHERWISE: Text = { zh: '仍在，内容有别', en: 'still there, otherwise' };

const changeWords = (
  { kind, id, from, to, shift }: Pick<ImpactWay, 'kind' | 'id' | 'from' | 'to' | 'shift'>,
  packs: PackPair,
): Text => {
  if (kind === 'due') {
    const way =
      shift === undefined ? { zh: `${from} → ${to}`, en: `${from} → ${to}` } : shiftWords(shift);
    return { zh: `到期日${shift === undefined ? '：' : ''}${way.zh}`, en: `due day ${way.en}` };
  }
  const name = (state: string): Text =>
    kind === 'outcome' || kind === 'ground'
      ? (STATE_WORDS[state] ?? valueLabel(id, state, wordingOf(packs)))
      : ((state === ABSENT ? NOTHING[kind] : undefined) ??
        (kind === 'remedy' ? REMEDY[state] : undefined) ??
        STATE_WORDS[state] ?? { zh: state, en: state });
  const [was, is] = [name(from), name(to)];
  if (kind === 'ground')
    return {
      zh: `仍为“${is.zh}”，规则或依据不同`,
      en: `still “${is.en}”, by another rule or basis`,
    };
  if (from === to) return kind === 'deadline' ? RECKONED_OTHERWISE : OTHERWISE;
  if (kind === 'warning') return from === ABSENT ? NEW : GONE;
  return { zh: `${was.zh} → ${is.zh}`, en: `${was.en} → ${is.en}` };
};

/** A sentence as a name. */
const withoutStop = ({ zh, en }: Text): Text => ({
  zh: zh.replace(/。$/u, ''),
  en: en.replace(/\.$/u, ''),
});
