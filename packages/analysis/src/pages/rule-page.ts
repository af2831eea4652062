import type { Rule } from '@xinfang/pack';
import { type Content, html, wordOf } from '@xinfang/report/markup';
import { openStatusLabel, valueLabel } from '../words/labels.ts';
import { basisLine, basisMarkup } from './basis-markup.ts';
import { conditionMarkup } from './condition-markup.ts';
import { casesPart, localLine, originLine } from './element-parts.ts';
import {
  elementPage,
  linkTo,
  listed,
  part,
  type Site,
  type SitePage,
  say,
  spanText,
  termList,
  told,
  type Writing,
} from './site.ts';

/** The page of a rule: what it decides and when, why, on which articles, and the cases that show it. */
export const rulePage = (rule: Rule, site: Site & Pick<Writing, 'lang'>): SitePage =>
  elementPage('rule', rule.id, rule.label, site, (writing) => [
    termList(ruleTerms(rule, writing)),
    part(
      'conditions',
      say(writing, 'condition'),
      conditionMarkup(rule.conditions, 'conditions', writing),
    ),
    part('explain', say(writing, 'explain'), html`<p>${told(rule.explain, writing)}</p>`),
    part('basis', say(writing, 'basis'), ruleBasis(rule, writing)),
    casesPart('rule', rule.id, writing),
  ]);

const ruleTerms = (rule: Rule, writing: Writing): readonly (readonly [string, Content])[] => [
  [say(writing, 'in-group'), linkTo('group', rule.group, groupLabel(rule, writing), writing)],
  [say(writing, 'outcome'), outcomeText(rule, writing)],
  [say(writing, 'order'), orderText(rule, writing)],
  [say(writing, 'confirm'), confirmText(rule, writing)],
  [say(writing, 'effective'), spanText(rule.effective, writing)],
  [say(writing, 'origin'), originLine('rule', rule.id, writing)],
];

const groupOf = ({ group }: Rule, { pack }: Writing) => pack.groups.find(({ id }) => id === group);

const groupLabel = (rule: Rule, writing: Writing): string => {
  const group = groupOf(rule, writing);
  return group === undefined ? rule.group : told(group.label, writing);
};

/** The outcome of a rule with what it means for the person. */
export const outcomeText = (rule: Rule, writing: Writing): Content => {
  const { type, params } = rule.event;
  const outcome = groupOf(rule, writing)?.outcomes.find(({ value }) => value === type);
  const label = openStatusLabel(type) ?? valueLabel(rule.group, type, writing.pack);
  const candidates = (params?.candidates ?? []).map((each) =>
    told(valueLabel(rule.group, each, writing.pack), writing),
  );
  return [
    html`<strong>${told(label, writing)}</strong>`,
    outcome?.refuses === true ? mark(say(writing, 'outcome.refuses')) : undefined,
    outcome?.proposal === true ? mark(say(writing, 'outcome.proposal')) : undefined,
    candidates.length === 0
      ? undefined
      : [
          ' ',
          say(writing, 'outcome.candidates'),
          writing.lang === 'zh' ? '：' : ': ',
          listed(candidates, writing),
        ],
    rule.local === true ? [' ', localLine(true, writing)] : undefined,
  ];
};

const mark = (text: string): Content => html` <span class="mark">${text}</span>`;

const orderText = (rule: Rule, writing: Writing): string | undefined => {
  if (groupOf(rule, writing)?.hit !== 'first') return undefined;
  const rules = writing.pack.rules.filter(
    ({ group, effective }) => group === rule.group && overlaps(effective, rule.effective),
  );
  return say(writing, 'order.of', {
    number: rules.findIndex(({ id }) => id === rule.id) + 1,
    all: rules.length,
  });
};

const overlaps = (a: Rule['effective'], b: Rule['effective']): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);

const confirmText = ({ confirm }: Rule, writing: Writing): Content =>
  confirm === undefined
    ? undefined
    : [
        wordOf('role', confirm.role, writing.lang),
        writing.lang === 'zh' ? '，依' : ', under ',
        basisLine(confirm.basis, writing),
      ];

const ruleBasis = (rule: Rule, writing: Writing): Content => {
  if (rule.basis.length > 0) return basisMarkup(rule.basis, writing);
  const outcome = groupOf(rule, writing)?.outcomes.find(({ value }) => value === rule.event.type);
  return html`<p>${say(writing, outcome?.empty === true ? 'basis.empty' : rule.local === true ? 'local' : 'basis.none')}</p>`;
};
