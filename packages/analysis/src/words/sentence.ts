import type { Condition } from '@xinfang/pack';
import { type Lang, quoted, type Wording } from './labels.ts';
import { leafClause, opposite } from './leaf.ts';

/** So many parts are still read in one breath; more are announced. */
const BREATH = 3;

/**
 * A condition as a sentence of plain Chinese or English, made of the labels of facts, values and named conditions.
 *
 * @example
 * sentenceOf({ not: { condition: 'admitted' } }, pack, 'zh') // '不符合“予以接收办理”'
 */
export const sentenceOf = (condition: Condition, pack: Wording, lang: Lang): string => {
  const plain = positive(condition);
  const parts = partsOf(plain);
  const sentence =
    parts !== undefined && parts.items.length > BREATH
      ? announced(parts, pack, lang)
      : clauseOf(plain, pack, lang);
  return lang === 'en' ? sentence.replace(/^[a-z]/u, (letter) => letter.toUpperCase()) : sentence;
};

/** The parts of a condition that are joined by one connective, and which. */
export interface Parts {
  readonly by: 'all' | 'any';
  readonly items: readonly Condition[];
}

/** What a condition joins, or undefined where it joins nothing; a list of one is what it holds. */
export const partsOf = (condition: Condition): Parts | undefined => {
  if ('all' in condition) return { by: 'all', items: condition.all };
  return 'any' in condition ? { by: 'any', items: condition.any } : undefined;
};

/** The same condition without empty wrapping: lists of one, lists in like lists and doubled negations go. */
export const positive = (condition: Condition): Condition => {
  const parts = partsOf(condition);
  if (parts?.items.length === 1 && parts.items[0] !== undefined) return positive(parts.items[0]);
  if (parts !== undefined) return joining(parts.by, flattened(parts));
  return 'not' in condition ? negative(positive(condition.not)) : condition;
};

const flattened = ({ by, items }: Parts): readonly Condition[] =>
  items.map(positive).flatMap((item) => {
    const inner = partsOf(item);
    return inner?.by === by ? inner.items : [item];
  });

const joining = (by: Parts['by'], items: readonly Condition[]): Condition =>
  by === 'all' ? { all: items } : { any: items };

const negative = (inner: Condition): Condition => {
  if ('not' in inner) return inner.not;
  return 'fact' in inner ? (opposite(inner) ?? { not: inner }) : { not: inner };
};

const WORDS = {
  all: {
    zh: { head: '以下全部成立：', between: '，且' },
    en: { head: 'all of these hold: ', between: ', and ' },
  },
  any: {
    zh: { head: '以下至少一项成立：', between: '，或者' },
    en: { head: 'at least one of these holds: ', between: ', or ' },
  },
} as const;

const announced = ({ by, items }: Parts, pack: Wording, lang: Lang): string =>
  `${WORDS[by][lang].head}${items.map((item) => bracketed(item, pack, lang)).join(lang === 'zh' ? '；' : '; ')}`;

/** A condition as a clause without a capital or a full stop, to stand inside a sentence. */
export const clauseOf = (condition: Condition, pack: Wording, lang: Lang): string => {
  const parts = partsOf(condition);
  if (parts !== undefined)
    return parts.items
      .map((item) => bracketed(item, pack, lang))
      .join(WORDS[parts.by][lang].between);
  if ('condition' in condition) return namedClause(condition.condition, true, pack, lang);
  if ('fact' in condition) return leafClause(condition, pack, lang);
  return 'not' in condition ? notClause(condition.not, pack, lang) : '';
};

const notClause = (inner: Condition, pack: Wording, lang: Lang): string => {
  if ('condition' in inner) return namedClause(inner.condition, false, pack, lang);
  const clause = clauseOf(inner, pack, lang);
  return lang === 'zh' ? `并非（${clause}）` : `it is not so that (${clause})`;
};

const namedClause = (id: string, holds: boolean, pack: Wording, lang: Lang): string => {
  const label = quoted(pack.conditions.get(id)?.label[lang] ?? id);
  if (lang === 'zh') return `${holds ? '符合' : '不符合'}${label}`;
  return `the condition ${label} ${holds ? 'holds' : 'does not hold'}`;
};

const bracketed = (condition: Condition, pack: Wording, lang: Lang): string => {
  const clause = clauseOf(condition, pack, lang);
  if (partsOf(condition) === undefined) return clause;
  return lang === 'zh' ? `（${clause}）` : `(${clause})`;
};
