import type { Assessment, AssessmentRemedy, Deadline } from '@xinfang/deadlines';
import type { GroupOutcome } from '@xinfang/rules';
import { type CaseWriting, partyText } from './case-writing.ts';
import { dateText } from './date-text.ts';
import { say } from './lang.ts';
import { wordOf } from './messages.ts';
import { groupWord } from './run-words.ts';

/** The party that is told. */
const PETITIONER = 'petitioner';

/**
 * What to tell the petitioner, sentence by sentence: that the matter came in, how it goes on, who owes what by when, and
 * what may still be done. What nobody has confirmed or decided is for the clerk only and says so.
 */
export const tellLines = (assessment: Assessment, writing: CaseWriting): readonly string[] => {
  const { decision, deadlines, remedies } = assessment;
  return [
    writing.to('tell.received', { on: dateText(decision.on, writing.lang) }),
    ...Object.entries(decision.outcomes).flatMap(([group, outcome]) =>
      outcomeSentence(group, outcome, writing),
    ),
    ...deadlines.flatMap((deadline) => deadlineSentence(deadline, writing)),
    ...remedies.flatMap((remedy) => remedySentence(remedy, writing)),
  ];
};

const outcomeSentence = (
  group: string,
  outcome: GroupOutcome,
  { lang, pack, to }: CaseWriting,
): readonly string[] => {
  // What waits for facts is asked for below; the petitioner is told what is known.
  if (outcome.value === null && outcome.status === 'needs-facts') return [];
  const name = groupWord(group, lang, pack);
  if (outcome.value === null)
    return [to('tell.open', { group: name, why: wordOf('outcome', outcome.status, lang) })];
  const label = say(outcome.label, lang);
  if (outcome.confirm !== undefined)
    return [to('tell.unconfirmed', { label, role: wordOf('role', outcome.confirm.role, lang) })];
  const isEmpty = pack.groups
    .find(({ id }) => id === group)
    ?.outcomes.find(({ value }) => value === outcome.value)?.empty;
  return isEmpty === true
    ? []
    : [
        to('tell.outcome', {
          group: name,
          label,
          explain: withoutStop(say(outcome.explain, lang)),
        }),
      ];
};

/** The sentence brings its own full stop. */
const withoutStop = (text: string): string => text.replace(/[。.]$/u, '');

const deadlineSentence = (deadline: Deadline, writing: CaseWriting): readonly string[] => {
  const { kind, beneficiary, binding, dueOn, rolledDueOn, status } = deadline;
  if (kind !== 'duty' || beneficiary !== PETITIONER) return [];
  const said = {
    what: say(deadline.label, writing.lang),
    bearer: partyText(deadline.bearer, writing),
    due: dateText(binding === 'strict' ? dueOn : rolledDueOn, writing.lang),
  };
  if (status === 'open') return [writing.to('tell.duty', said)];
  return status === 'overdue' ? [writing.to('tell.overdue', said)] : [];
};

const remedySentence = (remedy: AssessmentRemedy, { lang, to }: CaseWriting): readonly string[] => {
  const label = say(remedy.label, lang);
  const { status, until } = remedy;
  if (status === 'late-requests-to-a-person' && until !== undefined)
    return [to('tell.right-late', { label, until: dateText(until, lang) })];
  if (status !== 'open') return [];
  return [
    until === undefined
      ? to('tell.remedy', { label, text: say(remedy.text, lang) })
      : to('tell.right', { label, until: dateText(until, lang) }),
  ];
};
