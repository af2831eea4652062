import { matchesGlob } from 'node:path';
import type { NewChangeset } from '@changesets/types';

/** What a change of a pack is, and from which bump on. */
const LEAST_BUMP = { law: 'minor', correction: 'patch', translation: 'patch', test: 'patch' };
/** Kinds that change answers, and so concern the days of some law. */
const CHANGES_ANSWERS = ['law', 'correction'];
const BUMPS = ['none', 'patch', 'minor', 'major'];

/** A fault in the two languages of this project. */
export interface Told {
  readonly zh: string;
  readonly en: string;
}

/** A pack of the workspace, with the files of it that are law: what is published, without what every package has. */
export interface PackOnDisk {
  readonly name: string;
  readonly files: readonly string[];
}

/** How a changeset of a pack is written; whoever edits law starts from it. */
export const TEMPLATE = `---
'@xinfang/pack-national': patch
---

示例期限改为从受理之日起算。
The example’s period starts on the day of acceptance.

- Kind: correction
- Period: from 2022-05-01, matters accepted since then
- Paths: \`deadlines/example.json\`, \`tests/example.json\`
`;

/** What the text of a changeset says of a pack. */
export interface Statement {
  readonly kind: string;
  readonly period: string;
  readonly paths: readonly string[];
}

/** The statement in a changeset's text; what it leaves out is empty. */
export const statementOf = (summary: string): Statement => {
  const fieldOf = (name: string): string =>
    new RegExp(`^- ${name}: *(?<value>.*(?:\\n {2,}.*)*)$`, 'mu').exec(summary)?.groups?.[
      'value'
    ] ?? '';
  return {
    kind: fieldOf('Kind').trim(),
    period: fieldOf('Period').trim(),
    paths: [...fieldOf('Paths').matchAll(/`(?<path>[^`]+)`/gu)].map(
      ({ groups }) => groups?.['path'] ?? '',
    ),
  };
};

/** What is wrong with a changeset that names a pack; nothing where it names none. */
export const changesetFaults = (
  { id, releases, summary }: NewChangeset,
  packs: readonly PackOnDisk[],
): readonly Told[] => {
  const pack = packs.find(({ name }) => releases.some((release) => release.name === name));
  if (pack === undefined) return [];
  const bump = releases.find(({ name }) => name === pack.name)?.type ?? 'none';
  const statement = statementOf(summary);
  return [
    ...(releases.length === 1
      ? []
      : [
          told(
            '一个规则包的变更单独写一份',
            'a change of a pack stands alone: one pack, nothing else',
          ),
        ]),
    ...(/\p{Script=Han}/u.test(summary) && /^[A-Z].*[a-z]{3}/mu.test(summary)
      ? []
      : [told('先用中文、再用英文写明改了什么', 'say what changed in Chinese, then in English')]),
    ...kindFaults(statement.kind, bump),
    ...periodFaults(statement),
    ...pathFaults(statement.paths, pack),
  ].map(({ zh, en }) => told(`.changeset/${id}.md：${zh}`, `.changeset/${id}.md: ${en}`));
};

const told = (zh: string, en: string): Told => ({ zh, en });

const kindFaults = (kind: string, bump: string): readonly Told[] => {
  const least = Object.entries(LEAST_BUMP).find(([name]) => name === kind)?.[1];
  const kinds = Object.keys(LEAST_BUMP).join(', ');
  if (least === undefined) {
    return [told(`“- Kind:” 应为 ${kinds} 之一`, `“- Kind:” must be one of ${kinds}`)];
  }
  return BUMPS.indexOf(bump) >= BUMPS.indexOf(least)
    ? []
    : [told(`${kind} 至少是 ${least}，不是 ${bump}`, `${kind} is at least ${least}, not ${bump}`)];
};

const PERIOD = /^from (?<from>\d{4}-\d{2}-\d{2})(?: to (?<to>\d{4}-\d{2}-\d{2}))?, .+$/u;

const periodFaults = ({ kind, period }: Statement): readonly Told[] => {
  if (!CHANGES_ANSWERS.includes(kind)) {
    if (period === 'none') return [];
    return kind in LEAST_BUMP
      ? [
          told(
            `${kind} 不改变结论，写 “- Period: none”`,
            `${kind} changes no answer: “- Period: none”`,
          ),
        ]
      : [];
  }
  const { from, to } = PERIOD.exec(period)?.groups ?? {};
  if (from === undefined) {
    const form = 'from 2022-05-01[ to 2023-12-31], matters received since then';
    return [told(`“- Period:” 写作 ${form}`, `“- Period:” is written ${form}`)];
  }
  if (![from, to ?? from].every(isDay) || (to ?? from) < from) {
    return [told(`期间 ${period} 没有这样的日子`, `there is no such period: ${period}`)];
  }
  return [];
};

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const pathFaults = (paths: readonly string[], { name, files }: PackOnDisk): readonly Told[] => {
  if (paths.length === 0) {
    const form = '`deadlines/x.json`, `rules/**`';
    return [told(`“- Paths:” 写明文件，如 ${form}`, `“- Paths:” names the files, as ${form}`)];
  }
  return paths
    .filter((path) => !files.some((file) => matchesGlob(file, path)))
    .map((path) => told(`${name} 中没有 ${path}`, `${name} has no ${path}`));
};

/** Files of a pack that changed, and that no changeset of it names. */
export const uncoveredFaults = (
  { name }: PackOnDisk,
  changed: readonly string[],
  changesets: readonly NewChangeset[],
): readonly Told[] => {
  const paths = changesets
    .filter(({ releases }) => releases.some((release) => release.name === name))
    .flatMap(({ summary }) => statementOf(summary).paths);
  return changed
    .filter((file) => !paths.some((path) => matchesGlob(file, path)))
    .map((file) =>
      told(
        `${name}：${file} 改了，没有一份变更说明提到它`,
        `${name}: ${file} changed, and no changeset names it`,
      ),
    );
};
