import { XinfangError } from '@xinfang/calendar';
import type { Pack, TestCase } from '@xinfang/pack';
import { type Decision, decide } from '@xinfang/rules';
import { readGiven } from '../cases/pack-answers.ts';
import type { PageKind } from './page-place.ts';

/** A named case and the file it stands in. */
export interface NamedCase {
  readonly file: string;
  readonly name: string;
  /** Its place in the file, from 0. */
  readonly index: number;
}

/** The cases that concern each element, by kind and id. */
export type CaseIndex = ReadonlyMap<string, readonly NamedCase[]>;

/** The key of an element in the index. */
export const caseKey = (kind: PageKind, id: string): string => `${kind}/${id}`;

/** Finds for each element the named cases that expect something of it. */
export const indexCases = (pack: Pack): CaseIndex => {
  const index = new Map<string, NamedCase[]>();
  for (const { id: file, cases } of pack.tests) {
    for (const [place, one] of cases.entries()) {
      const named = { file, name: one.name, index: place };
      for (const key of new Set(keysOf(one, pack)))
        index.set(key, [...(index.get(key) ?? []), named]);
    }
  }
  return index;
};

const keysOf = ({ given, expect }: TestCase, pack: Pack): readonly string[] => {
  const named = (kind: string): readonly string[] =>
    namesIn(expect.basis).flatMap((key) =>
      key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [],
    );
  const groups = [...namesIn(expect.outcomes), ...namesIn(expect.basis)];
  return [
    ...groups.map((id) => caseKey('group', id)),
    ...rulesOf(given, expect, pack).map((id) => caseKey('rule', id)),
    ...[...namesIn(expect.deadlines), ...namesIn(expect.undetermined), ...named('deadline')].map(
      (id) => caseKey('deadline', id),
    ),
    ...namesIn(expect.indicators).map((id) => caseKey('indicator', id)),
    ...namesIn(expect.integrity).map((id) => caseKey('integrity', id)),
    ...remediesOf([...namesIn(expect.remedies), ...named('remedy')], pack),
  ];
};

/** What an expectation names: the entries of a list, or the keys of an object. */
const namesIn = (expected: object | undefined): readonly string[] => {
  if (Array.isArray(expected)) return expected.filter((each) => typeof each === 'string');
  return Object.keys(expected ?? {});
};

/** Cases name a remedy by its route. */
const remediesOf = (routes: readonly string[], pack: Pack): readonly string[] =>
  pack.remedies
    .filter(({ route }) => routes.includes(route))
    .map(({ id }) => caseKey('remedy', id));

/** The rules that gave what the case expects of a group. */
const rulesOf = (
  given: TestCase['given'],
  { outcomes, basis, flags }: TestCase['expect'],
  pack: Pack,
): readonly string[] => {
  const asked = new Set([...namesIn(outcomes), ...namesIn(basis)]);
  const ids = pack.groups
    .filter(({ id, hit }) => asked.has(id) || (hit === 'collect' && flags !== undefined))
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const groups = decisionOf(given, pack)?.trace.groups ?? {};
  return ids.flatMap((id) =>
    (groups[id]?.rules ?? [])
      .filter(({ holds, whyNot }) => holds === true && whyNot === undefined)
      .map(({ rule }) => rule),
  );
};

/** A case that expects an error has no decision. */
const decisionOf = (given: TestCase['given'], pack: Pack): Decision | undefined => {
  try {
    const [first] = readGiven(given).cases;
    return decide(first, pack, given.on === undefined ? {} : { on: given.on });
  } catch (error) {
    if (error instanceof XinfangError) return undefined;
    throw error;
  }
};
