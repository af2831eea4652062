import type { Text } from '@xinfang/calendar';
import { type ElementKind, spotOf, type WrittenElement } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';
import type { DiffSide } from './diff-side.ts';

/** What two packs are compared by: the kinds of elements, and the `pack.json` of each layer. */
export type DiffKind = ElementKind | 'pack';

/** A place in a file of a layer. */
export interface DiffPlace {
  /** The id of the layer's pack. */
  readonly pack: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An element as it holds in a pack, whichever layers wrote it. */
export interface HeldElement {
  readonly kind: DiffKind;
  readonly id: string;
  /** What tells it from the others of its kind; two packs hold the same element under the same key. */
  readonly key: string;
  readonly label: Text;
  readonly value: Readonly<Record<string, unknown>>;
  /** Where a path inside it is written. */
  readonly placeOf: (path: readonly (string | number)[]) => DiffPlace;
}

type Plain = Readonly<Record<string, unknown>>;

/** Everything that holds in a pack, by key. Keys of objects and what only files need (`$schema`) play no part. */
export const heldElements = (side: DiffSide): ReadonlyMap<string, HeldElement> => {
  const { pack, layers } = side;
  const written = new Map(side.elements.map((each) => [keyOf(each.kind, each.value), each]));
  const held = (kind: DiffKind, values: Iterable<object>): readonly HeldElement[] =>
    [...values].map((value) => heldOf(side, kind, value as Plain, written));
  const all = [
    ...layers.map(({ file }, layer) => wholeFile(side, 'pack', file, layer, 'pack.json')),
    ...held('instrument', pack.instruments.values()),
    ...held('fact', pack.facts),
    ...held('condition', ownConditions(pack)),
    ...held('constraint', pack.constraints),
    ...held('group', pack.groups),
    ...held('rule', pack.rules),
    ...held('deadline', pack.deadlines.map(asWritten)),
    ...held('indicator', pack.indicators),
    ...held('integrity', pack.integrity),
    ...held('remedy', pack.remedies),
    ...held('warning', pack.warnings),
    ...held('reminder', pack.reminders),
    ...held('route', pack.routes),
    ...held('vocabulary', pack.vocabularies),
    ...held('untranslated', pack.untranslated),
    ...layers.flatMap(({ tests }, layer) =>
      tests.map((each) => wholeFile(side, 'test', each, layer, `tests/${each.id}.json`)),
    ),
  ];
  return new Map(all.map((each) => [each.key, each]));
};

/** The period as files name it; of several that stand side by side all are shown. */
const asWritten = ({
  periods,
  restatedBy: _restatedBy,
  restated: _restated,
  ...rest
}: DiffSide['pack']['deadlines'][number]): Plain => ({
  ...rest,
  period: periods.length === 1 ? periods[0] : periods,
});

/** Warnings of one kind stand once for each span of law. */
const keyOf = (kind: DiffKind, value: Plain): string => {
  const from = kind === 'warning' ? (value['effective'] as { from?: string })?.from : undefined;
  return [kind, value['id'], ...(from === undefined ? [] : [from])].join('/');
};

const heldOf = (
  side: DiffSide,
  kind: DiffKind,
  { $schema: _schema, ...value }: Plain,
  written: ReadonlyMap<string, WrittenElement>,
): HeldElement => {
  const key = keyOf(kind, value);
  const element = written.get(key);
  return {
    kind,
    id: String(value['id']),
    key,
    label: labelOf(value),
    value,
    placeOf: (path) => placeIn(side, element, path),
  };
};

const placeIn = (
  { layers }: DiffSide,
  element: WrittenElement | undefined,
  path: readonly (string | number)[],
): DiffPlace => {
  if (element === undefined) return { pack: '', file: '', line: 1 };
  const { layer, file, span } = spotOf(element, path);
  return { pack: layers[layer]?.file.id ?? '', file, line: span.line };
};

/** What is a whole file of one layer is known by that layer too: each layer has its own. */
const wholeFile = (
  { layers }: DiffSide,
  kind: 'pack' | 'test',
  { $schema: _schema, ...value }: Plain & { readonly id: string },
  layer: number,
  file: string,
): HeldElement => {
  const pack = layers[layer]?.file.id ?? '';
  return {
    kind,
    id: value.id,
    key: kind === 'pack' ? `pack/${value.id}` : `test/${pack}/${value.id}`,
    label: labelOf(value),
    value,
    placeOf: () => ({ pack, file, line: 1 }),
  };
};

const LABELLED = ['label', 'title', 'reason', 'what', 'text'] as const;

/** What an element is called, in the author's words. */
const labelOf = (value: Plain): Text => {
  for (const key of LABELLED) {
    const text = value[key];
    if (isText(text)) return text;
  }
  const id = String(value['id']);
  return { zh: id, en: id };
};

/** Whether a value is a text in both languages. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
