import type { Deadline, EventMatch } from '@xinfang/pack';
import { type Content, html, wordOf } from '@xinfang/report/markup';
import { clauseOf, positive, sentenceOf } from '../words/sentence.ts';
import { basisMarkup } from './basis-markup.ts';
import { conditionMarkup } from './condition-markup.ts';
import { casesPart, localLine, originLine, usesPart } from './element-parts.ts';
import { eventMatchText, fieldText } from './event-text.ts';
import {
  bullets,
  elementPage,
  eventText,
  listed,
  part,
  periodText,
  type Site,
  type SitePage,
  say,
  spanText,
  termList,
  told,
  toldMarked,
  type Writing,
} from './site.ts';

/** The page of a deadline: who owes whom what by when, from which event, on which articles. */
export const deadlinePage = (deadline: Deadline, site: Site & Pick<Writing, 'lang'>): SitePage =>
  elementPage('deadline', deadline.id, deadline.label, site, (writing) => [
    termList(deadlineTerms(deadline, writing)),
    part('applies', say(writing, 'applies-when'), [
      deadline.when === undefined
        ? html`<p>${say(writing, 'condition.always')}</p>`
        : conditionMarkup(deadline.when, 'applies', writing),
      startCases(deadline, writing),
    ]),
    part('basis', say(writing, 'basis'), basisPart(deadline, writing)),
    deadline.choices.length === 0
      ? undefined
      : part(
          'choices',
          say(writing, 'choices'),
          bullets(deadline.choices.map((each) => toldMarked(each, writing))),
        ),
    usesPart(writing.uses.byDeadline.get(deadline.id), writing),
    casesPart('deadline', deadline.id, writing),
  ]);

const deadlineTerms = (
  deadline: Deadline,
  writing: Writing,
): readonly (readonly [string, Content])[] => {
  const { kind, start, fulfilledBy, voidedBy, roll, effective, local, id, afterwards } = deadline;
  return [
    [say(writing, 'kind'), [say(writing, `deadline.kind.${kind}`), ' ', localLine(local, writing)]],
    [say(writing, 'parties'), partiesText(deadline, writing)],
    [say(writing, 'start'), eventMatchText(matchOf(start), writing)],
    [say(writing, 'period'), periodsText(deadline, writing)],
    [say(writing, 'roll'), say(writing, `roll.${roll}`)],
    [say(writing, 'fulfilled-by'), matches(fulfilledBy, writing)],
    [say(writing, 'voided-by'), matches(voidedBy, writing)],
    [say(writing, 'extension'), extensionText(deadline, writing)],
    [say(writing, 'suspension'), suspensionText(deadline, writing)],
    [say(writing, 'pending'), pendingText(deadline, writing)],
    [say(writing, 'doubt'), doubtText(deadline, writing)],
    [say(writing, 'afterwards'), afterwards === undefined ? undefined : told(afterwards, writing)],
    [say(writing, 'effective'), spanText(effective, writing)],
    [say(writing, 'origin'), originLine('deadline', id, writing)],
  ];
};

const matchOf = ({ event, where }: Deadline['start']): EventMatch =>
  where === undefined ? event : { event, where };

const matches = (all: readonly EventMatch[], writing: Writing): Content =>
  all.length === 0
    ? say(writing, 'none')
    : listed(
        all.map((each) => eventMatchText(each, writing)),
        writing,
      );

const partiesText = ({ kind, bearer, beneficiary }: Deadline, writing: Writing): string => {
  const who = wordOf('party', bearer, writing.lang);
  return kind === 'right'
    ? who
    : say(writing, 'parties.owes', {
        bearer: who,
        beneficiary: wordOf('party', beneficiary, writing.lang),
      });
};

/** How long a deadline runs; of two periods which binds. */
export const periodsText = (
  { periods, kind }: Deadline,
  writing: Pick<Writing, 'lang'>,
): string => {
  const texts = periods.map((period) =>
    'until' in period
      ? say(writing, 'period.until', { field: fieldText(period.until, writing) })
      : periodText(period, writing),
  );
  return texts.length === 1
    ? texts.join('')
    : say(writing, kind === 'right' ? 'period.or-right' : 'period.or', {
        periods: texts.join(say(writing, 'or')),
      });
};

const extensionText = ({ extension }: Deadline, writing: Writing): string | undefined =>
  extension === undefined
    ? undefined
    : say(writing, 'extension.by', {
        event: eventText(extension.event, writing),
        max: periodText(extension.max, writing),
        fields: extension.requires
          .map((each) => fieldText(each, writing))
          .join(writing.lang === 'zh' ? '、' : ', '),
      });

const suspensionText = ({ suspension }: Deadline, writing: Writing): string | undefined =>
  suspension === undefined
    ? undefined
    : say(writing, 'suspension.between', {
        from: eventText(suspension.from, writing),
        to: eventText(suspension.to, writing),
      });

const pendingText = ({ pending }: Deadline, writing: Writing): Content => {
  if (pending === undefined) return undefined;
  const warning = writing.pack.warnings.find(({ id }) => id === pending.warning);
  return [
    say(writing, 'pending.until', {
      event: eventText(pending.event, writing),
      until: pending.until.map((each) => eventText(each, writing)).join(say(writing, 'or')),
    }),
    warning === undefined ? pending.warning : told(warning.text, writing),
  ];
};

const doubtText = ({ doubt }: Deadline, writing: Writing): string | undefined =>
  doubt === undefined
    ? undefined
    : say(writing, 'doubt.when', {
        condition: sentenceOf(doubt.when, writing.pack, writing.lang),
        events: doubt.events.map((each) => `“${eventText(each, writing)}”`).join(''),
        because: told(doubt.because, writing),
      });

const startCases = ({ start }: Deadline, writing: Writing): Content => {
  if (start.cases === undefined) return undefined;
  const event = eventText(start.event, writing);
  return [
    html`<h3>${say(writing, 'start.cases')}</h3>`,
    bullets(
      start.cases.map(({ first, followedBy, when }) =>
        [
          first === true ? say(writing, 'start.first', { event }) : undefined,
          followedBy === undefined
            ? undefined
            : say(writing, 'start.followed', { event, next: eventText(followedBy, writing) }),
          when === undefined ? undefined : clauseOf(positive(when), writing.pack, writing.lang),
        ]
          .filter((each) => each !== undefined)
          .join(writing.lang === 'zh' ? '；' : '; '),
      ),
    ),
  ];
};

const basisPart = ({ basis, local }: Deadline, writing: Writing): Content =>
  basis.length > 0
    ? basisMarkup(basis, writing)
    : html`<p>${say(writing, local === true ? 'local' : 'basis.none')}</p>`;
