/**
 * The words of a text, for the search. Han characters have no spaces between words: each two neighbours are a word; a number
 * is a word with the unit that follows it as well (15日). The site carries this function as text, so it uses nothing
 * outside itself.
 *
 * @example
 * searchWords('15 日内受理 deadline') // ['15', '15日', '日内', '内受', '受理', 'deadline']
 */
export function searchWords(text: string): string[] {
  const found: string[] = [];
  const parts = text.toLowerCase().match(/\p{Script=Han}+|[a-z_]+|\d+|[\p{L}\p{N}]+/gu) ?? [];
  parts.forEach((part, i) => {
    if (!/\p{Script=Han}/u.test(part)) {
      found.push(part);
      const next = parts[i + 1] ?? '';
      if (/^\d+$/u.test(part) && /^\p{Script=Han}/u.test(next)) found.push(part + (next[0] ?? ''));
      return;
    }
    const letters = Array.from(part);
    if (letters.length === 1) found.push(part);
    for (let at = 0; at + 1 < letters.length; at += 1)
      found.push(`${letters[at]}${letters[at + 1]}`);
  });
  return found;
}
