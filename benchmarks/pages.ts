/**
 * Writes the national pack as pages, in memory, and prints how many there are, how large, and how long it took.
 *
 *     node --conditions=@xinfang/source benchmarks/pages.ts
 */
import { packPages } from '@xinfang/analysis/pages';
import { loadPackOrThrow } from '@xinfang/pack';
import { readPackFolder } from '@xinfang/sdk';

const ROUNDS = 5;
const MEGABYTE = 1_000_000;

const files = readPackFolder('packs/national');
const pack = loadPackOrThrow([files]);
const rounds = Array.from({ length: ROUNDS }, () => {
  const started = performance.now();
  const pages = packPages(pack, [files]);
  return { pages, seconds: (performance.now() - started) / 1000 };
});
const [{ pages } = { pages: [] }] = rounds;
const bytes = pages.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const median = rounds.map(({ seconds }) => seconds).toSorted((a, b) => a - b)[
  Math.floor(ROUNDS / 2)
];
console.log(
  `${pages.length} pages, ${(bytes / MEGABYTE).toFixed(1)} MB, ${median?.toFixed(2)} s (median of ${ROUNDS})`,
);
