import { ratioOf, type Spread, spreadOf, spreadText, threeDigits } from '../spread.ts';
import { CLIENTS, type Contender, KINDS, type Kind, type TurnResult } from './load-turns.ts';

/** The turns of a contender with so many clients, round by round. */
export type Taken = ReadonlyMap<string, readonly TurnResult[]>;

/** Under which name turns are kept. */
export const seatOf = (contender: Contender, clients: number): string => `${contender} ${clients}`;

const ratesOf = (turns: readonly TurnResult[]): readonly number[] =>
  turns.map(({ latencies, seconds }) => latencies.length / seconds);

/** The latency below which a part of all answers stayed, over all rounds. */
export const quantile = (turns: readonly TurnResult[], part: number): number => {
  const all = turns.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b);
  return all[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Everything that was not an answer in the two hundreds and no telling to come again. */
export const errorsIn = (turns: readonly TurnResult[]): number =>
  sum(turns.flatMap(({ errors }) => Object.values(errors)));

const cells = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

const NAMES: Readonly<Record<Contender, string>> = {
  append: '记录事件 append',
  read: '读取 read',
  list: '列表 list',
  'bare-append': '空路由，记录 bare route, append',
  'bare-read': '空路由，读取 bare route, read',
  'bare-list': '空路由，列表 bare route, list',
  'bare-insert': '空插入 bare insert',
};

const HEAD = [
  '',
  '客户端 clients',
  '每秒 a second',
  'p50 ms',
  'p99 ms',
  '空路由是几倍 bare route, times as many',
  '空插入是几倍 bare insert, times as many',
  '让稍后再来 refused (503)',
  '出错 errors',
];

/** The table of all turns. */
export const loadTable = (taken: Taken): string => {
  const turnsOf = (contender: Contender, clients: number): readonly TurnResult[] =>
    taken.get(seatOf(contender, clients)) ?? [];
  const row = (contender: Contender, clients: number, ratios: readonly string[]): string => {
    const turns = turnsOf(contender, clients);
    return cells([
      NAMES[contender],
      String(clients),
      spreadText(spreadOf(ratesOf(turns))),
      threeDigits(quantile(turns, 0.5)),
      threeDigits(quantile(turns, 0.99)),
      ...ratios,
      String(sum(turns.map(({ refused }) => refused))),
      String(errorsIn(turns)),
    ]);
  };
  const ratio = (contender: Contender, kind: Kind, clients: number): Spread =>
    ratioOf(ratesOf(turnsOf(contender, clients)), ratesOf(turnsOf(kind, clients)));
  const own = KINDS.flatMap((kind) =>
    CLIENTS.map((clients) =>
      row(kind, clients, [
        spreadText(ratio(`bare-${kind}`, kind, clients)),
        kind === 'append' ? spreadText(ratio('bare-insert', kind, clients)) : '',
      ]),
    ),
  );
  const bare = (['bare-append', 'bare-read', 'bare-list', 'bare-insert'] as const).flatMap(
    (contender) => CLIENTS.map((clients) => row(contender, clients, ['', ''])),
  );
  return [
    cells(HEAD),
    cells(HEAD.map((_, at) => (at === 0 ? '---' : '--:'))),
    ...own,
    ...bare,
  ].join('\n');
};
