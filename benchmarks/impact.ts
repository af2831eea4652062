/**
 * Compares what made cases come to under the national pack and under an overlay with a shorter period: seconds, cases per
 * second and processor time, checked on the first of them against assessing each under both packs.
 *
 *     node --conditions=@xinfang/source benchmarks/impact.ts 100000
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffPacks, openSide, startImpact } from '@xinfang/analysis';
import { createXinfang, loadCalendar, packFolders } from '@xinfang/sdk';
import { madeCase } from './made-cases.ts';

const count = Number(process.argv[2] ?? 100_000);
const AS_OF = '2024-02-26';
const CHECKED = 2_000;

/** A county that finishes matters of the petition procedure in 45 days. */
const OVERLAY = {
  'pack.json': {
    id: 'county-x',
    version: '1.0.0',
    title: { zh: '某县', en: 'County X' },
    extends: { '@xinfang/pack-national': '^1.0.0' },
    effective: { from: '2022-05-01' },
    requires: { engine: '^1.0.0' },
  },
  'xf22.conclude.json': { id: 'xf22.conclude', period: { amount: 45 } },
};

const folder = mkdtempSync(join(tmpdir(), 'xinfang-bench-'));
const from = process.cwd();

const seconds = (start: number): number => (performance.now() - start) / 1000;

/** How many of the first cases the SDK answers differently under both packs: every due day and status, one by one. */
const triedOneByOne = async (): Promise<number> => {
  const [before, after] = [
    await createXinfang({ from }),
    await createXinfang({ from, packs: ['@xinfang/pack-national', overlay] }),
  ];
  let changed = 0;
  for (let index = 0; index < CHECKED; index += 1) {
    const [was, is] = [before, after].map((xf) => {
      const { deadlines, undetermined, warnings, remedies } = xf.assess(madeCase(index), {
        asOf: AS_OF,
      });
      return JSON.stringify([deadlines, undetermined, warnings, remedies], (key, value: unknown) =>
        key === 'receipt' ? undefined : value,
      );
    });
    if (was !== is) changed += 1;
  }
  return changed;
};

const overlay = join(folder, 'overlay');
try {
  mkdirSync(join(overlay, 'deadlines'), { recursive: true });
  writeFileSync(join(overlay, 'pack.json'), JSON.stringify(OVERLAY['pack.json']));
  writeFileSync(
    join(overlay, 'deadlines/xf22.conclude.json'),
    JSON.stringify(OVERLAY['xf22.conclude.json']),
  );
  const calendar = loadCalendar('@xinfang/calendar-cn', from);
  const side = (...names: readonly string[]) =>
    openSide(
      packFolders(names, from).map(({ files }) => files),
      calendar,
    );
  const national = side('@xinfang/pack-national');
  const county = side('@xinfang/pack-national', overlay);

  const diffed = performance.now();
  const { behaviour } = diffPacks(national, county, calendar);
  console.log(
    `diff of the national pack and an overlay, exact over all facts and start days: ${seconds(diffed).toFixed(2)} s, ` +
      `${behaviour.deadlines[0]?.due?.moved} start days moved`,
  );

  const lines = Array.from({ length: count }, (_, index) => JSON.stringify(madeCase(index)));
  const measure = startImpact(national.pack, county.pack, calendar, { asOf: AS_OF });
  const [started, worked] = [performance.now(), process.cpuUsage()];
  for (const line of lines) measure.add(JSON.parse(line));
  const took = seconds(started);
  const { user, system } = process.cpuUsage(worked);
  const { cases, changed } = measure.finish();
  console.log(
    `impact on ${cases} cases: ${took.toFixed(2)} s, ${Math.round(cases / took)} cases/s, ` +
      `${((user + system) / 1e6).toFixed(2)} s of processor time, ${changed} change`,
  );

  const check = startImpact(national.pack, county.pack, calendar, { asOf: AS_OF });
  for (let index = 0; index < CHECKED; index += 1) check.add(madeCase(index));
  const [told, tried] = [check.finish().changed, await triedOneByOne()];
  if (told !== tried) throw new Error(`${told} of ${CHECKED} told, ${tried} found one by one`);
  console.log(
    `of the first ${CHECKED}, ${told} change: the same as assessing each under both packs`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
