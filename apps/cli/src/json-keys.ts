/**
 * Finds a key that stands in its object a second time, in a text that is JSON: its offset. `JSON.parse` takes the last
 * one without a word, and which of two was meant only the writer knows.
 *
 * @example
 * findRepeatedKey('{"a": 1, "a": 2}'); // 9
 */
export const findRepeatedKey = (json: string): number | undefined => {
  /** The keys of each object that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let mayBeKey = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json[at];
    if (char === '"') {
      const end = endOfString(json, at);
      const keys = mayBeKey ? open.at(-1) : undefined;
      if (keys !== undefined && !addNew(keys, JSON.parse(json.slice(at, end)) as string)) return at;
      at = end - 1;
    } else if (char === '{') open.push(new Set());
    else if (char === '[') open.push(undefined);
    else if (char === '}' || char === ']') open.pop();
    else if (char !== ',') continue;
    mayBeKey = char === '{' || char === ',';
  }
  return undefined;
};

/** Where a string that begins at an offset has ended. */
const endOfString = (json: string, start: number): number => {
  let at = start + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
};

const addNew = (keys: Set<string>, key: string): boolean => {
  if (keys.has(key)) return false;
  keys.add(key);
  return true;
};
