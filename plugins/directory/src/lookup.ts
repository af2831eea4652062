import { contentPath } from './content-path.ts';
import type { Responsibility } from './document.ts';

/** A line of the list with its place in the document. */
export interface Line extends Responsibility {
  readonly index: number;
}

/** What is known of where a matter lies. */
export interface Whereabouts {
  readonly content?: string | undefined;
  /** A township that the directory knows. */
  readonly township?: string | undefined;
}

/** The lines of a directory by what they answer for. */
export interface Lookup {
  /**
   * Lines that answer, in groups of equal weight, the weightiest first: the longest content, then a named township before
   * everywhere.
   */
  readonly groups: (where: Whereabouts) => readonly (readonly Line[])[];
  /**
   * The weightiest group for each thing that the matter may turn out to be: where its township is not known, in any of
   * them or none; where its content can be told more exactly, with each content that the list tells apart. An empty group
   * is one of which the list says nothing.
   */
  readonly possibilities: (where: Whereabouts) => readonly (readonly Line[])[];
}

/** The lines of one content: those that hold everywhere, and those that name a township. */
interface Filed {
  readonly everywhere: readonly Line[];
  readonly byTownship: ReadonlyMap<string, readonly Line[]>;
}

/** Files the lines of a checked document. */
export const lookupOf = (responsibilities: readonly Responsibility[]): Lookup => {
  const filed = fileByContent(responsibilities.map((line, index) => ({ ...line, index })));
  const below = contentsBelow(filed.keys());

  const groups = ({ content: typed, township }: Whereabouts) => {
    const content = contentPath(typed);
    return content === undefined
      ? []
      : beginningsOf(content).flatMap((beginning) => partsOf(filed.get(beginning), township));
  };

  const possibilities = ({ content: typed, township }: Whereabouts) => {
    const content = contentPath(typed);
    if (content === undefined) return [[]];
    const contents = [content, ...(below.get(content) ?? [])];
    return contents.flatMap((each) =>
      townshipsFor(each, township).map(
        (one) => groups({ content: each, township: one }).at(0) ?? [],
      ),
    );
  };

  const townshipsFor = (content: string, township: string | undefined) => {
    if (township !== undefined) return [township];
    const named = beginningsOf(content).flatMap((each) => [
      ...(filed.get(each)?.byTownship.keys() ?? []),
    ]);
    return [undefined, ...new Set(named)];
  };

  return { groups, possibilities };
};

const fileByContent = (lines: readonly Line[]): ReadonlyMap<string, Filed> =>
  new Map(
    [...Map.groupBy(lines, ({ content }) => contentPath(content) ?? content)].map(
      ([content, of]) => [
        content,
        {
          everywhere: of.filter(({ township }) => township === undefined),
          byTownship: Map.groupBy(
            of.filter(({ township }) => township !== undefined),
            ({ township }) => township ?? '',
          ),
        },
      ],
    ),
  );

/** The lines that name the township, then those that hold everywhere. */
const partsOf = (filed: Filed | undefined, township: string | undefined) =>
  [
    (township === undefined ? undefined : filed?.byTownship.get(township)) ?? [],
    filed?.everywhere ?? [],
  ].filter((part) => part.length > 0);

/** A path and all that it lies below, the longest first: `a/b/c`, `a/b`, `a`. */
const beginningsOf = (content: string): readonly string[] => {
  const steps = content.split('/');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
};

const contentsBelow = (contents: Iterable<string>): ReadonlyMap<string, readonly string[]> => {
  const below = new Map<string, string[]>();
  for (const content of contents) {
    for (const beginning of beginningsOf(content).slice(1)) {
      const filed = below.get(beginning);
      if (filed === undefined) below.set(beginning, [content]);
      else filed.push(content);
    }
  }
  return below;
};
