import type { MatterView, Sight } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { watchingReads } from './reads.ts';

const VIEW: MatterView = {
  caseId: 'C-1',
  facts: {},
  registration: {
    receivedOn: '2024-03-01',
    receiver: { id: 'office', kind: 'petition-office', sector: 'administrative' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
  },
  events: [],
};

test.each<[string, (view: MatterView) => unknown, Sight[]]>([
  ['the text', ({ text }) => text, ['text']],
  ['the title', ({ title }) => title, ['text']],
  ['the people', (view) => view.people?.length, ['identity']],
  ['the accused', (view) => 'accused' in view, ['accused']],
  [
    'the text in the registration',
    ({ registration }) => Reflect.get(registration, 'text'),
    ['text'],
  ],
  [
    'people in the registration',
    ({ registration }) => Reflect.get(registration.petitioners, 'people'),
    ['identity'],
  ],
  ['the channel', ({ registration }) => registration.channel, []],
  ['everything that is there', (view) => JSON.stringify({ ...view }), []],
])('a look at %s is noted', (_, look, expected) => {
  const seen = new Set<Sight>();
  look(watchingReads(VIEW, (sight) => seen.add(sight)));
  expect([...seen]).toEqual(expected);
});
