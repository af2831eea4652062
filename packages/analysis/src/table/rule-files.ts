import { type JsonObject, type PackFiles, parseJsonFile } from '@xinfang/pack';
import { isObject } from '../json/same-json.ts';

/** What reading a table does to a rule's file. */
export interface RuleChange {
  readonly id: string;
  readonly group: string;
  /** The path inside the pack. */
  readonly file: string;
  readonly change: 'added' | 'changed' | 'deleted';
  /** The keys and columns that differ; of a changed rule only. */
  readonly fields?: readonly string[];
  /** What the file is to hold; absent where it goes. */
  readonly text?: string;
}

/** The path of a rule's file inside its pack. */
export const rulePath = (group: string, id: string): string => `rules/${group}/${id}.json`;

const RULE_FILE = /^rules\/([^/]+)\/(.+)\.json$/u;

/** The rules that a pack's own files hold, by their paths, in the order of paths. */
export const ruleFilesIn = (
  files: PackFiles,
): readonly { readonly file: string; readonly group: string; readonly id: string }[] =>
  Object.keys(files)
    .toSorted()
    .flatMap((file) => {
      const [, group, id] = RULE_FILE.exec(file) ?? [];
      return group === undefined || id === undefined ? [] : [{ file, group, id }];
    });

/** A rule as its own file writes it, or undefined where there is no such file, or no JSON object in it. */
export const writtenRule = (
  files: PackFiles,
  group: string,
  id: string,
): JsonObject | undefined => {
  const text = files[rulePath(group, id)];
  const value = text === undefined ? undefined : parseJsonFile(text).value;
  return isObject(value) ? value : undefined;
};

/** The schema that the rules of a group name in their files, or else those of other groups. */
export const schemaOfRules = (files: PackFiles, group: string): string | undefined => {
  const rules = ruleFilesIn(files);
  const nearest = [
    ...rules.filter((rule) => rule.group === group),
    ...rules.filter((rule) => rule.group !== group),
  ];
  for (const rule of nearest) {
    const schema = writtenRule(files, rule.group, rule.id)?.['$schema'];
    if (typeof schema === 'string') return schema;
  }
  return undefined;
};

/**
 * The files of a pack with some of its rules changed.
 *
 * @example
 * filesAfter({}, [{ id: 'a', group: 'g', file: 'rules/g/a.json', change: 'added', text: '{}' }]) // { 'rules/g/a.json': '{}' }
 */
export const filesAfter = (files: PackFiles, changes: readonly RuleChange[]): PackFiles => {
  const changed = new Map(changes.map(({ file, text }) => [file, text]));
  const all = [...Object.entries(files).filter(([file]) => !changed.has(file)), ...changed];
  return Object.fromEntries(
    all.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
};
