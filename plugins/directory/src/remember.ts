/** How many answers are kept: a county has fewer contents, townships and units than this, and memory stays bounded. */
const MOST = 10_000;

/** Work whose answers are kept by a key that holds all they depend on; they are frozen. */
export const remember = <I, O extends object>(
  keyOf: (input: I) => string,
  work: (input: I) => O,
): ((input: I) => O) => {
  const kept = new Map<string, O>();
  return (input) => {
    const key = keyOf(input);
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const answer = Object.freeze(work(input));
    kept.set(key, answer);
    return answer;
  };
};
