import type { Assessment, Deadline } from '@xinfang/deadlines';
import type { Decision } from '@xinfang/rules';

const basis = (article: number, confidence: 'H' | 'M' = 'H') =>
  ({ instrument: 'lake', article, confidence }) as const;

/** A decision in which one group is answered, one is open, and a refusal can be put in. */
export const sampleDecision: Decision = {
  caseId: 'L-1',
  on: '2023-03-01',
  pack: [{ id: 'lake', version: '1.0.0', hash: `sha256-${'ab'.repeat(32)}` }],
  engine: '@xinfang/rules@1.0.0',
  outcomes: {
    entry: {
      value: 'take',
      rule: 'entry.take',
      basis: [basis(3)],
      label: { zh: '接收', en: 'Take' },
      explain: { zh: '湖边的事都接收。', en: 'Whatever is of the lake is taken.' },
    },
    path: {
      value: null,
      status: 'needs-facts',
      basis: [{ instrument: 'pond', article: 134, item: 2, confidence: 'M' }],
      candidates: ['boat', 'swim'],
    },
  },
  flags: [
    {
      group: 'flags',
      value: 'storm',
      rule: 'flags.storm',
      basis: [basis(12)],
      label: { zh: '有风暴', en: 'A storm' },
      explain: { zh: '先避风。', en: 'Take shelter first.' },
    },
  ],
  needs: [
    { fact: 'hasBoat', question: { zh: '有没有船？', en: 'Is there a boat?' }, groups: ['path'] },
  ],
  remedies: [],
  trace: { facts: {}, missing: ['hasBoat'], groups: {} },
};

/** The same with a refusal that nobody has confirmed. */
export const refusingDecision: Decision = {
  ...sampleDecision,
  outcomes: {
    ...sampleDecision.outcomes,
    entry: {
      value: 'refuse',
      rule: 'entry.refuse',
      basis: [basis(3)],
      label: { zh: '拒收', en: 'Refuse' },
      explain: { zh: '建议拒收。', en: 'Refusal is proposed.' },
      confirm: { role: 'responsible-officer', basis: [basis(20)] },
    },
  },
};

/** A duty towards the petitioner that is still open. */
export const openDuty: Deadline = {
  id: 'lake.answer',
  kind: 'duty',
  label: { zh: '答复', en: 'Answer' },
  bearer: 'unit',
  beneficiary: 'petitioner',
  start: { event: 'receipt', on: '2023-03-01' },
  period: { amount: 60, unit: 'day' },
  extendedBy: 0,
  suspendedDays: 0,
  dueOn: '2023-04-30',
  rolledDueOn: '2023-05-04',
  binding: 'strict',
  certainty: 'official',
  status: 'open',
  daysLeft: 30,
  basis: [basis(12)],
  receipt: [
    {
      source: 'law',
      kind: 'start',
      on: '2023-03-01',
      basis: [basis(12)],
      text: { zh: '2023-03-01 起算', en: 'runs from 2023-03-01' },
    },
    {
      source: 'law',
      kind: 'due',
      on: '2023-04-30',
      basis: [{ instrument: 'pond', article: 200, confidence: 'H' }],
      text: { zh: '2023-04-30 到期', en: 'due on 2023-04-30' },
    },
    {
      source: 'notice',
      kind: 'skipped-holiday',
      on: '2023-05-01',
      document: 'https://notice.example/2023',
      text: { zh: '2023-05-01 放假', en: '2023-05-01 is off' },
    },
    { source: 'pack-choice', kind: 'reading', text: { zh: '不顺延', en: 'it does not roll' } },
  ],
  warnings: [],
};

/** A right of the petitioner that ran out. */
export const pastRight: Deadline = {
  ...openDuty,
  id: 'lake.ask-again',
  kind: 'right',
  label: { zh: '再问', en: 'Ask again' },
  bearer: 'petitioner',
  binding: 'rolled',
  dueOn: '2023-03-18',
  rolledDueOn: '2023-03-20',
  status: 'overdue',
  daysLeft: -11,
  receipt: [],
};

/** An assessment with something under every heading. */
export const sampleAssessment: Assessment = {
  caseId: 'L-1',
  asOf: '2023-03-31',
  decision: sampleDecision,
  deadlines: [openDuty, pastRight],
  undetermined: [
    {
      id: 'lake.boat',
      label: { zh: '派船', en: 'Send a boat' },
      start: { event: 'accepted', on: '2023-03-02' },
      wouldBeDueOn: '2023-03-12',
      status: 'needs-facts',
      because: { zh: '不知道有没有船', en: 'it is not known whether there is a boat' },
      needs: [
        ...sampleDecision.needs,
        { fact: 'depth', question: { zh: '水有多深？', en: 'How deep is the water?' }, groups: [] },
      ],
      basis: [basis(20)],
    },
  ],
  warnings: [
    {
      code: 'accused-body',
      severity: 'error',
      message: { zh: '到了被控告单位手里', en: 'It came into the hands of the accused' },
      basis: [basis(12)],
      event: 2,
    },
  ],
  remedies: [
    {
      id: 'ask-again',
      route: 'ask-again',
      label: { zh: '再问', en: 'Ask again' },
      text: { zh: '可以再问一次。', en: 'One may ask once more.' },
      basis: [basis(20)],
      from: 'delivered',
      openFrom: '2023-02-16',
      until: '2023-03-20',
      status: 'late-requests-to-a-person',
    },
    {
      id: 'elsewhere',
      route: 'elsewhere',
      label: { zh: '另找海事处', en: 'Go to the harbour office' },
      text: { zh: '海事处也管船。', en: 'The harbour office is for boats too.' },
      basis: [{ instrument: 'pond', article: 134, confidence: 'M' }],
      from: 'receipt',
      openFrom: '2023-03-01',
      status: 'open',
    },
  ],
};
