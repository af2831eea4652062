import type { Fact, Pack, Warning } from '@xinfang/pack';
import { type Content, dateText, html, type Markup } from '@xinfang/report/markup';
import { valueLabel } from '../words/labels.ts';
import { basisLine } from './basis-markup.ts';
import { conditionMarkup } from './condition-markup.ts';
import { casesLine, originLine, usesMarkup } from './element-parts.ts';
import { integrityText } from './integrity-text.ts';
import { anchorOf, type PageKind, pathOf } from './page-place.ts';
import {
  code,
  part,
  type Site,
  type SitePage,
  say,
  spanText,
  termList,
  told,
  type Writing,
} from './site.ts';
import { type Use, warningId } from './uses.ts';

/** The site in one of its languages. */
export type SiteIn = Site & Pick<Writing, 'lang'>;

/** A page that lists all of a kind. */
export const listPage = (
  kind: PageKind,
  site: SiteIn,
  body: (writing: Writing) => Content,
): SitePage => {
  const at = pathOf(kind, '');
  const writing = { ...site, at };
  return { at, title: say(writing, `kind.${kind}`), kind, body: body(writing) };
};

/** One of what a page lists, under its heading. */
export const entry = (kind: PageKind, id: string, heading: string, body: Content): Markup =>
  part(anchorOf(kind, id), heading, body);

const usedBy = (uses: readonly Use[] | undefined, writing: Writing): Content => [
  html`<h3>${say(writing, 'used-by')}</h3>`,
  uses === undefined || uses.length === 0
    ? html`<p>${say(writing, 'used-by.none')}</p>`
    : usesMarkup(uses, writing),
];

/** The page of all facts: what each may be, who says so, what to ask, and where it is used. */
export const factsPage = (site: SiteIn): SitePage =>
  listPage('fact', site, (writing) =>
    writing.pack.facts.map((fact) =>
      entry('fact', fact.id, told(fact.label, writing), [
        termList([
          [say(writing, 'id'), code(fact.id)],
          [say(writing, 'fact.domain'), domainText(fact, writing)],
          [say(writing, 'fact.judge'), say(writing, `fact.judge.${judgeOf(fact)}`)],
          [say(writing, 'fact.question'), fact.question && told(fact.question, writing)],
          [say(writing, 'fact.about'), say(writing, `fact.about.${fact.about}`)],
          [
            say(writing, 'fact.default'),
            fact.default === undefined
              ? undefined
              : told(valueLabel(fact.id, fact.default, writing.pack), writing),
          ],
          [say(writing, 'basis'), fact.basis && basisLine(fact.basis, writing)],
          [say(writing, 'origin'), originLine('fact', fact.id, writing)],
        ]),
        usedBy(writing.uses.byFact.get(fact.id), writing),
      ]),
    ),
  );

const judgeOf = ({ derive, judgement }: Fact): 'derived' | 'person' | 'typed' => {
  if (derive !== undefined) return 'derived';
  return judgement === true ? 'person' : 'typed';
};

const domainText = (fact: Fact, writing: Writing): Content => {
  if (fact.type === 'boolean') return say(writing, 'fact.domain.boolean');
  if (fact.type === 'integer') {
    const { min, max } = fact;
    return say(writing, 'fact.domain.integer', { min, max });
  }
  return html`<ul class="plain">${fact.values.map(
    ({ value, label }) => html`<li>${told(label, writing)} ${code(value)}</li>`,
  )}</ul>`;
};

/** The page of named conditions and of the combinations that cannot be. */
export const conditionsPage = (site: SiteIn): SitePage =>
  listPage('condition', site, (writing) => [
    [...writing.pack.conditions.values()].map(({ id, label, conditions }) =>
      entry('condition', id, told(label, writing), [
        termList([
          [say(writing, 'id'), code(id)],
          [say(writing, 'origin'), originLine('condition', id, writing)],
        ]),
        conditionMarkup(conditions, `condition-${id}`, writing),
        usedBy(writing.uses.byCondition.get(id), writing),
      ]),
    ),
    writing.pack.constraints.map(({ id, never, reason }) =>
      entry('constraint', id, `${say(writing, 'constraint.never')}${told(reason, writing)}`, [
        termList([
          [say(writing, 'id'), code(id)],
          [say(writing, 'origin'), originLine('constraint', id, writing)],
        ]),
        conditionMarkup(never, `constraint-${id}`, writing),
      ]),
    ),
  ]);

/** The page of all warnings: their words, severity and articles for each span of law. */
export const warningsPage = (site: SiteIn): SitePage =>
  listPage('warning', site, (writing) =>
    writing.pack.warnings.map((warning) =>
      entry('warning', warningId(warning), warningHeading(warning, writing), [
        termList([
          [say(writing, 'id'), code(warning.id)],
          [say(writing, 'warning.severity'), say(writing, `severity.${warning.severity}`)],
          [say(writing, 'effective'), spanText(warning.effective, writing)],
          [
            say(writing, 'basis'),
            warning.basis.length === 0 ? say(writing, 'none') : basisLine(warning.basis, writing),
          ],
          [say(writing, 'origin'), originLine('warning', warningId(warning), writing)],
        ]),
      ]),
    ),
  );

/** Warnings of two laws may say the same: their headings say of which law they are. */
const warningHeading = ({ id, text, effective }: Warning, writing: Writing): string => {
  const alike = writing.pack.warnings.filter((each) => each.id === id);
  if (alike.length === 1) return told(text, writing);
  const span = spanText(effective, writing);
  return writing.lang === 'zh' ? `${text.zh}（${span}）` : `${text.en} (${span})`;
};

/** The page of what can make a rate look better than the work. */
export const integrityPage = (site: SiteIn): SitePage =>
  listPage('integrity', site, (writing) =>
    writing.pack.integrity.map((each) =>
      entry('integrity', each.id, told(each.label, writing), [
        termList([
          [say(writing, 'id'), code(each.id)],
          [say(writing, 'integrity.what'), integrityText(each, writing)],
          [say(writing, 'origin'), originLine('integrity', each.id, writing)],
          [say(writing, 'cases'), casesLine('integrity', each.id, writing)],
        ]),
      ]),
    ),
  );

/** The page of what the law says and the pack does not encode, and why. */
export const untranslatedPage = (site: SiteIn): SitePage =>
  listPage('untranslated', site, (writing) =>
    writing.pack.untranslated.length === 0
      ? html`<p>${say(writing, 'untranslated.none')}</p>`
      : writing.pack.untranslated.map(({ id, what, why, lastCheckedOn }) =>
          entry('untranslated', id, told(what, writing), [
            termList([
              [say(writing, 'untranslated.why'), told(why, writing)],
              [say(writing, 'untranslated.checked'), dateText(lastCheckedOn, writing.lang)],
              [say(writing, 'id'), code(id)],
              [say(writing, 'origin'), originLine('untranslated', id, writing)],
            ]),
          ]),
        ),
  );

/** Kinds that are listed on one page, with how many a pack has. */
export const listedKinds = (pack: Pack): readonly (readonly [PageKind, number])[] => [
  ['fact', pack.facts.length],
  ['condition', pack.conditions.size + pack.constraints.length],
  ['warning', pack.warnings.length],
  ['integrity', pack.integrity.length],
  ['reminder', pack.reminders.length],
  ['untranslated', pack.untranslated.length],
];
