import { parseCase } from '@xinfang/matter';
import type { Flag } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { confidenceOf } from './confidential.ts';

const WORDS = { zh: '', en: '' };
const FLAG: Flag = {
  group: 'flags',
  value: 'confidential-accusation',
  rule: 'r',
  basis: [],
  label: WORDS,
  explain: WORDS,
};
const FLAGGED = { flags: [FLAG] };
const PLAIN = { flags: [] };
const directory = { has: (body: string) => body !== 'nobody' };

const confidence = (
  given: { readonly accused?: readonly string[]; readonly purpose?: string },
  decision: typeof FLAGGED | typeof PLAIN,
) => {
  const oneCase = parseCase({
    id: 'C-1',
    registration: {
      receivedOn: '2026-03-02',
      receiver: { id: 'office', kind: 'petition-office' },
      channel: 'letter',
      accused: { units: given.accused ?? [] },
    },
    facts: given.purpose === undefined ? {} : { purpose: given.purpose },
  });
  return confidenceOf(oneCase, decision, directory);
};

test.each([
  ['a plain appeal', { purpose: 'appeal' }, PLAIN, 'ordinary', false],
  ['what nobody has classified', {}, PLAIN, 'ordinary', true],
  [
    'an accusation by the law',
    { purpose: 'accusation', accused: ['zjj'] },
    FLAGGED,
    'accusation',
    false,
  ],
  [
    'an appeal that names an accused body',
    { purpose: 'appeal', accused: ['zjj'] },
    PLAIN,
    'accusation',
    false,
  ],
  ['an unclassified matter with an accused body', { accused: ['zjj'] }, PLAIN, 'accusation', false],
  ['an accusation of nobody stated', { purpose: 'accusation' }, FLAGGED, 'accusation', true],
  [
    'an accusation of a body that the directory lost',
    { purpose: 'accusation', accused: ['zjj', 'nobody'] },
    FLAGGED,
    'accusation',
    true,
  ],
] as const)('%s', (_, given, decision, partition, unstated) => {
  expect(confidence(given, decision)).toMatchObject({ partition, unstated });
});

test('a body that is named twice is accused once', () => {
  expect(confidence({ accused: ['zjj', 'zjj'] }, PLAIN).accused).toEqual(['zjj']);
});
