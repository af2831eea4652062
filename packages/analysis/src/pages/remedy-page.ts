import type { Remedy } from '@xinfang/pack';
import { type Content, html } from '@xinfang/report/markup';
import { basisMarkup } from './basis-markup.ts';
import { conditionMarkup } from './condition-markup.ts';
import { casesPart, originLine } from './element-parts.ts';
import {
  elementPage,
  eventText,
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

/** The page of a remedy: what a person may still do, when, until when, on which articles. */
export const remedyPage = (remedy: Remedy, site: Site & Pick<Writing, 'lang'>): SitePage => {
  const { afterwards } = remedy;
  return elementPage('remedy', remedy.id, remedy.label, site, (writing) => [
    termList([
      [say(writing, 'remedy.from'), eventText(remedy.from, writing)],
      [say(writing, 'remedy.until'), untilText(remedy, writing)],
      [
        say(writing, 'remedy.used-by'),
        remedy.usedBy.length === 0
          ? undefined
          : listed(
              remedy.usedBy.map((each) => eventText(each, writing)),
              writing,
            ),
      ],
      [say(writing, 'effective'), spanText(remedy.effective, writing)],
      [say(writing, 'origin'), originLine('remedy', remedy.id, writing)],
    ]),
    part('text', say(writing, 'remedy.text'), [
      html`<p>${told(remedy.text, writing)}</p>`,
      afterwards === undefined ? undefined : html`<p>${told(afterwards, writing)}</p>`,
    ]),
    part(
      'conditions',
      say(writing, 'applies-when'),
      conditionMarkup(remedy.when, 'conditions', writing),
    ),
    part('basis', say(writing, 'basis'), basisMarkup(remedy.basis, writing)),
    casesPart('remedy', remedy.id, writing),
  ]);
};

const untilText = ({ until }: Remedy, writing: Writing): Content =>
  until.length === 0
    ? undefined
    : listed(
        until.map((id) => linkByLabel('deadline', id, writing)),
        writing,
      );
