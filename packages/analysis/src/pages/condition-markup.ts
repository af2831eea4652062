import type { Condition, Leaf } from '@xinfang/pack';
import { type Content, html, type Markup } from '@xinfang/report/markup';
import { factLabel } from '../words/labels.ts';
import { leafClause, valueClause } from '../words/leaf.ts';
import { clauseOf, type Parts, partsOf, positive, sentenceOf } from '../words/sentence.ts';
import { linkTo, say, told, type Writing } from './site.ts';
import { plainTable } from './tables.ts';

/** A condition as a sentence, and below as a table or an outline: every fact and named condition leads to what it means. */
export const conditionMarkup = (condition: Condition, id: string, writing: Writing): Content => [
  html`<p class="sentence">${sentenceMarkup(condition, writing)}${fullStop(writing)}</p>\n`,
  conditionTable(positive(condition), id, writing),
];

const sentenceMarkup = (condition: Condition, writing: Writing): Content => {
  const sentence = sentenceOf(condition, writing.pack, writing.lang);
  const plain = positive(condition);
  return 'fact' in plain
    ? linkTo(factKind(plain.fact, writing), plain.fact, sentence, writing)
    : sentence;
};

const factKind = (id: string, { pack }: Writing): 'group' | 'fact' =>
  pack.groups.some((group) => group.id === id) ? 'group' : 'fact';

/** The stop of a sentence in the language of the page. */
export const fullStop = ({ lang }: Pick<Writing, 'lang'>): string => (lang === 'zh' ? '。' : '.');

/** One fact alone is said by the sentence. */
const conditionTable = (condition: Condition, id: string, writing: Writing): Content => {
  if ('fact' in condition) return undefined;
  const parts = partsOf(condition) ?? { by: 'all', items: [condition] };
  return plainTable({
    id: `${id}-table`,
    caption: say(writing, parts.by === 'all' ? 'condition.table' : 'condition.ways'),
    head: [say(writing, 'condition.of'), say(writing, 'condition.is')],
    rows: parts.items.map((item) => rowOf(item, writing)),
  });
};

const rowOf = (item: Condition, writing: Writing): readonly Content[] => {
  const simple = simpleOf(item);
  if (simple === undefined)
    return [
      say(
        writing,
        partsOf(item)?.by === 'any'
          ? 'condition.ways'
          : partsOf(item) === undefined
            ? 'condition.not'
            : 'condition.table',
      ),
      outline(item, writing),
    ];
  if ('leaf' in simple) return [factLink(simple.leaf.fact, writing), mustBe(simple.leaf, writing)];
  return [
    linkTo('condition', simple.name, conditionLabel(simple.name, writing), writing),
    [say(writing, simple.holds ? 'holds' : 'holds-not'), meaningOf(simple.name, writing)],
  ];
};

/** A single fact, or a named condition that holds or not: what can stand in one cell of a table. */
export type Simple = { readonly leaf: Leaf } | { readonly name: string; readonly holds: boolean };

/** What a condition compares, where it is one fact or one name. */
export const simpleOf = (condition: Condition): Simple | undefined => {
  if ('fact' in condition) return { leaf: condition };
  if ('condition' in condition) return { name: condition.condition, holds: true };
  if ('not' in condition && 'condition' in condition.not)
    return { name: condition.not.condition, holds: false };
  return undefined;
};

/** What a fact must be, without its name: “检举控告”, 多于5人. */
export const mustBe = (leaf: Leaf, { pack, lang }: Writing): string =>
  valueClause(leaf, pack, lang);

/** A fact or a group by its label, leading to what it is. */
export const factLink = (id: string, writing: Writing): Markup => {
  return linkTo(factKind(id, writing), id, told(factLabel(id, writing.pack), writing), writing);
};

/** The label of a named condition. */
export const conditionLabel = (id: string, writing: Writing): string => {
  const named = writing.pack.conditions.get(id);
  return named === undefined ? id : told(named.label, writing);
};

const meaningOf = (id: string, writing: Writing): Content => {
  const named = writing.pack.conditions.get(id);
  return named === undefined
    ? undefined
    : html`<br><span class="meaning">${say(writing, 'condition.meaning')}${writing.lang === 'zh' ? '：' : ': '}${sentenceOf(named.conditions, writing.pack, writing.lang)}</span>`;
};

/** A nested condition as a nested list. */
export const outline = (condition: Condition, writing: Writing): Content => {
  const parts = partsOf(condition);
  if (parts !== undefined) return outlineOf(parts, writing);
  if ('not' in condition && !('condition' in condition.not)) return outline(condition.not, writing);
  return clauseMarkup(condition, writing);
};

const outlineOf = ({ items }: Parts, writing: Writing): Markup =>
  html`<ul class="outline">${items.map((item) => {
    const inner = partsOf(item);
    return inner === undefined
      ? html`<li>${outline(item, writing)}</li>`
      : html`<li>${say(writing, inner.by === 'all' ? 'condition.table' : 'condition.ways')}${outline(item, writing)}</li>`;
  })}</ul>`;

const clauseMarkup = (condition: Condition, writing: Writing): Content => {
  const { pack, lang } = writing;
  const simple = simpleOf(condition);
  if (simple === undefined) return clauseOf(condition, pack, lang);
  return 'leaf' in simple
    ? linkTo(
        factKind(simple.leaf.fact, writing),
        simple.leaf.fact,
        leafClause(simple.leaf, pack, lang),
        writing,
      )
    : linkTo('condition', simple.name, clauseOf(condition, pack, lang), writing);
};
