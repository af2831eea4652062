import type { Diagnostic } from '../diagnostic.ts';
import type { PackFile } from '../format/pack-file.ts';
import type { ElementKind, ElementOf, WrittenElement } from '../read/elements.ts';
import { diagnosticOf, type Problem } from '../read/problem.ts';
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

interface Reading {
  readonly parsed: DraftElement['parsed'];
  readonly problems: readonly Problem[];
}

/** Elements of files that have not changed since are the same objects, and need not be read again. */
const readings = new WeakMap<WrittenElement, Reading>();

const readOnce = (element: WrittenElement): Reading => {
  let reading = readings.get(element);
  if (reading === undefined) {
    reading = readElement(element.kind, element.value);
    readings.set(element, reading);
  }
  return reading;
};

/** Reads laid elements against their schemas. */
export const draftOf = (
  file: PackFile,
  elements: readonly WrittenElement[],
): { draft: Draft; diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const drafted = elements.map((element): DraftElement => {
    if (isDrafted(element)) return element;
    const { parsed, problems } = readOnce(element);
    diagnostics.push(...problems.map((problem) => diagnosticOf(element, problem)));
    return { ...element, parsed };
  });
  return { draft: draftFrom(file, drafted), diagnostics };
};

/** A draft of elements that are read. */
export const draftFrom = (file: PackFile, elements: readonly DraftElement[]): Draft => ({
  file,
  elements,
  of: <Kind extends ElementKind>(kind: Kind): readonly DraftElement<Kind>[] =>
    elements.filter((element): element is DraftElement<Kind> => element.kind === kind),
});
