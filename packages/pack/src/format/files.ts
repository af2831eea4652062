import { VocabularySchema } from '@xinfang/matter';
import * as z from 'zod';
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
import { ReminderSchema } from './reminder.ts';
import { RuleSchema } from './rule.ts';
import { TestFileSchema } from './test-case.ts';
import { titled } from './words.ts';

const listOf = <Key extends string, Item extends z.ZodType>(key: Key, zh: string, item: Item) =>
  z
    .strictObject({ $schema: z.string().optional(), [key]: z.array(item) } as {
      $schema: z.ZodOptional<z.ZodString>;
    } & Record<Key, z.ZodArray<Item>>)
    .meta(titled([zh, key], `${key}.json：${zh}的清单。`, `${key}.json: a list.`));

/** Every kind of file of a pack, with its schema; JSON Schemas are generated from these. */
export const FILE_KINDS = {
  pack: PackFileSchema,
  facts: listOf('facts', '事实', FactSchema),
  conditions: listOf('conditions', '有名字的条件', NamedConditionSchema),
  constraints: listOf('constraints', '约束', ConstraintSchema),
  groups: listOf('groups', '决定组', GroupSchema),
  warnings: listOf('warnings', '提示', WarningSchema),
  integrity: listOf('integrity', '核查项', IntegritySchema),
  reminders: listOf('reminders', '提醒', ReminderSchema),
  untranslated: listOf('untranslated', '未编入的内容', UntranslatedSchema),
  instrument: InstrumentSchema,
  rule: RuleSchema,
  deadline: DeadlineSchema,
  indicator: IndicatorSchema,
  remedy: RemedySchema,
  route: RouteSchema,
  vocabulary: VocabularySchema.clone().register(
    z.globalRegistry,
    titled(
      ['词表', 'Vocabulary'],
      '一个方案的用语，及与其他方案的对应。',
      'The terms of one scheme.',
    ),
  ),
  test: TestFileSchema,
} as const;

/** The name of a kind of file. */
export type FileKind = keyof typeof FILE_KINDS;

const FOLDERS: ReadonlyMap<string, FileKind> = new Map([
  ['instruments', 'instrument'],
  ['deadlines', 'deadline'],
  ['indicators', 'indicator'],
  ['remedies', 'remedy'],
  ['routes', 'route'],
  ['vocabularies', 'vocabulary'],
  ['tests', 'test'],
]);

/**
 * The kind of a pack's file by its path (`rules/procedure/procedure.petition.json` is a `rule`), or undefined where no such file belongs in a pack.
 *
 * @example
 * fileKindOf('rules/procedure/procedure.petition.json') // 'rule'
 */
export const fileKindOf = (path: string): FileKind | undefined => {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!name.endsWith('.json')) return undefined;
  if (parts.length === 1) {
    const kind = name.slice(0, -'.json'.length);
    return ROOT_KINDS.get(kind);
  }
  if (parts.length === 3 && parts[0] === 'rules') return 'rule';
  return parts.length === 2 ? FOLDERS.get(parts[0] ?? '') : undefined;
};

const ROOT_KINDS: ReadonlyMap<string, FileKind> = new Map(
  (
    [
      'pack',
      'facts',
      'conditions',
      'constraints',
      'groups',
      'warnings',
      'integrity',
      'reminders',
      'untranslated',
    ] as const
  ).map((kind) => [kind, kind]),
);
