/**
 * Tries the guard on many random overlays of the small pack of the tests, tightening and loosening, and holds it against
 * going through every case one by one. Prints, by kind of change, how many were accepted and refused.
 *
 *     node --conditions=@xinfang/source packages/pack/scripts/try-guard.ts [overlays] [seed]
 */
import fc from 'fast-check';
import { anyOverlay, type Edit } from '../test/edits.ts';
import { tryOverlay } from '../test/guard-trial.ts';

const overlays = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_240_226);
const counts = new Map<string, { accepted: number; refused: number }>();
const codes = new Map<string, number>();
const totals = { accepted: 0, refused: 0, invalid: 0, wrong: 0 };

const count = (edits: readonly Edit[], verdict: 'accepted' | 'refused'): void => {
  totals[verdict] += 1;
  for (const { kind } of edits) {
    const of = counts.get(kind) ?? { accepted: 0, refused: 0 };
    of[verdict] += 1;
    counts.set(kind, of);
  }
};

for (const edits of fc.sample(anyOverlay, { numRuns: overlays, seed })) {
  const { invalid, guard, bruteForce } = tryOverlay(edits);
  const [said, right] = [[...guard].toSorted().join(), [...bruteForce].toSorted().join()];
  if (said !== right) {
    totals.wrong += 1;
    console.error(JSON.stringify({ edits, said, right }, null, 1));
  }
  if (invalid) totals.invalid += 1;
  else count(edits, guard.size === 0 ? 'accepted' : 'refused');
  for (const code of new Set([...guard].map((each) => each.split(' ')[0] ?? '')))
    codes.set(code, (codes.get(code) ?? 0) + 1);
}

console.log(`${overlays} overlays, seed ${seed}:`, totals);
console.table(Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))));
console.table(Object.fromEntries([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1))));
process.exitCode = totals.wrong === 0 ? 0 : 1;
