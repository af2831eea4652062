import type {
  Confirm,
  Decision,
  Flag,
  GivenOutcome,
  GroupOutcome,
  Need,
  OpenOutcome,
} from '@xinfang/rules';
import { aside, basesText, type CaseWriting, pair } from './case-writing.ts';
import { say } from './lang.ts';
import { wordOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import { groupWord, outcomeWord } from './run-words.ts';

/** Every group with its outcome, why, and on which articles. */
export const outcomesLines = (decision: Decision, writing: CaseWriting): readonly string[] =>
  Object.entries(decision.outcomes).map(([group, outcome]) =>
    outcomeLines(group, outcome, writing),
  );

const outcomeLines = (group: string, outcome: GroupOutcome, writing: CaseWriting): string => {
  const name = groupWord(group, writing.lang, writing.pack);
  return indent(
    outcome.value === null
      ? partOf(
          pair(name, openText(group, outcome, writing), writing),
          openDetails(outcome, writing),
        )
      : partOf(
          pair(name, writing.style.strong(say(outcome.label, writing.lang)), writing),
          givenDetails(outcome, writing),
        ),
  );
};

const openText = (group: string, outcome: OpenOutcome, writing: CaseWriting): string => {
  const { lang, pack, style, to } = writing;
  const candidates = outcome.candidates.map((value) => outcomeWord(group, value, lang, pack));
  const possible =
    candidates.length === 0
      ? ''
      : aside(
          to('case.candidates', { candidates: candidates.join(lang === 'zh' ? '、' : ', ') }),
          writing,
        );
  return `${style.doubtful(wordOf('outcome', outcome.status, lang))}${possible}`;
};

const openDetails = (outcome: OpenOutcome, writing: CaseWriting): readonly string[] => [
  ...(outcome.explain === undefined ? [] : [indent(say(outcome.explain, writing.lang))]),
  ...(outcome.hint === undefined ? [] : [indent(say(outcome.hint, writing.lang))]),
  basisLine(outcome.basis, writing),
];

const givenDetails = (outcome: GivenOutcome, writing: CaseWriting): readonly string[] => [
  indent(say(outcome.explain, writing.lang)),
  ...(outcome.confirm === undefined ? [] : [indent(proposalText(outcome.confirm, writing))]),
  basisLine(outcome.basis, writing),
];

/** That a refusal is only proposed, and who must confirm it. */
export const proposalText = ({ role, basis }: Confirm, writing: CaseWriting): string =>
  writing.style.doubtful(
    writing.to('case.proposal', {
      role: wordOf('role', role, writing.lang),
      basis: basesText(basis, writing),
    }),
  );

/** Articles in a line of their own below what they carry. */
export const basisLine = (basis: Flag['basis'], writing: CaseWriting): string =>
  basis.length === 0
    ? ''
    : indent(
        writing.style.faint(pair(writing.to('case.basis'), basesText(basis, writing), writing)),
      );

/** What must be seen to, whatever is decided. */
export const flagsPart = ({ flags }: Decision, writing: CaseWriting): string =>
  partOf(
    writing.style.strong(writing.to('case.flags')),
    flags.map((flag) =>
      indent(
        partOf(writing.style.doubtful(say(flag.label, writing.lang)), [
          indent(say(flag.explain, writing.lang)),
          basisLine(flag.basis, writing),
        ]),
      ),
    ),
  );

/** The questions that are still open, numbered, each with what waits for its answer. */
export const needsLines = (needs: readonly Need[], writing: CaseWriting): readonly string[] =>
  needs.map((need, i) => indent(`${i + 1}. ${needText(need, writing)}`));

/** A question with the groups and the fact that wait for its answer. */
export const needText = ({ fact, question, groups }: Need, writing: CaseWriting): string => {
  const { lang, pack, style, to } = writing;
  const waiting = groups.map((group) => groupWord(group, lang, pack));
  const why =
    waiting.length === 0
      ? ''
      : aside(to('case.asked-for', { groups: waiting.join(lang === 'zh' ? '、' : ', ') }), writing);
  return `${say(question, lang)}${style.faint(`${why} [${fact}]`)}`;
};
