import type { Text } from '@xinfang/calendar';
import type { Basis, Pack } from '@xinfang/pack';
import { factLabel, quoted, valueLabel } from '../words/labels.ts';
import { type BehaviourWords, line } from './behaviour-line.ts';
import { referencesOf } from './comparison.ts';
import type { GroupBehaviour, OutcomeChange } from './group-behaviour.ts';
import { lawWords, type PackPair, wordingOf } from './region-words.ts';
import { STATE_WORDS } from './state-words.ts';
import { basisWords } from './value-words.ts';

/** What a group decides differently, in sentences. */
export const groupWords = (
  { group, flag, law, changes }: GroupBehaviour,
  packs: PackPair,
): BehaviourWords => {
  const wording = wordingOf(packs);
  const [label, span] = [factLabel(group, wording), lawWords(law)];
  const own = flag === undefined ? undefined : valueLabel(group, flag, wording);
  return {
    kind: 'group',
    id: flag === undefined ? group : `${group}.${flag}`,
    title: {
      zh: `${label.zh}${own === undefined ? '' : quoted(own.zh)}（按 ${span.zh}的规定）`,
      en: `${label.en}${own === undefined ? '' : ` ${quoted(own.en)}`} (law ${span.en})`,
    },
    lines: changes.map((change) => line(outcomeText(change, group, packs), change, packs)),
  };
};

const outcomeText = (
  { change, from, to, rules, basis }: OutcomeChange,
  group: string,
  packs: PackPair,
): Text => {
  const name = (value: string): Text => {
    const state = STATE_WORDS[value] ?? valueLabel(group, value, wordingOf(packs));
    return { zh: quoted(state.zh), en: quoted(state.en) };
  };
  const [was, is] = [name(from), name(to)];
  if (change === 'outcome')
    return { zh: `由${was.zh}变为${is.zh}`, en: `from ${was.en} to ${is.en}` };
  const [before, after] =
    change === 'basis'
      ? basisApart(basis, packs)
      : [plainTexts(rules.before), plainTexts(rules.after)];
  const [zh, en] = change === 'basis' ? ['依据', 'basis'] : ['规则', 'rule'];
  return {
    zh: `仍为${is.zh}，${zh}由${before.zh}变为${after.zh}`,
    en: `still ${is.en}, ${en} from ${before.en} to ${after.en}`,
  };
};

/** Articles that only one side rests on. */
const basisApart = (
  { before, after }: OutcomeChange['basis'],
  packs: PackPair,
): readonly [Text, Text] => {
  const own = (mine: readonly Basis[], other: readonly Basis[], pack: Pack): Text => {
    const known = new Set(referencesOf(other));
    const words = mine
      .filter((each) => !known.has(referencesOf([each])[0] ?? ''))
      .map((each) => basisWords(each, pack));
    return words.length === 0
      ? { zh: '没有别的依据', en: 'nothing else' }
      : { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
  };
  return [own(before, after, packs.before), own(after, before, packs.after)];
};

const plainTexts = (texts: readonly string[]): Text => {
  const text = texts.length === 0 ? '–' : ` ${texts.join(', ')} `;
  return { zh: text, en: text.trim() };
};
