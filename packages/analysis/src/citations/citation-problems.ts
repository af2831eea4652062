import { type Diagnostic, inOrder, type Pack, type WrittenElement } from '@xinfang/pack';
import { citedIn } from './cited.ts';
import { keywordProblems } from './keywords.ts';
import { quoteProblems } from './quotes.ts';

/**
 * What the official texts that a pack has attached tell of its citations: quotes that do not stand where they are cited
 * from, and citations whose words occur in another article. Nothing where no official text is attached.
 *
 * @example
 * citationProblems(pack, []) // []
 */
export const citationProblems = (
  pack: Pack,
  elements: readonly WrittenElement[],
): readonly Diagnostic[] => {
  const cited = citedIn(elements);
  return inOrder([...quoteProblems(cited, pack), ...keywordProblems(cited, pack)]);
};
