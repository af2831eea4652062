import {
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticData,
  diagnose,
  type Example,
  spotOf,
  type WrittenElement,
} from '@xinfang/pack';

/** Something found at a path inside an element, before it is placed in a file. */
export type Finding = {
  [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly data: DiagnosticData<Code>;
    readonly element: WrittenElement;
    readonly path: readonly (string | number)[];
    readonly example?: Example;
  };
}[DiagnosticCode];

/** The diagnostic of a finding, at the place in the layer that wrote it. */
export const diagnosticOf = <Code extends DiagnosticCode>({
  code,
  data,
  element,
  path,
  example,
}: Extract<Finding, { readonly code: Code }>): Diagnostic =>
  diagnose(code, data, spotOf(element, path), { example });
