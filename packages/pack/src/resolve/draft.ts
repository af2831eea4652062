import type { Diagnostic } from '../diagnostic.ts';
import type { PackFile } from '../format/pack-file.ts';
import type { ElementKind, ElementOf, WrittenElement } from '../read/elements.ts';
import { diagnosticOf } from '../read/problem.ts';
import { readElement } from '../read/schema-problems.ts';

/** An element with its layers laid over each other; `parsed` is undefined where it does not fit its schema. */
export interface DraftElement<Kind extends ElementKind = ElementKind> extends WrittenElement {
  readonly kind: Kind;
  readonly parsed: ElementOf<Kind> | undefined;
}

/** A pack laid together and not yet checked. */
export interface Draft {
  readonly file: PackFile;
  readonly elements: readonly DraftElement[];
  /** The elements of a kind, in their order. */
  of<Kind extends ElementKind>(kind: Kind): readonly DraftElement<Kind>[];
}

/** Elements of the layers below that no overlay touches were read before. */
const isDrafted = (element: WrittenElement): element is DraftElement =>
  'parsed' in element && element.parsed !== undefined;

/** Reads laid elements against their schemas. */
export const draftOf = (
  file: PackFile,
  elements: readonly WrittenElement[],
): { draft: Draft; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const drafted = elements.map((element): DraftElement => {
    if (isDrafted(element)) return element;
    const { parsed, problems } = readElement(element.kind, element.value);
    diagnostics.push(...problems.map((problem) => diagnosticOf(element, problem)));
    return { ...element, parsed };
  });
  const of = <Kind extends ElementKind>(kind: Kind): readonly DraftElement<Kind>[] =>
    drafted.filter((element): element is DraftElement<Kind> => element.kind === kind);
  return { draft: { file, elements: drafted, of }, diagnostics };
};
