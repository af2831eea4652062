import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The rows of a register kept as JSON lines; a line that is no JSON is a row that is no case. */
export async function* registerLines(file: string): AsyncGenerator {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim() !== '') yield jsonOf(line);
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
