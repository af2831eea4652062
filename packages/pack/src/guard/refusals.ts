import type { Text } from '@xinfang/calendar';
import { type Diagnostic, diagnose, type Example } from '../diagnostic.ts';
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
  const { code, kind, id, from, path, detail, example } = loosening;
  const element = elements.find(
    (each) =>
      each.kind === kind &&
      each.id === id &&
      (from === undefined || memberOf(each.value['effective'], 'from') === from),
  );
  const spot =
    element === undefined
      ? {
          file: 'pack.json',
          layer: elements.reduce((top, { root }) => Math.max(top, root.file.layer), 0),
          span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
        }
      : spotOf(element, path);
  const data = {
    id,
    law,
    ...(detail === undefined ? {} : { detail }),
    ...(example === undefined ? {} : { example: wordsOfExample(example) }),
  };
  return diagnose(code, data, spot, { example });
};

const wordsOfExample = ({ facts, on, start, dueInBase, dueInOverlay }: Example): Text => {
  if (start !== undefined)
    return {
      zh: `${start} 起算，上位规则包届满 ${dueInBase ?? '—'}，叠加后届满 ${dueInOverlay ?? '—'}`,
      en: `from ${start} the base falls due on ${dueInBase ?? '—'}, the overlay on ${dueInOverlay ?? '—'}`,
    };
  const words = wordsOfFacts(facts ?? {});
  return on === undefined
    ? words
    : { zh: `${words.zh}（${on} 的法律）`, en: `${words.en} (law of ${on})` };
};
