import type { Foreign } from '../foreign/foreign.ts';
import type { NamedCondition } from '../format/condition.ts';
import type { Fact } from '../format/fact.ts';
import type { Group } from '../format/group.ts';
import type { Instrument } from '../format/law.ts';
import type { ElementKind, ElementOf, WrittenElement } from '../read/elements.ts';
import type { Problem } from '../read/problem.ts';
import type { Draft, DraftElement } from '../resolve/draft.ts';

/** Takes what is wrong with an element. */
export type Report = (element: WrittenElement, problem: Problem) => void;

/** What a pack declares, by id; undefined for what is declared but does not fit its schema, so that one mistake is told once. */
export interface Scope {
  readonly draft: Draft;
  /** The operators that plugins bring. */
  readonly foreign: Foreign;
  readonly facts: ReadonlyMap<string, Fact | undefined>;
  readonly groups: ReadonlyMap<string, Group | undefined>;
  readonly conditions: ReadonlyMap<string, NamedCondition | undefined>;
  readonly instruments: ReadonlyMap<string, Instrument | undefined>;
  readonly deadlines: ReadonlyMap<string, ElementOf<'deadline'> | undefined>;
  readonly warnings: ReadonlySet<string>;
}

/** What a pack declares. */
export const scopeOf = (draft: Draft, foreign: Foreign): Scope => ({
  draft,
  foreign,
  facts: byId(draft.of('fact')),
  groups: byId(draft.of('group')),
  conditions: byId(draft.of('condition')),
  instruments: byId(draft.of('instrument')),
  deadlines: byId(draft.of('deadline')),
  warnings: new Set(draft.of('warning').map(({ id }) => id)),
});

const byId = <Kind extends ElementKind>(
  elements: readonly DraftElement<Kind>[],
): ReadonlyMap<string, ElementOf<Kind> | undefined> =>
  new Map(elements.map(({ id, parsed }) => [id, parsed]));
