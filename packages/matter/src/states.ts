import type { Text } from '@xinfang/calendar';

/** Where a matter stands, with its labels. The states say which events may come next; they are no legal terms. */
export const STATES = {
  received: { zh: '已收到', en: 'received' },
  registered: { zh: '已登记', en: 'registered' },
  informed: { zh: '已告知去向或途径', en: 'told where it goes' },
  dispatched: { zh: '已转送交办', en: 'dispatched' },
  'with-unit': { zh: '责任单位已收到', en: 'with the unit' },
  objected: { zh: '异议待核实', en: 'objection pending' },
  returned: { zh: '已同意退回', en: 'returned to the sender' },
  accepted: { zh: '已受理', en: 'accepted' },
  hearing: { zh: '办理中听证', en: 'in a hearing' },
  mediated: { zh: '已调解和解', en: 'mediated' },
  replied: { zh: '已出具处理意见', en: 'replied' },
  'opinion-delivered': { zh: '处理意见已送达', en: 'opinion delivered' },
  'handled-again': { zh: '答复后再次办理', en: 'handled again after a reply' },
  'in-review': { zh: '复查中', en: 'in review' },
  reviewed: { zh: '已复查', en: 'reviewed' },
  'review-delivered': { zh: '复查意见已送达', en: 'review delivered' },
  'in-recheck': { zh: '复核中', en: 'in recheck' },
  'recheck-hearing': { zh: '复核中听证', en: 'in a recheck hearing' },
  rechecked: { zh: '已复核', en: 'rechecked' },
  redirected: { zh: '已导入其他途径', en: 'redirected' },
  refused: { zh: '不予（不再）受理', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  closed: { zh: '未出具意见而办结', en: 'closed without an opinion' },
  'replied-closed': { zh: '答复后办结', en: 'closed after the reply' },
  'reviewed-closed': { zh: '复查后办结', en: 'closed after the review' },
  'rechecked-closed': { zh: '复核后办结', en: 'closed after the recheck' },
} as const satisfies Record<string, Text>;

/** Where a matter stands: a key of {@link STATES}. */
export type State = keyof typeof STATES;
