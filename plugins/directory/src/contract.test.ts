import { testPlugin } from '@xinfang/testing';
import { COUNTY } from '../test/county.ts';
import { directory } from './directory.ts';

const letter = (id: string, receiver: object, content: string) => ({
  id,
  registration: {
    receivedOn: '2023-03-01',
    receiver,
    channel: 'letter',
    petitioners: { count: 1 },
    content,
    township: 'town-1',
  },
  facts: {},
});

const OFFICE = { id: 'county-xfj', kind: 'petition-office' };

testPlugin(directory(COUNTY), {
  matters: [
    letter('C-1', OFFICE, '自然资源/登记'),
    letter('C-2', OFFICE, '村务'),
    letter('C-3', { id: 'county-zrzyj', kind: 'organ' }, '自然资源/土地征收'),
    letter('C-4', { id: 'town-1', kind: 'organ' }, '农业'),
  ],
  unknown: [
    letter('C-5', OFFICE, '教育'),
    letter('C-6', { id: 'next-county-xfj', kind: 'petition-office' }, '水务'),
  ],
});
