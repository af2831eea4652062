import type { Text } from '@xinfang/calendar';

/** A piece of a pack as an explanation shows it. */
export interface ShownSample {
  readonly file: string;
  /** Whether the file is one of an overlay. */
  readonly overlay: boolean;
  /** The file, or the part of it that matters; empty where there is no such file. */
  readonly json: string;
  /** Whether it stands to the letter, because it may be no JSON. */
  readonly raw: boolean;
}

/** What a diagnostic means, why it is one, and how to mend it. */
export interface Explanation {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly means: Text;
  readonly why: Text;
  readonly mend: Text;
  /** Whether `pack check --fix` mends it where only one thing can have been meant. */
  readonly fixes: boolean;
  readonly wrong: ShownSample;
  readonly right: ShownSample;
  /** All of it as a page in Markdown, Chinese first. */
  readonly markdown: string;
}

/**
 * What is behind the code of a diagnostic; undefined for a code that there is not. The texts are loaded when they are
 * first asked for: checking needs none of them.
 *
 * @example
 * (await explainDiagnostic('unknown-fact'))?.severity // 'error'
 */
export const explainDiagnostic = async (code: string): Promise<Explanation | undefined> => {
  const { explanationOf } = await import('./explanations.ts');
  return explanationOf(code);
};
