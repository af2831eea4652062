/** A name that differs from others in a number only, e.g. `转办日期2`: as a mapping writes them all, and which one it is. */
export interface NumberedName {
  /** With `{n}` for the number: `转办日期{n}`; the name itself where the number is a word. */
  readonly pattern: string;
  /** Without the number and the words that count: `转办日期`. */
  readonly base: string;
  readonly n: number;
}

/** The names that stand in a row of numbers without a gap, by the name; those in words have no pattern that a mapping could write. */
export const numberedNames = (names: readonly string[]): ReadonlyMap<string, NumberedName> =>
  new Map([...inWords(names), ...inDigits(names)]);

const inDigits = (names: readonly string[]): ReadonlyMap<string, NumberedName> => {
  const groups = new Map<string, Map<number, string>>();
  for (const name of names) {
    const found = name.length > LONGEST_NAME ? null : /^(\D*)(\d{1,2})(\D*)$/u.exec(name);
    if (found === null) continue;
    const [, before = '', number = '', after = ''] = found;
    // 01 is written otherwise than the number one.
    if (String(Number(number)) !== number) continue;
    const pattern = `${before}{n}${after}`;
    const group = groups.get(pattern) ?? new Map<number, string>();
    groups.set(pattern, group.set(Number(number), name));
  }
  return new Map(
    [...groups].flatMap(([pattern, group]) =>
      hasNoGap([...group.keys()])
        ? [...group].map(([n, name]): [string, NumberedName] => [
            name,
            { pattern, base: baseOf(pattern), n },
          ])
        : [],
    ),
  );
};

const WORDS = '一二三四五六七八九十';
const IN_WORDS = new RegExp(`^(.*?)(?:第([${WORDS}])次|[（(]?([${WORDS}])[）)]?$)(.*)$`, 'u');
/** A longer text is no name. */
const LONGEST_NAME = 200;

/** 第一次转送日期 and 转送日期（二）: each is a column of its own. */
const inWords = (names: readonly string[]): ReadonlyMap<string, NumberedName> => {
  const groups = new Map<string, Map<number, string>>();
  for (const name of names) {
    const found = name.length > LONGEST_NAME ? null : IN_WORDS.exec(name);
    if (found === null) continue;
    const [, before = '', ordinal, word, after = ''] = found;
    const base = before + after;
    const group = groups.get(base) ?? new Map<number, string>();
    const n = WORDS.indexOf(ordinal ?? word ?? '') + 1;
    if (base !== '') groups.set(base, group.set(n, name));
  }
  return new Map(
    [...groups].flatMap(([base, group]) =>
      hasNoGap([...group.keys()])
        ? [...group].map(([n, name]): [string, NumberedName] => [name, { pattern: name, base, n }])
        : [],
    ),
  );
};

/** Whether a mapping can write the names as one pattern. */
export const isPattern = ({ pattern }: NumberedName): boolean => pattern.includes('{n}');

const hasNoGap = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;

const baseOf = (pattern: string): string => pattern.replace(/第?\{n\}次?/u, '');

/** What a column stands under: its name before the last `/`, with `{n}` for the number of a numbered one. */
export const headingOf = (
  column: { readonly name: string; readonly numbered: NumberedName | undefined } | undefined,
): string => {
  const path = column?.numbered?.pattern ?? column?.name ?? '';
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
};
