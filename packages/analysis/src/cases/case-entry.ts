import type { Pack, TestCase, TestFile } from '@xinfang/pack';

/** One case of a pack with the place it has in its file. */
export interface CaseEntry {
  readonly test: TestFile;
  /** Its index among the cases of its file, from 0. */
  readonly index: number;
  readonly one: TestCase;
}

/**
 * Every case of a pack, in the order of its files.
 *
 * @example
 * casesOf(pack).length // how many cases the pack has
 */
export const casesOf = (pack: Pick<Pack, 'tests'>): readonly CaseEntry[] =>
  pack.tests.flatMap((test) => test.cases.map((one, index) => ({ test, index, one })));

/** The file that holds a case, from the pack's folder. */
export const fileOf = ({ test }: CaseEntry): string => `tests/${test.id}.json`;
