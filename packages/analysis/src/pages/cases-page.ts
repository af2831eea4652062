import type { TestCase, TestFile } from '@xinfang/pack';
import { type Content, html, type Markup } from '@xinfang/report/markup';
import { factLabel, valueLabel } from '../words/labels.ts';
import { factLink } from './condition-markup.ts';
import { pathOf } from './page-place.ts';
import {
  code,
  eventText,
  linkTo,
  type Site,
  type SitePage,
  say,
  told,
  type Writing,
} from './site.ts';

/** The page of a file of named cases: what each is given, and what must come out. */
export const casesPage = (file: TestFile, site: Site & Pick<Writing, 'lang'>): SitePage => {
  const at = pathOf('test', file.id);
  const writing = { ...site, at };
  return {
    at,
    title: `${say(writing, 'kind.test')}${writing.lang === 'zh' ? '：' : ': '}${file.id}`,
    kind: 'test',
    body: file.cases.map((one, index) => caseMarkup(one, index, writing)),
  };
};

const caseMarkup = ({ name, given, expect }: TestCase, index: number, writing: Writing): Markup =>
  html`<section class="part" id="case-${index + 1}" aria-labelledby="case-${index + 1}-heading">
<h2 id="case-${index + 1}-heading" lang="zh-CN">${name}</h2>
<h3>${say(writing, 'case.given')}</h3>
${givenMarkup(given, writing)}<h3>${say(writing, 'case.expected')}</h3>
${expectedMarkup(expect, writing)}</section>
`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Terms = readonly (readonly [Content, Content])[];

const givenMarkup = (given: TestCase['given'], writing: Writing): Content => {
  const { case: matter = {}, ...rest } = given;
  const { facts, events, ...others } = matter;
  return wideTerms([
    ...(isRecord(facts) ? factTerms(facts, writing) : []),
    ...(Array.isArray(events)
      ? [[say(writing, 'case.events'), eventList(events, writing)] as const]
      : []),
    ...plainTerms({ ...others, ...rest }),
  ]);
};

const expectedMarkup = (expect: TestCase['expect'], writing: Writing): Content => {
  const { outcomes = {}, deadlines = {}, ...rest } = expect;
  return wideTerms([
    ...Object.entries(outcomes).map(
      ([group, value]) => [factLink(group, writing), valueMarkup(group, value, writing)] as const,
    ),
    ...Object.entries(deadlines).map(
      ([id, value]) => [deadlineLink(id, writing), inFull(value)] as const,
    ),
    ...plainTerms(rest),
  ]);
};

const wideTerms = (terms: Terms): Markup =>
  html`<dl class="facts wide-terms">${terms.map(
    ([term, content]) => html`<div><dt>${term}</dt><dd>${content}</dd></div>`,
  )}</dl>
`;

const factTerms = (facts: Readonly<Record<string, unknown>>, writing: Writing): Terms =>
  Object.entries(facts).map(([id, value]) => [
    told(factLabel(id, writing.pack), writing),
    valueMarkup(id, value, writing),
  ]);

const plainTerms = (parts: object): Terms =>
  Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [code(key), inFull(value)]);

const valueMarkup = (id: string, value: unknown, writing: Writing): Content =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? told(valueLabel(id, value, writing.pack), writing)
    : inFull(value);

const eventList = (events: readonly unknown[], writing: Writing): Content =>
  html`<ul class="plain">${events.map((event) => html`<li>${eventMarkup(event, writing)}</li>`)}</ul>`;

const eventMarkup = (event: unknown, writing: Writing): Content => {
  if (!isRecord(event)) return inFull(event);
  const { type, on, ...fields } = event;
  return [
    String(on),
    ' ',
    eventText(String(type), writing),
    Object.keys(fields).length === 0 ? undefined : [' ', inFull(fields)],
  ];
};

const deadlineLink = (id: string, writing: Writing): Content => {
  const deadline = writing.pack.deadlines.find((each) => each.id === id);
  return deadline === undefined
    ? code(id)
    : linkTo('deadline', id, told(deadline.label, writing), writing);
};

const inFull = (value: unknown): Markup => html`<code>${JSON.stringify(value)}</code>`;
