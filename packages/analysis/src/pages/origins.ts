import type { Text } from '@xinfang/calendar';
import {
  type ElementKind,
  type JsonObject,
  type JsonValue,
  type PackFiles,
  readPack,
  type WrittenElement,
} from '@xinfang/pack';

/** Which of the layers brought an element, and which changed what of it. */
export interface Origin {
  readonly broughtBy: Text;
  /** Whether the top layer brought it. */
  readonly own: boolean;
  readonly changes: readonly { readonly by: Text; readonly fields: readonly ChangedField[] }[];
  /** What it says so far. */
  readonly value: JsonObject;
}

/** A field that a layer states anew, and what it was before. */
export interface ChangedField {
  readonly key: string;
  readonly before: JsonValue | undefined;
}

/** The origins of elements; empty where a pack lies on nothing, since everything is its own. */
export type Origins = ReadonlyMap<string, Origin>;

/** The key of an element in the origins. */
export const originKey = (kind: ElementKind, id: string): string => `${kind}/${id}`;

/** Reads from the files of the layers, lowest first, who wrote what. */
export const originsOf = (layers: readonly PackFiles[]): Origins => {
  const origins = new Map<string, Origin>();
  if (layers.length < 2) return origins;
  for (const [layer, files] of layers.entries()) {
    const { pack } = readPack(files, layer);
    if (pack === undefined) continue;
    const own = layer === layers.length - 1;
    for (const element of pack.elements) {
      for (const key of keysOf(element, origins))
        origins.set(key, laterOrigin(origins.get(key), element, pack.file.title, own));
    }
  }
  return origins;
};

/** A warning is known by its id and the start of its span; where an overlay states none it changes all of that id. */
const keysOf = ({ kind, id, value }: WrittenElement, known: Origins): readonly string[] => {
  if (kind !== 'warning') return [originKey(kind, id)];
  const { effective } = value;
  const from =
    typeof effective === 'object' && effective !== null && 'from' in effective
      ? effective['from']
      : undefined;
  if (typeof from === 'string') return [originKey(kind, `${id}-${from}`)];
  return [...known.keys()].filter((key) => OF_DAY.exec(key)?.[1] === originKey(kind, id));
};

const OF_DAY = /^(.*)-\d{4}-\d{2}-\d{2}$/u;

const laterOrigin = (
  before: Origin | undefined,
  element: WrittenElement,
  by: Text,
  own: boolean,
): Origin =>
  before === undefined || element.kind === 'test'
    ? { broughtBy: by, own, changes: [], value: element.value }
    : {
        ...before,
        changes: [...before.changes, { by, fields: fieldsOf(element, before) }],
        value: { ...before.value, ...element.value },
      };

const fieldsOf = ({ value }: WrittenElement, { value: before }: Origin): readonly ChangedField[] =>
  Object.keys(value)
    .filter((key) => key !== 'id' && key !== '$schema')
    .map((key) => ({ key, before: before[key] }));
