import type { components } from './openapi.ts';

/**
 * An RFC 9457 problem as the service tells it, in both languages.
 *
 * @example
 * const shown = (problem: Problem): string => problem.text.zh;
 */
export type Problem = components['schemas']['Problem'];

/**
 * A request that the service refused: `status`, the stable `code`, and the whole `problem` with its pointers, texts and articles.
 *
 * @example
 * try {
 *   await client.append(caseId, event, { ifMatch: version });
 * } catch (error) {
 *   if (error instanceof XinfangProblem && error.code === 'version-moved') await client.read(caseId);
 * }
 */
export class XinfangProblem extends Error {
  override readonly name = 'XinfangProblem';
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;
  /** Seconds after which the same may succeed, where the service says so. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(`${problem.status} ${problem.code}: ${problem.text.en}`);
    this.status = problem.status;
    this.code = problem.code;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

const isProblem = (told: unknown): told is Problem =>
  typeof told === 'object' && told !== null && 'code' in told && 'text' in told;

/** What something between client and service answered, which speaks no problems. */
const strangeProblem = (status: number): Problem => ({
  type: 'about:blank',
  title: `HTTP ${status}`,
  status,
  instance: '',
  code: 'strange-answer',
  text: {
    zh: `服务以外的回答：HTTP ${status}`,
    en: `Not an answer of the service: HTTP ${status}`,
  },
});

/** The error of an answer that is none of the good ones. */
export const problemOf = (told: unknown, { status, headers }: Response): XinfangProblem => {
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  return new XinfangProblem(
    isProblem(told) ? told : strangeProblem(status),
    Number.isFinite(after) ? after : undefined,
  );
};
