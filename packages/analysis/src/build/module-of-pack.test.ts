import { restorePack } from '@xinfang/pack';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { complaintsOf } from '../../test/typescript-complaints.ts';
import { moduleOfPack } from './module-of-pack.ts';

const RUNTIME = '"use strict";var standalone=(()=>({}))();\n';

const USAGE = `
import { compiledPack, decide, type Decision, type Outcomes, rule } from './pack.mjs';

const { outcomes, needs }: Decision = decide({
  id: 'C-1',
  registration: { receivedOn: '2023-03-01' },
  facts: { purpose: 'appeal', majorUrgent: false },
});
const value: Outcomes['dispatch'] | null = outcomes.dispatch.value;
if (outcomes.dispatch.value === null) {
  const candidates: readonly Outcomes['dispatch'][] = outcomes.dispatch.candidates;
  void candidates;
}
const ruling = rule({ receiverKind: 'organ', representatives: 3 }, { on: '2023-03-01' });
void [value, needs[0]?.fact === 'purpose', ruling.remedies, compiledPack.format];

// @ts-expect-error no such purpose
rule({ purpose: 'appeals' }, { on: '2023-03-01' });
// @ts-expect-error a day must be named
rule({ purpose: 'appeal' });
`;

const built = moduleOfPack(nationalPack, RUNTIME);

test('the types of a built module stand by themselves and hold what it answers', () => {
  expect(built.types).not.toMatch(/^import\b/mu);
  expect(complaintsOf({ 'pack.d.mts': built.types, 'usage.mts': USAGE })).toEqual([]);
});

test('what is built does not depend on when, and says of which pack it is', () => {
  expect(moduleOfPack(nationalPack, RUNTIME)).toEqual(built);
  expect(built.code).toContain(nationalPack.layers[0]?.hash);
});

test('a kernel takes the data of a built module as a pack', () => {
  const line = built.code.split('\n').find((each) => each.startsWith('export const compiledPack'));
  const text = /JSON\.parse\((?<text>".*")\);$/u.exec(line ?? '')?.groups?.['text'] ?? '';
  const pack = restorePack(JSON.parse(JSON.parse(text)));
  expect(pack.layers).toEqual(nationalPack.layers);
  expect(pack.deadlines).toEqual(nationalPack.deadlines);
});
