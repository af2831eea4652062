import { vocabularySchema } from '@xinfang/matter';
import { z } from 'zod';
import { NamedConditionSchema } from './condition.ts';
import { DeadlineSchema } from './deadline.ts';
import { FactSchema } from './fact.ts';
import { ConstraintSchema, GroupSchema } from './group.ts';
import { IndicatorSchema, IntegritySchema } from './indicator.ts';
import {
  InstrumentSchema,
  RemedySchema,
  RouteSchema,
  UntranslatedSchema,
  WarningSchema,
} from './law.ts';
import { PackFileSchema } from './pack-file.ts';
import { RuleSchema } from './rule.ts';
import { TestFileSchema } from './test-case.ts';

const listOf = <Key extends string, Item extends z.ZodType>(key: Key, item: Item) =>
  z.strictObject({ $schema: z.string().optional(), [key]: z.array(item) } as {
    $schema: z.ZodOptional<z.ZodString>;
  } & Record<Key, z.ZodArray<Item>>);

/** Every kind of file of a pack, with its schema; JSON Schemas are generated from these. */
export const FILE_KINDS = {
  pack: PackFileSchema,
  facts: listOf('facts', FactSchema),
  conditions: listOf('conditions', NamedConditionSchema),
  constraints: listOf('constraints', ConstraintSchema),
  groups: listOf('groups', GroupSchema),
  warnings: listOf('warnings', WarningSchema),
  integrity: listOf('integrity', IntegritySchema),
  untranslated: listOf('untranslated', UntranslatedSchema),
  instrument: InstrumentSchema,
  rule: RuleSchema,
  deadline: DeadlineSchema,
  indicator: IndicatorSchema,
  remedy: RemedySchema,
  route: RouteSchema,
  vocabulary: vocabularySchema,
  test: TestFileSchema,
} as const;

/** The name of a kind of file. */
export type FileKind = keyof typeof FILE_KINDS;

const FOLDERS: Readonly<Record<string, FileKind>> = {
  instruments: 'instrument',
  deadlines: 'deadline',
  indicators: 'indicator',
  remedies: 'remedy',
  routes: 'route',
  vocabularies: 'vocabulary',
  tests: 'test',
};

/** The kind of a pack's file by its path (`rules/procedure/procedure.petition.json` is a `rule`), or undefined where no such file belongs in a pack. */
export const fileKindOf = (path: string): FileKind | undefined => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!name.endsWith('.json')) return undefined;
  if (parts.length === 1) {
    const kind = name.slice(0, -'.json'.length);
    return kind in FILE_KINDS && ROOT_KINDS.has(kind) ? (kind as FileKind) : undefined;
  }
  if (parts.length === 3 && parts[0] === 'rules') return 'rule';
  return parts.length === 2 ? FOLDERS[parts[0] ?? ''] : undefined;
};

const ROOT_KINDS: ReadonlySet<string> = new Set([
  'pack',
  'facts',
  'conditions',
  'constraints',
  'groups',
  'warnings',
  'integrity',
  'untranslated',
]);
