import {
  type BehaviourWords,
  behaviourWords,
  type ElementChange,
  type Impact,
  kindLabel,
  type PackDiff,
  type PackName,
  type PackPair,
  wayWords,
} from '@xinfang/analysis';
import { printable, styleOf, type Writing } from '@xinfang/report';
import { text } from '../messages.ts';

/** The impact on a register, with how many of its rows were no cases. */
export interface RegisterImpact extends Impact {
  readonly rows: { readonly read: number; readonly cases: number; readonly rejected: number };
}

/** What `pack diff` prints for people. */
export const diffText = (
  diff: PackDiff & { readonly impact?: RegisterImpact },
  packs: PackPair,
  writing: Writing,
): string => {
  const { lang } = writing;
  const { strong } = styleOf(writing);
  const names = { before: nameText(diff.before), after: nameText(diff.after) };
  const told = behaviourWords(diff.behaviour, packs);
  return [
    strong(text('diff.title', names)[lang]),
    '',
    diff.elements.length === 0
      ? text('diff.no-elements')[lang]
      : strong(text('diff.elements', { count: diff.elements.length })[lang]),
    ...diff.elements.flatMap((each) => elementLines(each, writing)),
    '',
    diff.behaviour.same ? text('diff.no-behaviour')[lang] : strong(text('diff.behaviour')[lang]),
    ...told.flatMap((each) => behaviourLines(each, writing)),
    ...(diff.impact === undefined ? [] : ['', ...impactLines(diff.impact, packs, writing)]),
    '',
  ].join('\n');
};

/** The highest layer tells the pack, those below what it rests on. */
const nameText = ({ layers }: PackName): string =>
  layers.map(({ id, version }) => `${id} ${version}`).join(' + ');

const FIELDS = 8;

const elementLines = (each: ElementChange, writing: Writing): readonly string[] => {
  const { lang } = writing;
  const { faint } = styleOf(writing);
  const at = each.at.after ?? each.at.before;
  const place = at === undefined ? '' : `${at.pack} ${at.file}:${at.line}`;
  const shown = each.change === 'changed' ? each.fields : [];
  const twin =
    each.sameAs === undefined ? [] : [`    ${text('diff.same-as', { id: each.sameAs })[lang]}`];
  const more = shown.length - FIELDS;
  return [
    `  ${text(`diff.${each.change}`)[lang]}  ${kindLabel(each.kind)[lang]} ${each.id}  ${printable(each.label[lang])}  ${faint(place)}`,
    ...twin,
    ...shown
      .slice(0, FIELDS)
      .map(
        ({ label, words }) =>
          `    ${printable(`${label[lang]}${lang === 'zh' ? '：' : ': '}${words.before[lang]} → ${words.after[lang]}`)}`,
      ),
    ...(more > 0 ? [`    ${text('diff.more-fields', { count: more })[lang]}`] : []),
  ];
};

const PARTS = 3;

const behaviourLines = ({ title, lines }: BehaviourWords, { lang }: Writing): readonly string[] => [
  `  ${printable(title[lang])}`,
  ...lines.flatMap(({ text: said, common, when, more }) => [
    `    ${printable(said[lang])}`,
    ...(common === undefined
      ? []
      : [`      ${printable(common[lang])}${lang === 'zh' ? '；并且' : '; and'}`]),
    ...when.slice(0, PARTS).map((part) => `      - ${printable(part[lang])}`),
    ...(more === true || when.length > PARTS ? [`      ${text('diff.more-parts')[lang]}`] : []),
  ]),
];

const IDS = 5;

const impactLines = (
  impact: RegisterImpact,
  packs: PackPair,
  writing: Writing,
): readonly string[] => {
  const { lang } = writing;
  const { strong, doubtful, faint } = styleOf(writing);
  const { cases, changed, asOf, rows, ways } = impact;
  return [
    strong(text('diff.impact', { cases, changed, rejected: rows.rejected })[lang]),
    asOf === null
      ? `  ${doubtful(text('diff.no-as-of')[lang])}`
      : `  ${text('diff.as-of', { asOf })[lang]}`,
    ...ways.flatMap((way) => {
      const { what, change } = wayWords(way, packs);
      const said = { what: what[lang], change: change[lang], cases: way.cases };
      return [
        `  ${printable(text('diff.way', said)[lang])}`,
        `    ${faint(printable(text('diff.examples', { ids: way.examples.slice(0, IDS).join(', ') })[lang]))}`,
      ];
    }),
  ];
};
