import { OFFICE } from './fault-ground.ts';

/** A matter that can be registered at any day from then on. */
export const RECEIVED = '2026-03-02';

/** A plain matter of an invented person. */
export const plainMatter = (id: string): object => ({
  id,
  registration: {
    receivedOn: RECEIVED,
    receiver: { id: OFFICE, kind: 'petition-office' },
    channel: 'letter',
    petitioners: {
      count: 1,
      people: [{ name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' }],
    },
    title: '【虚构】某镇土地征收问题',
    text: '【虚构】请求公开补偿标准。',
    content: '自然资源/土地征收',
    township: 'wangshu-town-03',
  },
  facts: { purpose: 'appeal', remit: 'same-level', judicialMatter: false, arbitrable: false },
});

/** An act that may be done at any time and any number of times: only its mark tells one from the other. */
export const markedEvent = (mark: string): object => ({
  type: 'supervised',
  on: RECEIVED,
  reason: mark,
});
