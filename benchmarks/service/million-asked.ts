/** A question that is asked over and over, each time of another office. */
export interface Question {
  readonly zh: string;
  readonly en: string;
  readonly times: number;
  /** What the target is, in milliseconds at p99; none where nothing was promised. */
  readonly target?: number;
  readonly ask: (index: number) => { readonly path: string; readonly key: string };
}

/** What came of it, in milliseconds. */
export interface Answered {
  readonly question: Question;
  readonly latencies: readonly number[];
  /** Rows or cases in an answer, on the mean. */
  readonly rows: number;
}

/** Asks over HTTP. @throws Error where the answer is none of the two hundreds. */
export const askJson = async (url: string, path: string, key: string): Promise<unknown> => {
  const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
};

const WARM_UP = 10;

/** Asks one after the other, as one clerk would. */
export const askAll = async (url: string, question: Question): Promise<Answered> => {
  const latencies: number[] = [];
  let rows = 0;
  for (let index = -WARM_UP; index < question.times; index += 1) {
    const { path, key } = question.ask(index + WARM_UP);
    const begun = performance.now();
    const body = await askJson(url, path, key);
    const taken = performance.now() - begun;
    if (index < 0) continue;
    latencies.push(taken);
    rows += rowsIn(body);
  }
  return { question, latencies, rows: rows / question.times };
};

const rowsIn = (body: unknown): number => {
  const { rows, cases } = body as { readonly rows?: readonly unknown[]; readonly cases?: unknown };
  return rows?.length ?? (typeof cases === 'number' ? cases : 1);
};

/** The millisecond below which a part of the answers stayed. */
export const quantileOf = (latencies: readonly number[], part: number): number => {
  const sorted = latencies.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
