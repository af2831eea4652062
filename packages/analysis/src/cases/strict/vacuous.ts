import type { Path, TestCase } from '@xinfang/pack';
import { assertsNothing, type CaseProblem } from './case-problem.ts';

/** Each part of what a case expects that every answer would satisfy; the whole where it expects nothing at all. */
export const vacuousParts = ({ expect }: TestCase): readonly CaseProblem[] => {
  const parts = Object.entries(expect);
  return parts.length === 0
    ? [assertsNothing(['expect'])]
    : parts.flatMap(([key, value]) => vacuousIn(key, value, ['expect', key]));
};

/** An empty list of these says that there are none; of the others it says nothing. */
const COMPLETE_LISTS: ReadonlySet<string> = new Set(['flags', 'needs', 'remedies']);
/** That one of these is there at all says nothing: they always are. */
const ALWAYS_THERE: ReadonlySet<string> = new Set(['outcomes', 'indicators']);

const vacuousIn = (key: string, value: unknown, path: Path): readonly CaseProblem[] => {
  if (Array.isArray(value))
    return value.length > 0 || COMPLETE_LISTS.has(key) ? [] : [assertsNothing(path)];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return [assertsNothing(path)];
  return ALWAYS_THERE.has(key)
    ? entries.flatMap(([name, part]) =>
        isEmptyObject(part) ? [assertsNothing([...path, name])] : [],
      )
    : [];
};

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === 0;
