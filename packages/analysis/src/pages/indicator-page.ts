import { MATTER_LABELS } from '@xinfang/matter';
import type { Indicator, MatterTest, Variant } from '@xinfang/pack';
import { type Content, html, wordOf } from '@xinfang/report/markup';
import { sentenceOf } from '../words/sentence.ts';
import { casesPart, originLine } from './element-parts.ts';
import {
  code,
  elementPage,
  eventText,
  linkByLabel,
  listed,
  part,
  periodText,
  type Site,
  type SitePage,
  say,
  termList,
  told,
  type Writing,
} from './site.ts';

/** The page of an indicator: for each variant what stands above and below the line, and what is left out. */
export const indicatorPage = (indicator: Indicator, site: Site & Pick<Writing, 'lang'>): SitePage =>
  elementPage('indicator', indicator.id, indicator.label, site, (writing) => [
    html`<p class="lead">${told(indicator.note, writing)}</p>`,
    termList([
      [say(writing, 'kind'), indicator.headline === true ? say(writing, 'headline') : undefined],
      [say(writing, 'origin'), originLine('indicator', indicator.id, writing)],
    ]),
    ...Object.entries(indicator.variants).map(([name, variant]) =>
      part(
        `variant-${name}`,
        say(writing, 'variant', { variant: wordOf('variant', name, writing.lang) }),
        variantMarkup(name, variant, writing),
      ),
    ),
    casesPart('indicator', indicator.id, writing),
  ]);

const variantMarkup = (name: string, variant: Variant, writing: Writing): Content => [
  variant.note === undefined ? undefined : html`<p>${told(variant.note, writing)}</p>`,
  termList([[say(writing, 'id'), code(name)], ...termsOf(variant, writing)]),
];

type Terms = readonly (readonly [string, Content])[];

const termsOf = (variant: Variant, writing: Writing): Terms => {
  if (variant.count === 'deadlines') return deadlineTerms(variant, writing);
  return variant.count === 'evaluations'
    ? evaluationTerms(variant, writing)
    : matterTerms(variant, writing);
};

type Counting<Count extends Variant['count']> = Extract<Variant, { readonly count: Count }>;

const deadlineTerms = (
  { of, numerator, denominator, exclude }: Counting<'deadlines'>,
  writing: Writing,
): Terms => {
  const statuses = (all: readonly string[]): Content =>
    listed(
      all.map((each) => wordOf('status', each, writing.lang)),
      writing,
    );
  return [
    [
      say(writing, 'counts'),
      listed(
        of.map((id) => deadlineLink(id, writing)),
        writing,
      ),
    ],
    [say(writing, 'counted-by'), say(writing, 'counted-by.due')],
    [say(writing, 'numerator'), statuses(numerator.status)],
    [say(writing, 'denominator'), statuses(denominator.status)],
    [say(writing, 'excluded'), exclude.length === 0 ? undefined : statuses(exclude)],
  ];
};

/** A deadline by its label and span, leading to its page: those of two laws bear one label. */
const deadlineLink = (id: string, writing: Writing): Content => [
  linkByLabel('deadline', id, writing),
  ' ',
  code(id),
];

const evaluationTerms = (
  { of, numerator, denominator }: Counting<'evaluations'>,
  writing: Writing,
): Terms => {
  const words = ({ grades, expired }: typeof numerator): Content =>
    listed(
      [
        ...grades.map((each) => told(MATTER_LABELS.grade[each], writing)),
        ...(expired ? [say(writing, 'test.expired')] : []),
      ],
      writing,
    );
  return [
    [
      say(writing, 'counts'),
      say(writing, 'counts.evaluations', {
        object: told(MATTER_LABELS.evaluationObject[of], writing),
      }),
    ],
    [say(writing, 'counted-by'), say(writing, 'counted-by.evaluated')],
    [say(writing, 'numerator'), words(numerator)],
    [say(writing, 'denominator'), words(denominator)],
  ];
};

const matterTerms = (
  { of, numerator, periodBy, assume }: Counting<'matters'>,
  writing: Writing,
): Terms => [
  [say(writing, 'counts'), say(writing, 'counts.matters')],
  [say(writing, 'counted-by'), countedBy(periodBy, writing)],
  [say(writing, 'numerator'), testText(numerator, writing)],
  [say(writing, 'denominator'), testText(of, writing)],
  [
    say(writing, 'assumed'),
    assume.length === 0 ? undefined : assume.map(({ text }) => told(text, writing)),
  ],
];

const countedBy = (by: Counting<'matters'>['periodBy'], writing: Writing): string => {
  if (by === 'received') return say(writing, 'counted-by.received');
  return 'first' in by
    ? say(writing, 'counted-by.first', { event: eventText(by.first, writing) })
    : say(writing, 'counted-by.period', { period: periodText(by.due, writing) });
};

const testText = ({ when, happened, notRefiledAfter }: MatterTest, writing: Writing): string => {
  const events = (happened?.events ?? [])
    .map((each) => `“${eventText(each, writing)}”`)
    .join(say(writing, 'or'));
  const texts = [
    when === undefined ? undefined : sentenceOf(when, writing.pack, writing.lang),
    happened === undefined
      ? undefined
      : happened.within === undefined
        ? say(writing, 'test.happened', { events })
        : say(writing, 'test.within', { events, period: periodText(happened.within, writing) }),
    notRefiledAfter === undefined
      ? undefined
      : say(writing, 'test.not-refiled', { event: eventText(notRefiledAfter, writing) }),
  ].filter((each) => each !== undefined);
  return texts.length === 0
    ? say(writing, 'test.all')
    : texts.join(writing.lang === 'zh' ? '；' : '; ');
};
