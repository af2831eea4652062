import type { Text } from '@xinfang/calendar';
import { type Diagnostic, diagnose, type Fix } from '../diagnostic.ts';
import type { DiagnosticCode, DiagnosticData } from '../diagnostics.ts';
import type { Path } from '../json/span.ts';
import { spotOf, type WrittenElement } from './elements.ts';

/** Something wrong at a path inside an element, before it is placed in a file. */
export type Problem = {
  [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly data: DiagnosticData<Code>;
    readonly path: Path;
    readonly of?: 'key' | 'value';
    readonly hint?: Text | undefined;
    readonly fix?: Fix | undefined;
  };
}[DiagnosticCode];

/** The diagnostic of a problem, at the place in the layer that wrote it. */
export const diagnosticOf = (element: WrittenElement, problem: Problem): Diagnostic =>
  placed(problem, (path, of) => spotOf(element, path, of));

/** The diagnostic of a problem, placed by a function from paths to spots. */
export const placed = <Code extends DiagnosticCode>(
  problem: Extract<Problem, { readonly code: Code }>,
  spot: (path: Path, of: 'key' | 'value') => ReturnType<typeof spotOf>,
): Diagnostic => {
  const { code, data, path, of = 'value', hint, fix } = problem;
  return diagnose(code, data, spot(path, of), { hint, fix });
};
