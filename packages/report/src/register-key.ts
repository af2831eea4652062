const MAX_LETTERS = 60;
/**
 * A mobile telephone or an identity card, its digits set off by spaces or hyphens or not. Shorter numbers stay: counties break
 * down by administrative codes.
 */
const PRIVATE_NUMBER =
  /(?<!\p{Nd})(?:[1１](?:[ -]?\p{Nd}){10}|\p{Nd}(?:[ -]?\p{Nd}){16}[ -]?[\p{Nd}XxＸｘ]|\p{Nd}(?:[ -]?\p{Nd}){14})(?!\p{Nd})/gu;

/**
 * What a register wrote where a name was expected, as it may be shown: a column mapped by mistake holds numbers of people
 * and whole sentences.
 */
export const shownKey = (key: string): string => {
  const masked = Array.from(key.replace(PRIVATE_NUMBER, '…'));
  return masked.length <= MAX_LETTERS
    ? masked.join('')
    : `${masked.slice(0, MAX_LETTERS).join('')}…`;
};
