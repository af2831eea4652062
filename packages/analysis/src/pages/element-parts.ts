import type { ElementKind, Period } from '@xinfang/pack';
import { type Content, html, type Markup } from '@xinfang/report/markup';
import { fieldLabel } from '../words/field-labels.ts';
import { caseKey, type NamedCase } from './cases.ts';
import { type ChangedField, originKey } from './origins.ts';
import { type PageKind, wayTo } from './page-place.ts';
import { linkTo, listed, part, periodText, say, told, type Writing } from './site.ts';
import type { Use } from './uses.ts';

/** The named cases that concern an element, each leading to where it stands. */
export const casesPart = (kind: PageKind, id: string, writing: Writing): Markup => {
  const line = casesLine(kind, id, writing);
  return part('cases', say(writing, 'cases'), line ?? html`<p>${say(writing, 'cases.none')}</p>`);
};

/** Things that use something, each with what it is. */
export const usesMarkup = (uses: readonly Use[], writing: Writing): Content =>
  html`<ul class="uses">${uses.map(({ kind, id, label, basis, through }) => {
    const finer = finerOf(basis, writing);
    return html`<li><span class="mark">${say(writing, `one.${kind}`)}</span> ${linkTo(kind, id, told(label, writing), writing)}${
      finer === '' ? undefined : html` <span class="finer">${finer}</span>`
    }${
      through === undefined
        ? undefined
        : html` <span class="finer">${say(writing, 'via-deadline', { deadline: told(through, writing) })}</span>`
    }</li>`;
  })}</ul>`;

const finerOf = (basis: Use['basis'], { lang }: Writing): string => {
  const { paragraph, item } = basis ?? {};
  return lang === 'zh'
    ? `${paragraph === undefined ? '' : `第${paragraph}款`}${item === undefined ? '' : `第${item}项`}`
    : `${paragraph === undefined ? '' : `¶${paragraph}`}${item === undefined ? '' : `(${item})`}`;
};

/** What uses something, under its own heading. */
export const usesPart = (uses: readonly Use[] | undefined, writing: Writing): Markup =>
  part(
    'used-by',
    say(writing, 'used-by'),
    uses === undefined || uses.length === 0
      ? html`<p>${say(writing, 'used-by.none')}</p>`
      : usesMarkup(uses, writing),
  );

/** Where an element comes from; nothing where the pack lies on no other. */
export const originLine = (kind: ElementKind, id: string, writing: Writing): Content => {
  const origin = writing.origins.get(originKey(kind, id));
  if (origin === undefined) return undefined;
  const pack = told(origin.broughtBy, writing);
  if (origin.own) return html`<strong>${say(writing, 'origin.own', { pack })}</strong>`;
  if (origin.changes.length === 0) return say(writing, 'origin.base', { pack });
  return origin.changes.map(
    ({ by, fields }) =>
      html`<strong>${say(writing, 'origin.changed', { pack, over: told(by, writing), fields: '' })}</strong>${listed(
        fields.map((field) => changedField(field, writing)),
        writing,
      )} `,
  );
};

/** Whatever the layers state was read against its schema before. */
const isLength = (value: unknown): value is Period =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;

/** A field that was stated anew; of a length of time also what it was. */
const changedField = ({ key, before }: ChangedField, writing: Writing): string => {
  const label = told(fieldLabel([key]), writing);
  return isLength(before)
    ? say(writing, 'origin.was', { field: label, was: periodText(before, writing) })
    : label;
};

/** That something is local practice, said where it is. */
export const localLine = (local: boolean | undefined, writing: Writing): Content =>
  local === true ? html`<strong>${say(writing, 'local')}</strong>` : undefined;

/** The same in one line; nothing where there is none. */
export const casesLine = (kind: PageKind, id: string, writing: Writing): Content => {
  const cases = writing.cases.get(caseKey(kind, id)) ?? [];
  return cases.length === 0
    ? undefined
    : html`<ul class="columns">${cases.map((each) => html`<li>${caseLink(each, writing)}</li>`)}</ul>`;
};

const caseLink = ({ file, name, index }: NamedCase, { at }: Writing): Markup =>
  html`<a lang="zh-CN" href="${wayTo(`cases/${file}.html#case-${index + 1}`, at)}">${name}</a>`;
