import type { Assessment } from '@xinfang/deadlines';
import { deadlineTable, remedyBlock, undeterminedBlock, warningText } from './case-deadlines.ts';
import { type CasePack, type CaseWriting, caseWriting } from './case-writing.ts';
import type { Writing } from './lang.ts';
import { indent, pageOf, partOf } from './page.ts';
import { decisionParts } from './render-decision.ts';
import { layerText } from './run-head.ts';
import { printable } from './table.ts';

/**
 * An assessment as a page: the deadlines with where they stand, what is not yet determined, the decision, warnings and
 * remedies. For the reckoning of each day see `renderExplain`.
 *
 * @example
 * renderAssessment(xf.assess(oneCase, { asOf: '2023-06-30' }), xf.pack, { lang: 'zh' });
 */
export const renderAssessment = (
  assessment: Assessment,
  pack: CasePack,
  writing: Writing,
): string => {
  const shared = caseWriting(pack, writing);
  return pageOf([
    assessmentHead(assessment, shared),
    deadlinesPart(assessment, shared),
    undeterminedPart(assessment, shared),
    warningsPart(assessment, shared),
    ...decisionParts(assessment.decision, shared),
    remediesPart(assessment, shared),
  ]);
};

const assessmentHead = (
  { caseId, asOf, decision }: Assessment,
  { to, style }: CaseWriting,
): string =>
  [
    style.strong(to('case.assessment', { caseId: printable(caseId), asOf })),
    style.faint(decision.pack.map((layer) => layerText(layer, to)).join('  ')),
  ].join('\n');

const deadlinesPart = ({ deadlines }: Assessment, writing: CaseWriting): string =>
  partOf(writing.style.strong(writing.to('case.deadlines')), [
    indent(
      deadlines.length === 0 ? writing.to('case.no-deadlines') : deadlineTable(deadlines, writing),
    ),
  ]);

/** The deadlines of which it is open whether they run. */
export const undeterminedPart = (
  { undetermined, decision }: Assessment,
  writing: CaseWriting,
): string =>
  partOf(
    writing.style.strong(writing.to('case.undetermined')),
    undetermined.map((each) => undeterminedBlock(each, decision.needs, writing)),
  );

const warningsPart = ({ warnings }: Assessment, writing: CaseWriting): string =>
  partOf(
    writing.style.strong(writing.to('case.warnings')),
    warnings.map((warning) => indent(warningText(warning, writing))),
  );

const remediesPart = ({ remedies }: Assessment, writing: CaseWriting): string =>
  partOf(
    writing.style.strong(writing.to('case.remedies')),
    remedies.map((remedy) => remedyBlock(remedy, writing)),
  );
