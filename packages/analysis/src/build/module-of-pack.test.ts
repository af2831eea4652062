import { loadPackOrThrow, type Pack, restorePack } from '@xinfang/pack';
import { decide } from '@xinfang/rules';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { caseOf } from '../../../../fixtures/plain-case.ts';
import { smallPack } from '../../../pack/test/small-pack.ts';
import { is, report } from '../../test/lint-rows/row.ts';
import { between } from '../../test/sample-operators.ts';
import { complaintsOf } from '../../test/typescript-complaints.ts';
import { type BuiltModule, moduleOfPack } from './module-of-pack.ts';

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

/** The pack that a built module holds, as a kernel takes it. */
const packIn = ({ code }: BuiltModule): Pack => {
  const line = code.split('\n').find((each) => each.startsWith('export const compiledPack'));
  const text = /JSON\.parse\((?<text>".*")\);$/u.exec(line ?? '')?.groups?.['text'] ?? '';
  return restorePack(JSON.parse(JSON.parse(text)));
};

test('a kernel takes the data of a built module as a pack', () => {
  const pack = packIn(built);
  expect(pack.layers).toEqual(nationalPack.layers);
  expect(pack.deadlines).toEqual(nationalPack.deadlines);
});

test('a built module decides by the tables of operators of plugins, without the plugin', () => {
  const files = smallPack(report({ all: [is('heads', [5, 20], between.name)] }));
  const pack = loadPackOrThrow([files], { operators: [between] });
  const module = moduleOfPack(pack, RUNTIME);
  const again = packIn(module);
  for (const count of [1, 4, 5, 20, 21]) {
    const oneCase = caseOf({ petitioners: { count } });
    expect(decide(oneCase, again)).toEqual(decide(oneCase, pack));
  }
  expect(complaintsOf({ 'pack.d.mts': module.types })).toEqual([]);
});
