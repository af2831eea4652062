import { createXinfang } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { COUNTY } from '../test/county.ts';
import { directory } from './directory.ts';

const letter = (id: string, content: string, facts: object = {}) => ({
  id,
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    petitioners: { count: 1 },
    content,
  },
  facts: {
    purpose: 'appeal',
    priorHandling: 'none',
    judicialMatter: false,
    feedbackRequired: false,
    majorUrgent: false,
    ...facts,
  },
});

test('the SDK decides by the remit that the directory gives, and asks where it gives none', async () => {
  await using xf = await createXinfang({ plugins: [directory(COUNTY)] });
  const known = xf.decide(letter('C-1', '自然资源/登记'));
  expect(known.outcomes['dispatch']).toMatchObject({ value: 'forward' });
  expect(known).toMatchObject({ provided: [{ fact: 'remit', plugin: 'xinfang/directory' }] });
  const open = xf.decide(letter('C-2', '水务/河道'));
  expect(open.outcomes['dispatch']).toMatchObject({ value: null });
  expect(open.needs.map(({ fact }) => fact)).toContain('remit');
});

test('what a clerk stated goes before it', async () => {
  await using xf = await createXinfang({ plugins: [directory(COUNTY)] });
  const stated = xf.decide(letter('C-1', '自然资源/登记', { remit: 'elsewhere' }));
  expect(stated.outcomes['dispatch']).toMatchObject({ value: null, status: 'person-decides' });
});

test('the names of its bodies are the SDK’s words', async () => {
  await using xf = await createXinfang({ plugins: [directory(COUNTY)] });
  expect(xf.texts.get('unit.county-zrzyj')?.zh).toBe('县自然资源局');
  expect(xf.texts.get('township.town-2')?.zh).toBe('石桥镇');
});
