import { SETTLED } from '../../../fixtures/settled-facts.ts';

/** A plain matter as a clerk of the invented county sends it. */
export const matter = (
  change: {
    readonly registration?: object;
    readonly facts?: object;
    readonly [member: string]: unknown;
  } = {},
): object => ({
  ...change,
  registration: {
    receivedOn: '2026-03-02',
    receiver: { id: 'wangshu-xfj', kind: 'petition-office' },
    channel: 'letter',
    petitioners: {
      count: 1,
      people: [{ name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' }],
    },
    title: '【虚构】某镇土地征收问题',
    text: '【虚构】请求公开补偿标准。',
    content: '自然资源/土地征收',
    township: 'wangshu-town-03',
    ...change.registration,
  },
  facts: {
    ...SETTLED,
    ...change.facts,
  },
});

/** An accusation against a body. */
export const accusation = (...units: readonly string[]): object =>
  matter({
    registration: { accused: { units } },
    facts: { purpose: 'accusation', remit: 'same-level' },
  });
