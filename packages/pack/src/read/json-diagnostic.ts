import type { Diagnostic } from '../diagnostic.ts';
import type { JsonProblem } from '../json/parse.ts';
import type { FileRef } from './elements.ts';
import { placed } from './problem.ts';

/** The diagnostic of what is wrong with a JSON text. */
export const jsonDiagnostic = (problem: JsonProblem, file: FileRef): Diagnostic =>
  placed({ ...problem, path: [] }, () => ({ ...file, span: problem.span }));
