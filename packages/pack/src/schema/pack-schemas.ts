import { byForeignName, type ForeignOperator } from '../foreign/foreign-operator.ts';
import { FILE_KINDS, type FileKind } from '../format/files.ts';
import { FORMAT_VERSION } from '../format-version.ts';
import type { Pack } from '../pack.ts';
import { LIST_FILES } from '../read/elements.ts';
import { withWords } from './annotate.ts';
import { withEventFields } from './event-names.ts';
import { plainSchemaOf } from './general.ts';
import { withNames } from './names.ts';
import { withChanges } from './overlay.ts';
import { withPackArticles } from './pack-basis.ts';
import { withPackCases } from './pack-cases.ts';
import { type UsableGroups, withPackConditions } from './pack-conditions.ts';
import { namesOfPack } from './pack-names.ts';
import type { SchemaNode } from './walk.ts';

/** What a schema is made for beside the pack. */
export interface PackSchemaOptions {
  /** The address under which schemas are published; without it they name none of their own. */
  readonly home?: string;
  /** The group whose rules are written: their outcomes are listed, and the groups they may use. */
  readonly group?: string;
  /** The pack below, where the files are those of an overlay: what changes an element of it may be partial. */
  readonly base?: Pack;
  /** The operators of plugins that are listed with their labels; names of others are let through. */
  readonly operators?: readonly ForeignOperator[];
}

/**
 * The JSON Schema of a kind of file with the names that a pack declares: facts and their values, outcomes, deadlines,
 * instruments and their articles, each with its label.
 *
 * @example
 * schemaOfPack('rule', pack, { group: 'dispatch' })['title'] // '规则 · Rule'
 */
export const schemaOfPack = (
  kind: FileKind,
  pack: Pack,
  { home, group, base, operators = [] }: PackSchemaOptions = {},
): SchemaNode => {
  const named = withNames(plainSchemaOf(kind), kind, namesOfPack(pack, group));
  const worded = withWords(withEventFields(named, kind), kind);
  const usable = usableGroups(kind, pack, group);
  const foreign = [...byForeignName(operators).values()];
  const conditions = withPackConditions(worded, kind, pack, usable, foreign);
  const articles = withPackArticles(conditions, kind, pack);
  const whole = kind === 'test' ? withPackCases(articles, pack) : articles;
  const name = group === undefined ? kind : `${kind}.${group}`;
  const { $schema, ...rest } = base === undefined ? whole : withChanges(whole, kind, base);
  if (home === undefined) return { $schema, ...rest };
  return { $schema, $id: `${home}/schema/${FORMAT_VERSION}/${pack.id}/${name}.json`, ...rest };
};

const usableGroups = (kind: FileKind, pack: Pack, group: string | undefined): UsableGroups => {
  if (kind === 'constraints') return [];
  if (kind !== 'rule' || group === undefined) return 'all';
  return pack.groups.find(({ id }) => id === group)?.uses ?? 'all';
};

/** A schema of a pack's files, with the name of its own file and the files it is for. */
export interface PackSchema {
  readonly file: string;
  /** A pattern for paths inside the pack's folder. */
  readonly match: string;
  readonly schema: SchemaNode;
}

const FOLDER_OF = {
  instrument: 'instruments',
  deadline: 'deadlines',
  indicator: 'indicators',
  remedy: 'remedies',
  route: 'routes',
  vocabulary: 'vocabularies',
  test: 'tests',
} as const satisfies Partial<Record<FileKind, string>>;

/**
 * All JSON Schemas of a pack's files: one for each kind, and for rules one for each group.
 *
 * @example
 * schemasOfPack(pack).find(({ file }) => file === 'deadline.json')?.match // 'deadlines/*.json'
 */
export const schemasOfPack = (
  pack: Pack,
  options: Omit<PackSchemaOptions, 'group'> = {},
): readonly PackSchema[] => {
  const kinds = (Object.keys(FILE_KINDS) as FileKind[]).filter((kind) => kind !== 'rule');
  return [
    ...kinds.map((kind) => ({
      file: `${kind}.json`,
      match: matchOf(kind),
      schema: schemaOfPack(kind, pack, options),
    })),
    ...pack.groups.map(({ id }) => ({
      file: `rule.${id}.json`,
      match: `rules/${id}/*.json`,
      schema: schemaOfPack('rule', pack, { ...options, group: id }),
    })),
  ];
};

const matchOf = (kind: FileKind): string =>
  kind in LIST_FILES || kind === 'pack'
    ? `${kind}.json`
    : `${FOLDER_OF[kind as keyof typeof FOLDER_OF]}/*.json`;
