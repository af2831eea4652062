import { createXinfang, type Deadline, definePlugin, type SinkMessage } from '@xinfang/sdk';

export const UNIT = 'county-zrzyj';
const OFFICE = 'county-xfj';

const APPEAL = {
  purpose: 'appeal',
  remit: 'same-level',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
  priorHandling: 'none',
};

/** Something invented that a plugin must never print. */
export const SECRET = '张三的地被占';

/** A case as it is written, accepted by the unit on 10 March 2023; all may be said otherwise. */
export const writtenCase = (over: {
  readonly id?: string;
  readonly facts?: object;
  readonly events?: readonly object[];
  readonly registration?: object;
}) => ({
  id: over.id ?? 'C-1',
  registration: {
    receivedOn: '2023-03-01',
    channel: 'letter',
    receiver: { id: OFFICE, kind: 'petition-office' },
    petitioners: { people: [{ name: SECRET, phone: SECRET }] },
    title: SECRET,
    text: SECRET,
    unit: UNIT,
    ...over.registration,
  },
  facts: over.facts ?? APPEAL,
  events: over.events ?? [
    { type: 'dispatched', on: '2023-03-03', mode: 'forward', to: UNIT },
    { type: 'unit-received', on: '2023-03-06', unit: UNIT },
    { type: 'accepted', on: '2023-03-10', unit: UNIT },
  ],
});

const listener = definePlugin({
  name: 'invented/listener',
  version: '1.0.0',
  apiVersion: 1,
  sees: ['accused', 'identity', 'text'],
  sinks: {
    all: {
      label: { zh: '记下一切', en: 'Keeps all' },
      open: (_, { options }) => ({
        take: (message) => void (Array.isArray(options['told']) && options['told'].push(message)),
        close: () => {},
      }),
    },
  },
});

const blind = createXinfang({ plugins: [listener] });
const seeing = createXinfang({
  plugins: [listener],
  grants: { 'invented/listener': ['accused', 'identity', 'text'] },
});

/** What a run tells a sink of some cases, with all that may be granted or with nothing. */
export const messagesOf = async (
  cases: readonly object[],
  { asOf = '2023-04-01', granted = true }: { asOf?: string; granted?: boolean } = {},
): Promise<readonly SinkMessage[]> => {
  const xf = await (granted ? seeing : blind);
  const told: SinkMessage[] = [];
  const sinks = [{ sink: 'invented/listener/all', where: 'here', options: { told } }];
  const { rows } = await xf.run(cases, { asOf, sinks });
  if (rows.rejected > 0) throw new Error('an invented case was refused');
  return told;
};

/** The same with every deadline changed, as a county's overlay might have it. */
export const withDeadlines = (
  messages: readonly SinkMessage[],
  over: Partial<Deadline>,
): readonly SinkMessage[] =>
  messages.map((message) => {
    if (message.kind !== 'case') return message;
    const { assessment } = message;
    const deadlines = assessment.deadlines.map((deadline) => ({ ...deadline, ...over }));
    return { ...message, assessment: { ...assessment, deadlines } };
  });
