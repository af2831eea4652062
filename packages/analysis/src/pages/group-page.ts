import type { Group } from '@xinfang/pack';
import { type Content, html } from '@xinfang/report/markup';
import { basisMarkup } from './basis-markup.ts';
import { decisionTables } from './decision-table.ts';
import { casesPart, originLine } from './element-parts.ts';
import {
  bullets,
  code,
  elementPage,
  linkByLabel,
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
import { plainTable } from './tables.ts';

/** The page of a decision group: its outcomes, and its rules as decision tables. */
export const groupPage = (group: Group, site: Site & Pick<Writing, 'lang'>): SitePage =>
  elementPage('group', group.id, group.label, site, (writing) => [
    html`<p class="lead">${say(writing, `hit.${group.hit}`)}</p>`,
    termList([
      [say(writing, 'uses'), usesText(group, writing)],
      [say(writing, 'origin'), originLine('group', group.id, writing)],
    ]),
    part('outcomes', say(writing, 'outcomes'), outcomesTable(group, writing)),
    part('rules', say(writing, 'decision-table'), rulesMarkup(group, writing)),
    untranslatedPart(group, writing),
    conflictPart(group, writing),
    casesPart('group', group.id, writing),
  ]);

const usesText = ({ uses }: Group, writing: Writing): Content =>
  uses.length === 0
    ? undefined
    : listed(
        uses.map((id) => linkByLabel('group', id, writing)),
        writing,
      );

const outcomesTable = ({ outcomes }: Group, writing: Writing): Content =>
  plainTable({
    id: 'outcomes-table',
    caption: say(writing, 'outcomes'),
    head: [say(writing, 'outcome'), say(writing, 'id'), say(writing, 'outcome.meaning')],
    rows: outcomes.map(({ value, label, refuses, proposal, empty }) => [
      told(label, writing),
      code(value),
      listed(
        [
          refuses === true ? say(writing, 'outcome.refuses') : undefined,
          proposal === true ? say(writing, 'outcome.proposal') : undefined,
          empty === true ? say(writing, 'outcome.empty') : undefined,
        ].filter((each) => each !== undefined),
        writing,
      ),
    ]),
  });

const rulesMarkup = (group: Group, writing: Writing): Content => {
  const rules = writing.pack.rules.filter((rule) => rule.group === group.id);
  return rules.length === 0
    ? html`<p>${say(writing, 'no-rules')}</p>`
    : [
        html`<p class="more">${say(writing, 'decision-table.any')}</p>`,
        decisionTables(rules, writing),
      ];
};

const untranslatedPart = ({ untranslated = [] }: Group, writing: Writing): Content =>
  untranslated.length === 0
    ? undefined
    : part(
        'untranslated',
        say(writing, 'untranslated-span'),
        bullets(
          untranslated.map(({ effective, reason }) => [
            spanText(effective, writing),
            writing.lang === 'zh' ? '：' : ': ',
            told(reason, writing),
          ]),
        ),
      );

const conflictPart = ({ onConflict }: Group, writing: Writing): Content =>
  onConflict === undefined
    ? undefined
    : part('conflict', say(writing, 'on-conflict'), [
        html`<p>${told(onConflict.hint, writing)}</p>`,
        basisMarkup(onConflict.basis, writing),
      ]);
