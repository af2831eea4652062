/** What a step was called and how long it took. */
export interface Taken {
  readonly name: string;
  readonly seconds: number;
}

/** Walks steps, prints each with its seconds, and keeps what they took. */
export class Steps {
  readonly taken: Taken[] = [];

  async walk<Result>(name: string, walk: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    const told = (note: string): number => {
      const seconds = (performance.now() - started) / 1000;
      console.log(`${name.padEnd(64)} ${seconds.toFixed(1).padStart(6)} s${note}`);
      return seconds;
    };
    try {
      const result = await walk();
      this.taken.push({ name, seconds: told('') });
      return result;
    } catch (error) {
      told('  FAILED');
      throw error;
    }
  }
}

/** A table in plain text, its columns as wide as their widest cell. */
export const tableOf = (rows: readonly (readonly string[])[]): string => {
  const widths = rows.reduce<readonly number[]>(
    (most, row) => row.map((cell, column) => Math.max(cell.length, most[column] ?? 0)),
    [],
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
};
