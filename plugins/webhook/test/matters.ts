import type {
  Assessment,
  CivilDate,
  Deadline,
  MatterView,
  OpenContext,
  OpenSink,
  RunReport,
  SinkMessage,
  UndeterminedDeadline,
} from '@xinfang/sdk';
import { webhook } from '../src/index.ts';
import type { WebhookOptions } from '../src/options.ts';
import { SECRET } from './receiver.ts';

/** The as-of day of the tests. */
export const AS_OF = '2023-03-20';

/** A day so many days after it. */
export const dayFrom = (days: number): CivilDate =>
  new Date(Date.parse(AS_OF) + days * 86_400_000).toISOString().slice(0, 10);

/** A duty that falls due in so many days. */
export const dueIn = (daysLeft: number, more: Partial<Deadline> = {}): Deadline => ({
  id: 'xf22.conclude',
  kind: 'duty',
  label: { zh: '办结', en: 'Conclude' },
  bearer: 'unit',
  beneficiary: 'petitioner',
  start: { event: 'accepted', on: '2023-02-01' },
  period: { amount: 60, unit: 'day' },
  extendedBy: 0,
  suspendedDays: 0,
  dueOn: dayFrom(daysLeft),
  rolledDueOn: dayFrom(daysLeft + 2),
  binding: 'strict',
  certainty: 'official',
  status: daysLeft < 0 ? 'overdue' : 'open',
  daysLeft,
  basis: [{ instrument: 'xf22', article: 34, confidence: 'H' }],
  receipt: [],
  warnings: [],
  ...more,
});

/** A clock of which it is open whether it runs. */
export const wouldBeDueIn = (days: number): UndeterminedDeadline => ({
  id: 'xf22.notice-direct',
  label: { zh: '书面告知', en: 'Written notice' },
  start: { event: 'receipt', on: '2023-03-01' },
  wouldBeDueOn: dayFrom(days),
  status: 'needs-facts',
  because: { zh: '缺少事实', en: 'A fact is missing' },
  needs: [
    { fact: 'remit', question: { zh: '归谁管？', en: 'Whose remit?' }, groups: ['dispatch'] },
  ],
  basis: [{ instrument: 'xf22', article: 23, paragraph: 2, confidence: 'H' }],
});

/** What is said of a matter and its days. */
export interface Told {
  readonly id?: string;
  readonly facts?: MatterView['facts'];
  readonly accused?: readonly string[];
  /** The unit of its registration; null for none. */
  readonly unit?: string | null;
  readonly events?: MatterView['events'];
  readonly deadlines?: readonly Deadline[];
  readonly undetermined?: readonly UndeterminedDeadline[];
}

/** An assessment of the as-of day. */
export const assessmentOf = ({
  id = 'C-1',
  deadlines = [],
  undetermined = [],
}: Told): Assessment => ({
  caseId: id,
  asOf: AS_OF,
  decision: {} as Assessment['decision'],
  deadlines,
  undetermined,
  warnings: [],
  remedies: [],
});

/** A matter with its days as a run tells a sink. */
export const told = (what: Told = {}): SinkMessage => {
  const { id = 'C-1', facts = { purpose: 'appeal' }, accused, unit = 'county-zrzyj' } = what;
  const matter: MatterView = {
    caseId: id,
    facts,
    registration: {
      receivedOn: '2023-02-01',
      receiver: { id: 'county-xfj', kind: 'petition-office', sector: 'administrative' },
      channel: 'letter',
      arrival: 'direct',
      petitioners: { count: 1, representatives: 1, identityClear: true },
      content: '自然资源/土地征收',
      ...(unit === null ? {} : { unit }),
      township: 'town-1',
    },
    events: what.events ?? [],
    title: '不应出现的标题',
    text: '不应出现的正文',
    ...(accused === undefined ? {} : { accused }),
  };
  return { kind: 'case', matter, assessment: assessmentOf({ deadlines: [dueIn(5)], ...what }) };
};

/** The end of a run. */
export const ended: SinkMessage = {
  kind: 'report',
  report: {
    asOf: AS_OF,
    period: { from: '2023-01-01' },
    pack: [{ id: 'national', version: '1.0.0', hash: 'sha256-x' }],
    calendar: { id: 'cn', version: '1.0.0', lastNotice: 2026 },
  } as unknown as RunReport,
};

/** Options with which the tests do not wait. */
export const QUICK: WebhookOptions = {
  secret: SECRET,
  loopback: true,
  firstDelay: 1,
  longestDelay: 5,
  retries: 2,
};

/** Opens the sink. */
export const openSink = async (
  where: string,
  options: WebhookOptions = {},
  { signal = new AbortController().signal, warn = () => {} }: Partial<OpenContext> = {},
): Promise<OpenSink> => {
  const sink = webhook({ ...QUICK, ...options }).sinks?.['due-days'];
  if (sink === undefined) throw new Error('the plugin has no sink');
  return sink.open(where, { options: {}, signal, warn, pack: { facts: [], titles: {} } });
};

/** Sends what is told and closes. */
export const sendAll = async (
  where: string,
  messages: readonly SinkMessage[],
  options: WebhookOptions = {},
  context: Partial<OpenContext> = {},
): Promise<void> => {
  const sink = await openSink(where, options, context);
  for (const message of messages) await sink.take(message);
  await sink.close({ completed: true });
};
