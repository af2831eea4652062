/** A name that differs from others in a number only, e.g. `转办日期2`: as a mapping writes them all, and which one it is. */
export interface NumberedName {
  /** With `{n}` for the number: `转办日期{n}`. */
  readonly pattern: string;
  /** Without the number and the words that count: `转办日期`. */
  readonly base: string;
  readonly n: number;
}

/** The names that stand in a row of numbers without a gap, by the name. */
export const numberedNames = (names: readonly string[]): ReadonlyMap<string, NumberedName> => {
  const groups = new Map<string, Map<number, string>>();
  for (const name of names) {
    const found = /^(\D*)(\d{1,2})(\D*)$/u.exec(name);
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

const hasNoGap = (numbers: readonly number[]): boolean =>
  numbers.length > 1 && Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;

const baseOf = (pattern: string): string => pattern.replace(/第?\{n\}次?/u, '');
