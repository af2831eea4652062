import type { Text } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import type { FactValues, Region } from './comparison.ts';
import { combinationWords, type PackPair, partWords } from './region-words.ts';
import { STATE_WORDS } from './state-words.ts';

/** One thing that comes out differently, in words. */
export interface BehaviourLine {
  readonly text: Text;
  /** What holds for all of these facts, where they fall into several parts. */
  readonly common?: Text;
  /** For which facts, each a sentence of its own; the whole of it where `more` is not set. */
  readonly when: readonly Text[];
  readonly more?: true;
}

/** What is decided or reckoned differently of one group, deadline or remedy, in words. */
export interface BehaviourWords {
  readonly kind: 'uncompared' | 'facts' | 'group' | 'deadline' | 'remedy';
  readonly id: string;
  readonly title: Text;
  readonly lines: readonly BehaviourLine[];
}

/** A line about no particular facts. */
export const plainLine = (text: Text): BehaviourLine => ({ text, when: [] });

/** A line with the facts that it holds for. */
export const line = (text: Text, region: Region, packs: PackPair): BehaviourLine => {
  const count = combinationWords(region);
  const shared = region.more ? {} : sharedBy(region.when);
  const own = region.when.map((part) => omit(part, Object.keys(shared)));
  return {
    text: { zh: `${text.zh}：${count.zh}`, en: `${text.en}: ${count.en}` },
    ...(Object.keys(shared).length === 0 ? {} : { common: partWords(shared, packs) }),
    when: own.map((part) => partWords(part, packs)),
    ...(region.more ? { more: true as const } : {}),
  };
};

/** The values that are the same in all parts; none where there is one part only. */
const sharedBy = ([first, ...others]: readonly FactValues[]): FactValues =>
  first === undefined || others.length === 0
    ? {}
    : Object.fromEntries(
        Object.entries(first).filter(([fact, values]) =>
          others.every((part) => JSON.stringify(part[fact]) === JSON.stringify(values)),
        ),
      );

const omit = (part: FactValues, facts: readonly string[]): FactValues =>
  Object.fromEntries(Object.entries(part).filter(([fact]) => !facts.includes(fact)));

/** What a state is called. */
export const said = (state: string): Text => STATE_WORDS[state] ?? { zh: state, en: state };

/** What an element is called in the later pack, or where it is gone in the earlier one. */
export const labelIn = (
  { before, after }: PackPair,
  of: (pack: Pack) => readonly { readonly id: string; readonly label: Text }[],
  id: string,
): Text =>
  [after, before].flatMap((pack) => of(pack).filter((each) => each.id === id))[0]?.label ?? {
    zh: id,
    en: id,
  };
