import type { Pack } from '@xinfang/pack';
import { type Content, html, type Markup } from '@xinfang/report/markup';
import { basisLine } from './basis-markup.ts';
import { periodsText } from './deadline-page.ts';
import { listedKinds } from './list-pages.ts';
import { originList } from './origin-list.ts';
import { type PageKind, pathOf, wayTo } from './page-place.ts';
import {
  linkTo,
  linkToPage,
  part,
  type Site,
  type SitePage,
  say,
  spanText,
  told,
  type Writing,
} from './site.ts';
import { plainTable } from './tables.ts';

/** The first page: where to start, and everything there is, by kind. */
export const indexPage = (site: Site & Pick<Writing, 'lang'>): SitePage => {
  const at = 'index.html';
  const writing = { ...site, at };
  const { pack } = site;
  return {
    at,
    title: told(pack.title, writing),
    body: [
      part('start', say(writing, 'start-here'), startHere(writing)),
      originList(writing),
      part('group', say(writing, 'kind.group'), groupList(writing)),
      part('deadline', say(writing, 'kind.deadline'), deadlineTable(writing)),
      linkPart('remedy', pack.remedies, writing),
      linkPart('route', pack.routes, writing),
      linkPart('indicator', pack.indicators, writing),
      part('instrument', say(writing, 'kind.instrument'), instrumentTable(writing)),
      listedKinds(pack).map(([kind, count]) =>
        count === 0
          ? undefined
          : part(
              kind,
              say(writing, `kind.${kind}`),
              html`<p>${linkToPage(kind, '', say(writing, 'open-list', { kind: say(writing, `kind.${kind}`), count }), writing)}</p>`,
            ),
      ),
      pack.tests.length === 0
        ? undefined
        : part('test', say(writing, 'kind.test'), testList(writing)),
    ],
  };
};

const startHere = (writing: Writing): Markup =>
  html`<ul>${(['groups', 'law', 'gist', 'confidence'] as const).map(
    (key) => html`<li>${say(writing, `start-here.${key}`)}</li>`,
  )}</ul>`;

interface Labelled {
  readonly id: string;
  readonly label: Pack['title'];
  readonly effective?: Pack['rules'][number]['effective'] | undefined;
}

const linkPart = (kind: PageKind, items: readonly Labelled[], writing: Writing): Content =>
  items.length === 0
    ? undefined
    : part(kind, say(writing, `kind.${kind}`), linkList(kind, items, writing));

const linkList = (kind: PageKind, items: readonly Labelled[], writing: Writing): Markup =>
  html`<ul class="columns">${items.map(
    ({ id, label, effective }) =>
      html`<li>${linkTo(kind, id, told(label, writing), writing)}${
        effective?.to === undefined
          ? undefined
          : html` <span class="finer span">${spanText(effective, writing)}</span>`
      }</li>`,
  )}</ul>`;

const groupList = (writing: Writing): Content =>
  writing.pack.groups.map(({ id, label }) => {
    const rules = writing.pack.rules.filter((rule) => rule.group === id);
    return html`<h3>${linkTo('group', id, told(label, writing), writing)} <span class="finer">${say(writing, 'rule-count', { count: rules.length })}</span></h3>
${rules.length === 0 ? undefined : linkList('rule', rules, writing)}`;
  });

const deadlineTable = (writing: Writing): Content =>
  writing.pack.deadlines.length === 0
    ? html`<p>${say(writing, 'none')}</p>`
    : plainTable({
        id: 'deadlines-table',
        caption: say(writing, 'kind.deadline'),
        head: [
          say(writing, 'one.deadline'),
          say(writing, 'period'),
          say(writing, 'effective'),
          say(writing, 'basis'),
        ],
        rows: writing.pack.deadlines.map((deadline) => [
          linkTo('deadline', deadline.id, told(deadline.label, writing), writing),
          periodsText(deadline, writing),
          spanText(deadline.effective, writing),
          basisLine(deadline.basis, writing),
        ]),
      });

const instrumentTable = (writing: Writing): Content =>
  writing.pack.instruments.size === 0
    ? html`<p>${say(writing, 'none')}</p>`
    : plainTable({
        id: 'instruments-table',
        caption: say(writing, 'kind.instrument'),
        head: [
          say(writing, 'one.instrument'),
          say(writing, 'effective'),
          say(writing, 'instrument.read'),
        ],
        rows: [...writing.pack.instruments.values()].map(({ id, title, effective, read }) => [
          linkTo('instrument', id, told(title, writing), writing),
          spanText(effective, writing),
          say(writing, `instrument.read.${read}`),
        ]),
      });

const testList = (writing: Writing): Markup =>
  html`<ul class="columns">${writing.pack.tests.map(
    ({ id, cases }) =>
      html`<li><a href="${wayTo(pathOf('test', id), writing.at)}">${id}</a> <span class="finer">${say(writing, 'case-count', { count: cases.length })}</span></li>`,
  )}</ul>`;
