import { VocabularySchema } from '@xinfang/matter';
import type { z } from 'zod';
import type { Spot } from '../diagnostic.ts';
import { NamedConditionSchema } from '../format/condition.ts';
import { DeadlineSchema } from '../format/deadline.ts';
import { FactSchema } from '../format/fact.ts';
import { ConstraintSchema, GroupSchema } from '../format/group.ts';
import { IndicatorSchema, IntegritySchema } from '../format/indicator.ts';
import {
  InstrumentSchema,
  RemedySchema,
  RouteSchema,
  UntranslatedSchema,
  WarningSchema,
} from '../format/law.ts';
import { ReminderSchema } from '../format/reminder.ts';
import { RuleSchema } from '../format/rule.ts';
import { TestFileSchema } from '../format/test-case.ts';
import {
  type JsonObject,
  type JsonValue,
  locate,
  memberOf,
  type Path,
  type Place,
  type Places,
} from '../json/span.ts';

/** Everything a pack consists of beside `pack.json`, by kind: one entry of a list file, or one file of a folder. */
export const ELEMENT_SCHEMAS = {
  fact: FactSchema,
  condition: NamedConditionSchema,
  constraint: ConstraintSchema,
  group: GroupSchema,
  warning: WarningSchema,
  integrity: IntegritySchema,
  reminder: ReminderSchema,
  untranslated: UntranslatedSchema,
  instrument: InstrumentSchema,
  rule: RuleSchema,
  deadline: DeadlineSchema,
  indicator: IndicatorSchema,
  remedy: RemedySchema,
  route: RouteSchema,
  vocabulary: VocabularySchema,
  test: TestFileSchema,
} as const;

/** A kind of element of a pack. */
export type ElementKind = keyof typeof ELEMENT_SCHEMAS;

/** What an element of a kind is once it was read. */
export type ElementOf<Kind extends ElementKind> = z.infer<(typeof ELEMENT_SCHEMAS)[Kind]>;

/** The list files at the root of a pack, with the kind of their entries. */
export const LIST_FILES = {
  facts: 'fact',
  conditions: 'condition',
  constraints: 'constraint',
  groups: 'group',
  warnings: 'warning',
  integrity: 'integrity',
  reminders: 'reminder',
  untranslated: 'untranslated',
} as const satisfies Readonly<Record<string, ElementKind>>;

/** A file of one of the layers. */
export interface FileRef {
  readonly layer: number;
  readonly file: string;
}

/** An element as a pack, or several layers of it, wrote it: an overlay states only what it changes. */
export interface WrittenElement {
  readonly kind: ElementKind;
  readonly id: string;
  /** The group of a rule, from its folder. */
  readonly group?: string;
  readonly value: JsonObject;
  readonly root: Place<FileRef> & { readonly file: FileRef };
  readonly places: Places<FileRef>;
}

/**
 * Where a path inside an element stands, in whichever layer wrote it; where the path is not written, what stands nearest
 * above it.
 *
 * @example
 * const { elements } = loadPack([nationalFiles]);
 * const conclude = elements.find(({ id }) => id === 'xf22.conclude');
 * spotOf(conclude, ['fulfilledBy', 0]).file // 'deadlines/xf22.conclude.json'
 */
export const spotOf = (
  { value, root, places }: WrittenElement,
  path: Path = [],
  of: 'key' | 'value' = 'value',
): Spot => {
  const { file, span } = locate(places, value, root, path, of);
  return { ...(file ?? root.file), span };
};

/** The value at a path inside a JSON value, or undefined where there is none. */
export const valueAt = (value: JsonValue | undefined, path: Path): JsonValue | undefined =>
  path.reduce<JsonValue | undefined>(memberOf, value);
