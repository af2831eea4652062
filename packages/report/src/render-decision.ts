import type { Decision } from '@xinfang/rules';
import { basisLine, flagsPart, needsLines, outcomesLines } from './case-outcomes.ts';
import { type CasePack, type CaseWriting, caseWriting } from './case-writing.ts';
import { say, type Writing } from './lang.ts';
import { indent, pageOf, partOf } from './page.ts';
import { layerText } from './run-head.ts';
import { printable } from './table.ts';

/**
 * A decision as a page: every outcome with why and the articles, what must be seen to, what is still to be asked, and
 * the remedies.
 *
 * @example
 * renderDecision(xf.decide(oneCase), xf.pack, { lang: 'zh' });
 */
export const renderDecision = (decision: Decision, pack: CasePack, writing: Writing): string => {
  const shared = caseWriting(pack, writing);
  return pageOf([
    decisionHead(decision, shared),
    ...decisionParts(decision, shared),
    remediesPart(decision, shared),
  ]);
};

const decisionHead = ({ caseId, on, pack }: Decision, { to, style }: CaseWriting): string =>
  [
    style.strong(to('case.decision', { caseId: printable(caseId), on })),
    style.faint(pack.map((layer) => layerText(layer, to)).join('  ')),
  ].join('\n');

/** Outcomes, flags and open questions of a decision. */
export const decisionParts = (decision: Decision, writing: CaseWriting): readonly string[] => [
  partOf(writing.style.strong(writing.to('case.outcomes')), outcomesLines(decision, writing)),
  flagsPart(decision, writing),
  partOf(writing.style.strong(writing.to('case.needs')), needsLines(decision.needs, writing)),
];

const remediesPart = ({ remedies }: Decision, writing: CaseWriting): string =>
  partOf(
    writing.style.strong(writing.to('case.remedies')),
    remedies.map(({ label, text, basis }) =>
      indent(
        partOf(say(label, writing.lang), [
          indent(say(text, writing.lang)),
          basisLine(basis, writing),
        ]),
      ),
    ),
  );
