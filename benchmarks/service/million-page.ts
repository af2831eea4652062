import { threeDigits } from '../spread.ts';
import { type Answered, quantileOf } from './million-asked.ts';

/** Whether a question with a target took longer than that. */
export const isMissed = ({ question, latencies }: Answered): boolean =>
  question.target !== undefined && quantileOf(latencies, 0.99) > question.target;

const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

const HEAD = ['', '次数 times', '每次行数 rows', 'p50 ms', 'p99 ms', '要求 asked', ''];

const verdictOf = (each: Answered): readonly [string, string] => {
  const { target } = each.question;
  if (target === undefined) return ['', ''];
  return [`≤ ${target}`, isMissed(each) ? '未达到 missed' : '达到 met'];
};

/** The table of all questions. */
export const millionTable = (answered: readonly Answered[]): string =>
  [
    cells(HEAD),
    cells(HEAD.map((_, at) => (at === 0 || at === HEAD.length - 1 ? '---' : '--:'))),
    ...answered.map((each) =>
      cells([
        `${each.question.zh} ${each.question.en}`,
        String(each.question.times),
        threeDigits(each.rows),
        threeDigits(quantileOf(each.latencies, 0.5)),
        threeDigits(quantileOf(each.latencies, 0.99)),
        ...verdictOf(each),
      ]),
    ),
  ].join('\n');
