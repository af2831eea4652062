import { type Condition, isInForce, type Rule, spansFrom, turningDays } from '@xinfang/pack';
import { type Content, html, joined, type Markup } from '@xinfang/report/markup';
import { partsOf, positive, sentenceOf } from '../words/sentence.ts';
import { conditionLabel, factLink, mustBe, type Simple, simpleOf } from './condition-markup.ts';
import { outcomeText } from './rule-page.ts';
import { linkTo, say, spanText, told, type Writing } from './site.ts';
import { wideTable } from './tables.ts';

/** The rules of a group as tables, one for each span of law: facts as columns, rules in the order in which they are asked. */
export const decisionTables = (rules: readonly Rule[], writing: Writing): Content => {
  const spans = spansFrom(turningDays(rules.map(({ effective }) => effective))).filter((span) =>
    rules.some(({ effective }) => isInForce(effective, span.from)),
  );
  return spans.map((span, i) =>
    tableOf(
      rules.filter(({ effective }) => isInForce(effective, span.from)),
      `rules-${i + 1}`,
      say(writing, 'decision-table.of', { span: spanText(span, writing) }),
      writing,
    ),
  );
};

const tableOf = (rules: readonly Rule[], id: string, caption: string, writing: Writing): Markup => {
  const rows = rules.map((rule) => ({ rule, cells: simplePartsOf(rule.conditions) }));
  const columns = [...new Set(rows.flatMap(({ cells }) => [...(cells?.keys() ?? [])]))];
  return wideTable(
    {
      id,
      caption,
      head: [
        say(writing, 'one.rule'),
        say(writing, 'outcome'),
        ...columns.map((key) => columnHead(key, writing)),
      ],
      rows: rows.map(({ rule, cells }) => rowOf(rule, cells, columns, writing)),
    },
    writing,
  );
};

/** The parts of a conjunction by what they compare; undefined where some part is more than one comparison. */
const simplePartsOf = (
  condition: Condition,
): ReadonlyMap<string, readonly Simple[]> | undefined => {
  const plain = positive(condition);
  const parts = partsOf(plain) ?? { by: 'all', items: [plain] };
  const simple = parts.items.map(simpleOf);
  if (parts.by === 'any' || simple.includes(undefined)) return undefined;
  return Map.groupBy(
    simple.filter((each) => each !== undefined),
    (each) => ('leaf' in each ? `fact ${each.leaf.fact}` : `condition ${each.name}`),
  );
};

const columnHead = (key: string, writing: Writing): Markup => {
  const [kind, id = ''] = key.split(' ');
  return kind === 'fact'
    ? factLink(id, writing)
    : linkTo('condition', id, conditionLabel(id, writing), writing);
};

const rowOf = (
  rule: Rule,
  cells: ReadonlyMap<string, readonly Simple[]> | undefined,
  columns: readonly string[],
  writing: Writing,
): Markup => {
  const outcome = html`<td>${outcomeText(rule, writing)}</td>`;
  const head = html`<th scope="row">${linkTo('rule', rule.id, told(rule.label, writing), writing)}</th>`;
  if (cells === undefined)
    return html`${head}${outcome}<td colspan="${Math.max(1, columns.length)}">${sentenceOf(rule.conditions, writing.pack, writing.lang)}</td>`;
  return html`${head}${outcome}${columns.map(
    (key) => html`<td>${cellOf(cells.get(key) ?? [], writing)}</td>`,
  )}`;
};

const cellOf = (simple: readonly Simple[], writing: Writing): Content =>
  joined(
    simple.map((each) =>
      'leaf' in each ? mustBe(each.leaf, writing) : say(writing, each.holds ? 'yes' : 'no'),
    ),
    writing.lang === 'zh' ? '，且' : ', and ',
  );
