import type { CaseResult } from '@xinfang/analysis';

/** Why a named case fails, in one line: what is wrong with it, then what came out otherwise. */
export const whyOf = ({
  file,
  line,
  problems = [],
  diff = [],
  expected,
  actual,
}: CaseResult): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  const said = problems.map(({ message }) => `${message.zh} ${message.en}`);
  const differs = diff.map(
    (each) => `${each.path}: ${JSON.stringify(each.expected)} ≠ ${JSON.stringify(each.actual)}`,
  );
  const otherwise =
    said.length + differs.length > 0 || expected === undefined
      ? []
      : [`${JSON.stringify(expected)} ≠ ${JSON.stringify(actual)}`];
  return `${place} ${[...said, ...differs, ...otherwise].join('; ')}`;
};
