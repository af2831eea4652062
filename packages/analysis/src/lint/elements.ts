import type { ElementKind, WrittenElement } from '@xinfang/pack';

/** The elements of a laid pack by kind and id. */
export interface Elements {
  readonly all: readonly WrittenElement[];
  /** All of a kind, in the order in which the pack has them (but for rules and groups, which it sorts). */
  readonly of: (kind: ElementKind) => readonly WrittenElement[];
  /**
   * The element of a kind with this id.
   *
   * @throws Error where there is none: a loaded pack was made of its elements.
   */
  readonly get: (kind: ElementKind, id: string) => WrittenElement;
}

/** Looks up the elements that a pack was made of. */
export const elementsOf = (all: readonly WrittenElement[]): Elements => {
  const byKey = new Map(all.map((element) => [`${element.kind} ${element.id}`, element]));
  return {
    all,
    of: (kind) => all.filter((element) => element.kind === kind),
    get: (kind, id) => {
      const element = byKey.get(`${kind} ${id}`);
      if (element === undefined) throw new Error(`no ${kind} ${id}`);
      return element;
    },
  };
};
