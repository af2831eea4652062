import { createXinfang } from '@xinfang/sdk';
import { test, expect } from 'vitest';
import { bruteForce, countDeadlines } from './brute-force.ts';
import { generateRegister } from './generator/register.ts';
test('soak', async () => {
  const xf = await createXinfang(); const bad: string[] = []; 
  for (let seed = 100; seed < 260; seed++) {
    const rows = generateRegister({ seed, scenario: 'ordinary', missingFactsShare: 0.2, acceptedAgainstProposalShare: 0.6, invalidExtensionShare: 0.6, correctedShare: 0.2, handledAgainShare: .6, lateShare: .2 });
    for (const asOf of ['2023-04-15', '2023-09-29', '2024-01-15', '2024-02-26']) {
      const period = seed % 3 ? { from: '2023-01-01', to: '2023-12-31' } : { from: '2023-03-07', to: '2024-03-09' };
      const t = bruteForce(rows, { asOf, ...period });
      const reports = await Promise.all(['due', 'dashboard'].map(variant => xf.run(rows, { asOf, period, ids: true, variant })));
      for (const [k, v] of Object.entries(t)) {
        const i = reports.flatMap(r => r.indicators).find(x => `${x.id} ${x.variant}` === k);
        const s = JSON.stringify([i?.lists?.numerator.toSorted(), i?.lists?.denominator.toSorted(), ...['open','void','undetermined'].map(w => (i?.lists?.excluded[w] ?? []).toSorted())]);
        const w = JSON.stringify([v.numerator.toSorted(), v.denominator.toSorted(), ...['open','void','undetermined'].map(w => (v.excluded[w] ?? []).toSorted())]);
        if (s !== w) bad.push(`${seed} ${asOf} ${k}`);
      }
      const d = (await xf.run(rows, { asOf })).deadlines;
      const c = countDeadlines(rows, asOf);
      for (const [k, v] of Object.entries(c)) if (JSON.stringify(Object.entries(v).toSorted()) !== JSON.stringify(Object.entries(d[k] ?? {}).toSorted())) bad.push(`${seed} ${asOf} ${k} ${JSON.stringify(v)} ${JSON.stringify(d[k])}`);
    }
  }
  console.log(bad.length, bad.slice(0, 30));
  expect(bad).toEqual([]);
}, 600000);
