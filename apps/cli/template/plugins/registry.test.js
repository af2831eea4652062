import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createXinfang } from '@xinfang/sdk';
import registry from './registry.js';

const letter = (id) => ({
  id,
  registration: {
    receivedOn: '2024-03-01',
    receiver: { id: '{{id}}-xfj', kind: 'petition-office' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
  },
  facts: {
    purpose: 'appeal',
    remit: 'same-level',
    judicialMatter: false,
    majorUrgent: false,
    priorHandling: 'none',
  },
  events: [],
});

const dispatchOf = async (id) => {
  const xf = await createXinfang({ packs: ['./pack'], plugins: [registry] });
  const decision = await xf.decideAsync(letter(id));
  await xf.close();
  return decision.outcomes.dispatch;
};

test('登记为需要反馈的，交办', async () => {
  assert.equal((await dispatchOf('2024-0001')).value, 'assign');
});

test('没有登记的，问人，不猜', async () => {
  assert.equal((await dispatchOf('2024-9999')).status, 'needs-facts');
});
