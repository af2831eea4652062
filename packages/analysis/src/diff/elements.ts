import type { Text } from '@xinfang/calendar';
import type { ElementKind } from '@xinfang/pack';
import { sameJson } from '../json/same-json.ts';
import { fieldLabel } from '../words/field-labels.ts';
import { changedFields, type RawChange } from './changed-fields.ts';
import type { DiffSide } from './diff-side.ts';
import { type DiffKind, type DiffPlace, type HeldElement, heldElements } from './element-values.ts';
import { valueWords } from './value-words.ts';

/** One field that differs, in the author's words; `before` and `after` are the values, absent where there is none. */
export interface FieldChange {
  /** The way to the field; members of lists that have a name stand under it, e.g. `outcomes[accept].label`. */
  readonly path: string;
  readonly label: Text;
  /** Of lists without names what was taken out. */
  readonly before?: unknown;
  /** Of lists without names what was put in. */
  readonly after?: unknown;
  readonly words: { readonly before: Text; readonly after: Text };
  readonly at: { readonly before?: DiffPlace; readonly after?: DiffPlace };
}

/** An element of which something differs. */
export interface ElementChange {
  readonly kind: DiffKind;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly label: Text;
  /** Where it stands, in whichever layer wrote it last. */
  readonly at: { readonly before?: DiffPlace; readonly after?: DiffPlace };
  /** Of what was added or removed each of its fields. */
  readonly fields: readonly FieldChange[];
  /** The element of the other pack with the same content under another id. */
  readonly sameAs?: string;
}

/**
 * The elements in which two packs differ, as they hold with all layers laid together: what changed before what is gone and
 * what is new, of each by kind, in the order of the packs.
 * Formatting, the order of keys and what the format takes for granted make no difference.
 *
 * @example
 * diffElements(openSide([nationalFiles]), openSide([nationalFiles])) // []
 */
export const diffElements = (a: DiffSide, b: DiffSide): readonly ElementChange[] => {
  const [before, after] = [heldElements(a), heldElements(b)];
  const changes = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) =>
    changeOf(before.get(key), after.get(key), a, b),
  );
  const sorted = changes.toSorted(
    (x, y) =>
      CHANGES.indexOf(x.change) - CHANGES.indexOf(y.change) ||
      KINDS.indexOf(x.kind) - KINDS.indexOf(y.kind),
  );
  return sorted.map((each) => withTwin(each, sorted));
};

/** What a meeting has to weigh comes first. */
const CHANGES: readonly ElementChange['change'][] = ['changed', 'removed', 'added'];

const KINDS: readonly (ElementKind | 'pack')[] = [
  ...(['pack', 'rule', 'deadline', 'condition', 'fact', 'constraint', 'group'] as const),
  ...(['remedy', 'indicator', 'integrity', 'warning', 'reminder'] as const),
  ...(['instrument', 'route', 'untranslated', 'vocabulary', 'test'] as const),
];

const changeOf = (
  was: HeldElement | undefined,
  is: HeldElement | undefined,
  a: DiffSide,
  b: DiffSide,
): readonly ElementChange[] => {
  const fields = changedFields(was?.value ?? {}, is?.value ?? {})
    .filter(({ path }) => (was !== undefined && is !== undefined) || path[0] !== 'id')
    .map((raw) => fieldOf(raw, was, is, a, b));
  const element = is ?? was;
  if (fields.length === 0 || element === undefined) return [];
  const { kind, id, label } = element;
  const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  return [{ kind, id, change, label, at: placesOf(was?.placeOf([]), is?.placeOf([])), fields }];
};

const fieldOf = (
  raw: RawChange,
  was: HeldElement | undefined,
  is: HeldElement | undefined,
  a: DiffSide,
  b: DiffSide,
): FieldChange => {
  const { path, before, after, orderOnly } = raw;
  const said = (value: unknown, element: HeldElement | undefined, { pack }: DiffSide): Text =>
    valueWords(value, path, element ?? { kind: 'pack', id: '', value: {} }, pack);
  return {
    path: writtenPath(path),
    label: fieldLabel(path, orderOnly),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    words: { before: said(before, was, a), after: said(after, is, b) },
    at: placesOf(
      before === undefined ? undefined : was?.placeOf(raw.placeBefore),
      after === undefined ? undefined : is?.placeOf(raw.placeAfter),
    ),
  };
};

const placesOf = (
  before: DiffPlace | undefined,
  after: DiffPlace | undefined,
): FieldChange['at'] => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** Members of lists stand in brackets. */
const writtenPath = (path: RawChange['path']): string =>
  path.reduce<string>((said, part, index) => {
    const isMember = index > 0 && LISTS.has(String(path[index - 1]));
    return isMember ? `${said}[${part}]` : said === '' ? String(part) : `${said}.${part}`;
  }, '');

const LISTS: ReadonlySet<string> = new Set([
  'outcomes',
  'values',
  'articles',
  'limits',
  'terms',
  'children',
  'assume',
  'cases',
]);

/** What was renamed stands once among the removed and once among the added: each names the other. */
const withTwin = (each: ElementChange, all: readonly ElementChange[]): ElementChange => {
  if (each.change === 'changed') return each;
  const twin = all.find(
    (other) =>
      other.kind === each.kind &&
      other.change === (each.change === 'added' ? 'removed' : 'added') &&
      sameJson(contentOf(each), contentOf(other)),
  );
  return twin === undefined ? each : { ...each, sameAs: twin.id };
};

const contentOf = ({ fields }: ElementChange): unknown =>
  Object.fromEntries(fields.map(({ path, before, after }) => [path, before ?? after]));
