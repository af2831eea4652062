import type { Assessment } from '@xinfang/deadlines';
import { deadlineBlock, remedyBlock, undeterminedBlock, warningText } from './case-deadlines.ts';
import { flagsPart, needsLines, outcomesLines } from './case-outcomes.ts';
import { type CasePack, type CaseWriting, caseWriting } from './case-writing.ts';
import { basisBlocks } from './explain-basis.ts';
import { tellLines } from './explain-tell.ts';
import type { Writing } from './lang.ts';
import type { MessageKey } from './messages.ts';
import { indent, pageOf, partOf } from './page.ts';
import { layerText } from './run-head.ts';
import { printable } from './table.ts';

/**
 * A matter explained to the clerk at the window: the route, the complete legal basis, each due day with its reckoning,
 * what to tell the petitioner, which remedies remain until when, what must still be asked, and what to beware of.
 * Every heading stands, also where there is nothing below it. `today` says that no as-of day was given.
 *
 * @example
 * renderExplain(xf.assess(oneCase, { asOf: '2023-06-30' }), xf.pack, { lang: 'zh' });
 */
export const renderExplain = (
  assessment: Assessment,
  pack: CasePack,
  writing: Writing & { readonly today?: boolean },
): string => {
  const shared = caseWriting(pack, writing);
  const { decision, undetermined, remedies, warnings } = assessment;
  return pageOf([
    head(assessment, writing.today === true, shared),
    section('explain.route', outcomesLines(decision, shared), shared),
    flagsPart(decision, shared),
    section('explain.basis', basisBlocks(assessment, shared), shared),
    section('explain.deadlines', deadlineLines(assessment, shared), shared),
    partOf(
      shared.style.strong(shared.to('case.undetermined')),
      undetermined.map((each) => undeterminedBlock(each, decision.needs, shared)),
    ),
    section('explain.tell', tellLines(assessment, shared).map(bullet), shared),
    section(
      'explain.remedies',
      orElse(
        remedies.map((each) => remedyBlock(each, shared)),
        'case.no-remedies',
        shared,
      ),
      shared,
    ),
    section(
      'explain.ask',
      orElse(needsLines(decision.needs, shared), 'explain.nothing-to-ask', shared),
      shared,
    ),
    section(
      'explain.warnings',
      orElse(
        warnings.map((each) => indent(warningText(each, shared))),
        'explain.no-warnings',
        shared,
      ),
      shared,
    ),
  ]);
};

const head = (
  { caseId, asOf, decision }: Assessment,
  today: boolean,
  { to, style }: CaseWriting,
): string =>
  [
    style.strong(to('explain.title', { caseId: printable(caseId), asOf })),
    ...(today ? [to('explain.today')] : []),
    ...(asOf < decision.on
      ? [style.doubtful(to('explain.not-yet-received', { on: decision.on }))]
      : []),
    style.faint(decision.pack.map((layer) => layerText(layer, to)).join('  ')),
  ].join('\n');

const section = (key: MessageKey, lines: readonly string[], { style, to }: CaseWriting): string =>
  partOf(style.strong(to(key)), lines);

const orElse = (
  lines: readonly string[],
  otherwise: MessageKey,
  { to }: CaseWriting,
): readonly string[] => (lines.length === 0 ? [indent(to(otherwise))] : lines);

const deadlineLines = ({ deadlines }: Assessment, writing: CaseWriting): readonly string[] =>
  orElse(
    deadlines.map((deadline) => deadlineBlock(deadline, writing)),
    'case.no-deadlines',
    writing,
  );

const bullet = (text: string): string => indent(`- ${text}`);
