import { beforeAll, describe, expect, test } from 'vitest';
import { type CasePart, caseJson } from '../../../fixtures/plain-case.ts';
import { renamedFiles } from '../../../fixtures/renamed-pack.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import { folderOf } from '../test/folders.ts';
import { createXinfang, type Xinfang } from './create-xinfang.ts';

const plain = (part: CasePart = {}) => caseJson({ facts: SETTLED, ...part });
const printed = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

describe('a replay', () => {
  let xf: Xinfang;
  beforeAll(async () => {
    xf = await createXinfang();
  });

  test.each<readonly [string, CasePart]>([
    ['given', {}],
    ['open', { facts: { purpose: 'appeal' } }],
    ['in conflict', { facts: { ...SETTLED, arbitrable: true, statutoryDuty: true } }],
    ['proposed', { facts: { ...SETTLED, priorHandling: 'pending', filedToSuperior: true } }],
    ['of the old law', { receivedOn: '2020-01-02' }],
    ['with flags', { channel: 'visit', petitioners: { count: 9, representatives: 9 } }],
  ])('of a decision that is %s comes out the same, from the printed receipt', (_, part) => {
    const receipt = printed(xf.decide(plain(part)));
    expect(xf.replay(receipt)).toEqual({ same: true, differences: [] });
  });

  test('takes an assessment and an asynchronous decision for receipts too', async () => {
    const assessment = printed(xf.assess(plain(), { asOf: '2023-12-31' }));
    expect(xf.replay(assessment).same).toBe(true);
    expect(xf.replay(printed(await xf.decideAsync(plain()))).same).toBe(true);
  });

  test('decides under the law of the day on the receipt', () => {
    const receipt = printed(xf.decide(plain(), { on: '2022-04-30' }));
    expect(xf.replay(receipt).same).toBe(true);
  });

  test('tells every leaf that differs: what it was and what it is now', () => {
    const receipt = printed(xf.decide(plain()));
    const changed = {
      ...receipt,
      engine: '@xinfang/rules@0.0.1',
      outcomes: {
        ...receipt.outcomes,
        admission: { ...receipt.outcomes['admission'], value: 'not-accepted' },
      },
      flags: [{ value: 'recusal' }],
    };
    const { same, differences } = xf.replay(changed);
    expect(same).toBe(false);
    expect(differences).toEqual([
      { path: 'engine', was: '@xinfang/rules@0.0.1', now: receipt.engine },
      { path: 'outcomes.admission.value', was: 'not-accepted', now: 'accept' },
      { path: 'flags[0]', was: { value: 'recusal' }, now: null },
    ]);
  });

  test('of facts that were changed on the receipt tells what they would come to', () => {
    const receipt = printed(xf.decide(plain()));
    const facts = { ...receipt.trace.facts, arbitrable: true };
    const { same, differences } = xf.replay({ ...receipt, trace: { ...receipt.trace, facts } });
    expect(same).toBe(false);
    expect(differences.map(({ path }) => path)).toContain('outcomes.procedure.value');
  });

  test('on another pack is not the same', async () => {
    const other = await createXinfang({ packs: [folderOf(renamedFiles)] });
    const { same, differences } = other.replay(printed(xf.decide(plain())));
    expect(same).toBe(false);
    expect(differences.map(({ path }) => path)).toContain('pack[0].hash');
  });

  test.each([
    null,
    7,
    'receipt',
    [],
    {},
    { caseId: 'C-1', on: '2023-03-01', outcomes: {} },
    { caseId: 'C-1', on: '2023-03-01', outcomes: {}, trace: { facts: { purpose: {} } } },
    { caseId: 'C-1', on: 20230301, outcomes: {}, trace: { facts: {} } },
    { decision: { on: '2023-03-01' } },
  ])('%j is no receipt', (receipt) => {
    expect(() => xf.replay(receipt)).toThrow(expect.objectContaining({ code: 'not-a-receipt' }));
  });

  test('of a receipt with a day that is none is refused', () => {
    const receipt = { ...printed(xf.decide(plain())), on: '2023-02-30' };
    expect(() => xf.replay(receipt)).toThrow(expect.objectContaining({ code: 'impossible-date' }));
  });
});
