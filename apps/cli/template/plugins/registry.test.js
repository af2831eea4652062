import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createXinfang } from '@xinfang/sdk';
import registry from './registry.js';

const xf = await createXinfang({ packs: ['./pack'], plugins: [registry] });
after(() => xf.close());

const letter = (id, registration = {}, facts = {}) => ({
  id,
  registration: {
    receivedOn: '2024-03-01',
    receiver: { id: '{{id}}-xfj', kind: 'petition-office' },
    channel: 'letter',
    ...registration,
  },
  facts: {
    purpose: 'appeal',
    judicialMatter: false,
    majorUrgent: false,
    priorHandling: 'none',
    ...facts,
  },
});

const asked = ({ needs }, fact) => needs.some((need) => need.fact === fact);

test('登记为需要反馈的，交办', async () => {
  const { outcomes } = await xf.decideAsync(letter('2024-0001', { unit: '民政局' }));
  assert.equal(outcomes.dispatch.value, 'assign');
});

test('没有登记的，问人，不猜', async () => {
  const decision = await xf.decideAsync(letter('2024-9999', { unit: '民政局' }));
  assert.equal(decision.outcomes.dispatch.status, 'needs-facts');
  assert.ok(asked(decision, 'feedbackRequired'));
});

test('本级的单位，职权归属不用再问；别的单位要问', () => {
  assert.ok(!asked(xf.decide(letter('2024-0001', { unit: '民政局' })), 'remit'));
  assert.ok(asked(xf.decide(letter('2024-0001', { unit: '邻县民政局' })), 'remit'));
});

test('人写了的，以人写的为准', () => {
  const { trace } = xf.decide(letter('2024-0001', { unit: '民政局' }, { remit: 'elsewhere' }));
  assert.equal(trace.facts.remit, 'elsewhere');
});

test('来电由热线岗登记', () => {
  assert.equal(xf.decide(letter('2024-0001', { channel: 'phone' })).outcomes.desk.value, 'hotline');
});
