/** A bare insert in a process of its own: one prepared `INSERT` in a transaction, by as many at once as the turn says. */
import pg from 'pg';
import type { Turn, TurnResult } from './load-turns.ts';

const [, , connectionString = '', connections = '10', entry = ''] = process.argv;
const pool = new pg.Pool({
  connectionString,
  max: Number(connections),
  options: '-c search_path=xinfang',
});
let stored = 0;

const insert = (): Promise<unknown> =>
  pool.query({
    name: 'bare',
    text: 'insert into bare_insert (case_id, version, entry, at) values ($1, $2, $3, $4)',
    values: [`case-${stored++}`, 1, entry, new Date().toISOString()],
  });

const take = async ({ clients, seconds }: Turn): Promise<TurnResult> => {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const work = async (): Promise<void> => {
    for (let before = performance.now(); before < end; before = performance.now()) {
      await insert();
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return { seconds: (performance.now() - begun) / 1000, latencies, refused: 0, errors: {} };
};

process.on('message', async ({ turn }: { readonly turn: Turn }) =>
  process.send?.(await take(turn)),
);
process.on('disconnect', () => process.exit());
