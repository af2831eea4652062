import { byOutcome, type PlainCondition, type PlainGroup } from './rules-in-force.ts';
import { expressionOf } from './zen-expression.ts';

/** A node of a JDM graph. */
interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly content?: unknown;
}

/** Nodes in a row, each reading what the one before it gave. */
export const graphOf = (nodes: readonly GraphNode[]) => {
  const chain = [node('input', 'inputNode'), ...nodes, node('output', 'outputNode')];
  const edges = chain.slice(1).map(({ id }, at) => ({
    id: `edge-${at}`,
    sourceId: chain[at]?.id,
    targetId: id,
    type: 'edge',
  }));
  return { nodes: chain, edges };
};

const node = (id: string, type: string, content?: unknown): GraphNode => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  ...(content === undefined ? {} : { content }),
});

const HOW = { inputField: null, executionMode: 'single' } as const;

/** One node with a chain of conditions for each group. */
export const expressionsOf = (groups: readonly PlainGroup[], own: ReadonlySet<string>): GraphNode =>
  node('groups', 'expressionNode', {
    ...HOW,
    outputPath: null,
    passThrough: false,
    expressions: groups.flatMap((group) =>
      chainOf(group, (fact) => (own.has(fact) ? `$.${fact}` : fact)).map(([key, value]) => ({
        id: key,
        key,
        value,
      })),
    ),
  });

const chainOf = (
  group: PlainGroup,
  nameOf: (fact: string) => string,
): readonly (readonly [string, string])[] => {
  const when = (condition: PlainCondition): string => expressionOf(condition, nameOf);
  if (group.hit === 'first')
    return [
      [
        group.id,
        group.rules.reduceRight(
          (otherwise, rule) => `(${when(rule.when)} ? '${rule.outcome}' : ${otherwise})`,
          "'untranslated'",
        ),
      ],
    ];
  const each = [...byOutcome(group)].map(
    ([outcome, condition]) => `(${when(condition)} ? '${outcome}' : '')`,
  );
  const held = `filter([${each.join(', ')}], # != '')`;
  if (group.hit === 'collect') return [[group.id, held]];
  const all = `${group.id}Held`;
  return [
    [all, held],
    [
      group.id,
      `(len($.${all}) > 1 ? 'conflict' : (len($.${all}) == 1 ? $.${all}[0] : 'untranslated'))`,
    ],
  ];
};

/** A decision table of a group. Later tables read what earlier ones gave; a group of hit policy `unique` is read by its only outcome. */
export const tableOf = (
  group: PlainGroup,
  _at: number,
  groups: readonly PlainGroup[],
): GraphNode => {
  const first = group.hit === 'first';
  const unique = new Set(groups.filter(({ hit }) => hit === 'unique').map(({ id }) => id));
  const nameOf = (fact: string): string =>
    unique.has(fact) ? `(len(${fact}) == 1 ? ${fact}[0].value : 'conflict')` : fact;
  const rows = first
    ? group.rules.map(({ outcome, when }) => [outcome, when] as const)
    : [...byOutcome(group)];
  return node(group.id, 'decisionTableNode', {
    ...HOW,
    hitPolicy: first ? 'first' : 'collect',
    passThrough: true,
    outputPath: first ? null : group.id,
    inputs: [{ id: 'when', name: 'when', type: 'expression' }],
    outputs: [
      { id: 'gives', name: 'gives', type: 'expression', field: first ? group.id : 'value' },
    ],
    rules: rows.map(([outcome, when], row) => ({
      _id: `${group.id}-${row}`,
      when: expressionOf(when, nameOf),
      gives: `'${outcome}'`,
    })),
  });
};
