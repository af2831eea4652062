import {
  type Counterexample,
  type PackVerification,
  type Safety,
  sentenceOf,
  type VerifiedGroup,
  type Witness,
} from '@xinfang/analysis';
import { type Lang, printable, renderTable, say, styleOf, type Writing } from '@xinfang/report';
import type { Pack } from '@xinfang/sdk';
import { text } from '../messages.ts';

type Result = PackVerification & { readonly seconds: number };

/** What was proven of a pack, for people: a table of the groups, then each finding in the words of the pack. */
export const verifyText = (result: Result, pack: Pack, writing: Writing): string => {
  const { lang } = writing;
  const { strong, good, bad, faint } = styleOf(writing);
  return [
    groupTable(result.groups, lang),
    '',
    ...result.groups.flatMap((group) => findingLines(group, pack, writing)),
    ...result.constraints.map(({ id, reason, excluded, of }) =>
      faint(
        printable(text('verify.constraint', { id, excluded, of, reason: say(reason, lang) })[lang]),
      ),
    ),
    strong(text('verify.safe')[lang]),
    ...result.safety.flatMap((each) => safetyLines(each, pack, writing)),
    '',
    result.ok ? good(text('verify.ok')[lang]) : bad(text('verify.not-ok')[lang]),
    text('verify.seconds', { seconds: result.seconds })[lang],
    '',
  ].join('\n');
};

const groupTable = (groups: readonly VerifiedGroup[], lang: Lang): string =>
  renderTable(
    [
      { title: text('verify.group')[lang] },
      { title: text('verify.law')[lang] },
      { title: text('verify.hit')[lang] },
      { title: text('verify.rules')[lang], align: 'right' },
      { title: text('verify.domain')[lang], align: 'right' },
      { title: text('verify.gaps')[lang], align: 'right' },
      { title: text('verify.overlaps')[lang], align: 'right' },
      { title: text('verify.dead')[lang], align: 'right' },
    ],
    groups.map((group) => [
      say(group.label, lang),
      lawText(group, lang),
      text(`verify.hit.${group.hit}`)[lang],
      group.rules,
      group.untranslated === undefined
        ? (group.domainSizeExact ?? String(group.domainSize))
        : text('verify.untranslated')[lang],
      group.gaps.length,
      group.overlaps.length,
      group.dead.length,
    ]),
  );

const lawText = ({ law: { from, to } }: VerifiedGroup, lang: Lang): string =>
  (to === undefined ? text('verify.since', { from }) : text('verify.until', { from, to }))[lang];

const findingLines = (group: VerifiedGroup, pack: Pack, writing: Writing): readonly string[] => {
  const { lang } = writing;
  const { bad, doubtful } = styleOf(writing);
  const at = { group: say(group.label, lang), law: lawText(group, lang) };
  const line = (words: string, witness: Witness): string =>
    `${bad(printable(words))}\n  ${printable(factsText(witness, pack, lang))}`;
  return [
    ...group.gaps.map((gap) => line(text('verify.gap', at)[lang], gap)),
    ...group.overlaps.map((overlap) =>
      line(text('verify.overlap', { ...at, rules: overlap.rules.join(', ') })[lang], overlap),
    ),
    ...group.dead.map((rule) => bad(text('verify.dead-rule', { ...at, rule })[lang])),
    ...(group.more ? [doubtful(text('verify.more', at)[lang])] : []),
  ];
};

/** The facts that matter, as a sentence of the pack's own labels. */
const factsText = (witness: Witness, pack: Pack, lang: Lang): string => {
  const tests = witness.key.flatMap((fact) => testsOf(witness, fact));
  return tests.length === 0
    ? text('verify.whatever')[lang]
    : sentenceOf({ all: tests }, pack, lang);
};

const testsOf = ({ facts, ranges, values }: Witness, fact: string): readonly Condition[] => {
  const value = facts[fact];
  const range = ranges?.[fact];
  const several = values?.[fact];
  if (several !== undefined) return [{ fact, operator: 'in', value: several }];
  if (value === undefined) return [];
  if (range === undefined || range.from === range.to) return [{ fact, operator: 'equal', value }];
  return [
    { fact, operator: 'greaterThanInclusive', value: range.from },
    { fact, operator: 'lessThanInclusive', value: range.to },
  ];
};

type Condition = Parameters<typeof sentenceOf>[0];

const safetyLines = (safety: Safety, pack: Pack, writing: Writing): readonly string[] => {
  const { lang } = writing;
  const { good, bad, doubtful, faint } = styleOf(writing);
  const verdict = !safety.ok
    ? bad(text('verify.broken')[lang])
    : safety.applies
      ? good(text('verify.proven')[lang])
      : doubtful(text('verify.not-marked')[lang]);
  const outcomes = safety.leftOut.map(({ group, outcome }) =>
    outcomeText(group, outcome, pack, lang),
  );
  return [
    `  ${verdict}  ${printable(say(safety.label, lang))}`,
    ...(outcomes.length === 0
      ? []
      : [
          faint(
            `    ${printable(text('verify.left-out', { outcomes: outcomes.join(lang === 'zh' ? '、' : ', ') })[lang])}`,
          ),
        ]),
    ...safety.counterexamples.map((each) => `    ${breachText(each, pack, lang)}`),
  ];
};

const breachText = (breach: Counterexample, pack: Pack, lang: Lang): string => {
  const { group, outcome, element, on } = breach;
  const named = [
    ...(group === undefined || outcome === undefined
      ? []
      : [outcomeText(group, outcome, pack, lang)]),
    ...(element === undefined ? [] : [element]),
  ].join(' · ');
  const words = text('verify.against', { what: named, on })[lang];
  return printable(`${words}${factsText(breach, pack, lang)}`);
};

const outcomeText = (group: string, outcome: string, pack: Pack, lang: Lang): string => {
  const label = pack.groups
    .find(({ id }) => id === group)
    ?.outcomes.find(({ value }) => value === outcome)?.label;
  return label === undefined ? outcome : say(label, lang);
};
