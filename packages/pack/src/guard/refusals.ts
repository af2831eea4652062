import type { Text } from '@xinfang/calendar';
import canonicalize from 'canonicalize';
import { type Diagnostic, diagnose, type Example, type Spot } from '../diagnostic.ts';
import type { DiagnosticCode } from '../diagnostics.ts';
import type { Basis } from '../format/base.ts';
import { memberOf, type Path } from '../json/span.ts';
import { type ElementKind, spotOf, type WrittenElement } from '../read/elements.ts';
import { type Facts, wordsOfFacts } from './comparison.ts';

/** What an overlay loosened: the code, the element and the place in it that show it, the law, and a case in point. */
export interface Loosening {
  readonly code: Extract<DiagnosticCode, `loosens-${string}`>;
  readonly kind: ElementKind;
  readonly id: string;
  /** Which of several elements of this id: the start of its span (warnings). */
  readonly from?: string;
  readonly path: Path;
  readonly basis: readonly Basis[];
  readonly detail?: Text;
  readonly example?: Example;
}

/** The example of a case in point under the law of a day. */
export const exampleOf = (facts: Facts, on: string): Example => ({ facts, on });

/** The diagnostic of a loosening, where the overlay says it. */
export const refusalOf = (
  elements: readonly WrittenElement[],
  loosening: Loosening,
  law: Text,
): Diagnostic => {
  const { code, id, detail, example } = loosening;
  const data = {
    id,
    law,
    ...(detail === undefined ? {} : { detail }),
    ...(example === undefined ? {} : { example: wordsOfExample(example) }),
  };
  return diagnose(code, data, spotIn(elements, loosening), { example });
};

/** Kinds through which an overlay changes what others mean. */
const FAR_REACHING: ReadonlySet<ElementKind> = new Set([
  'rule',
  'condition',
  'group',
  'constraint',
]);

/** At the loosened place where the overlay wrote it; else at the one thing of the overlay that can reach it, or at its `pack.json`. */
const spotIn = (elements: readonly WrittenElement[], loosening: Loosening): Spot => {
  const top = elements.reduce((layer, { root }) => Math.max(layer, root.file.layer), 0);
  const element = elements.find((each) => isMeant(each, loosening));
  const spot = element && spotOf(element, loosening.path);
  if (spot?.layer === top) return spot;
  const written = elements.filter(
    ({ kind, root }) => root.file.layer === top && FAR_REACHING.has(kind),
  );
  const [only] = written;
  return only !== undefined && written.length === 1
    ? spotOf(only, ['id'])
    : { file: 'pack.json', layer: top, span: { line: 1, column: 1, endLine: 1, endColumn: 1 } };
};

const isMeant = ({ kind, id, value }: WrittenElement, loosening: Loosening): boolean =>
  kind === loosening.kind &&
  id === loosening.id &&
  (loosening.from === undefined || memberOf(value['effective'], 'from') === loosening.from);

const wordsOfExample = ({ facts, on, start, dueInBase, dueInOverlay }: Example): Text => {
  if (start !== undefined)
    return {
      zh: `${start} 起算，下层包届满 ${dueInBase ?? '—'}，叠加后届满 ${dueInOverlay ?? '—'}`,
      en: `from ${start} the base falls due on ${dueInBase ?? '—'}, the overlay on ${dueInOverlay ?? '—'}`,
    };
  const words = wordsOfFacts(facts ?? {});
  return on === undefined
    ? words
    : { zh: `${words.zh}（${on} 的法律）`, en: `${words.en} (law of ${on})` };
};

/** Whether two values are the same JSON, whatever the order of keys. */
export const sameJson = (a: unknown, b: unknown): boolean => canonicalize(a) === canonicalize(b);
