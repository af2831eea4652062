/** An invented register: an appeal near its day, and an accusation of each kind. */
export const register = (): readonly object[] => [
  one('C-1', { purpose: 'appeal' }),
  one('C-2', { purpose: 'accusation' }, ['county-zrzyj']),
  one('C-3', { purpose: 'accusation' }, ['county-sw']),
  one('C-4', { purpose: 'accusation' }),
  one('C-5', {}),
];

const one = (id: string, facts: object, accused: readonly string[] = []): object => ({
  id,
  registration: {
    receivedOn: '2023-04-12',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    petitioners: { count: 1, people: [{ name: '甲某某' }] },
    accused: { units: accused },
    title: '不应出现的标题',
    text: '不应出现的正文',
    unit: 'county-zrzyj',
  },
  facts,
});
