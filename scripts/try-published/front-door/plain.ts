/**
 * The whole front door as a consumer writes it: types alone, never run. It is checked with every compiler that the packages
 * promise, under every way of finding packages.
 */
import {
  type AskFetched,
  type Assessment,
  type AssessmentRemedy,
  type AssessmentWarning,
  type AsyncDecision,
  type Attention,
  type Basis,
  type Calendar,
  type Case,
  type CaseEvent,
  type Certainty,
  type CivilDate,
  createXinfang,
  type Deadline,
  type Decision,
  type DerivedFact,
  type DescribedFact,
  type Diagnostic,
  type Difference,
  definePlugin,
  didYouMean,
  type EventView,
  type FactSource,
  type Facts,
  type FetchContext,
  type FetchedFact,
  type Flag,
  type GivenCount,
  type Grants,
  type GroupOutcome,
  type IndicatorResult,
  type Issue,
  type LoadedPlugins,
  type LoadPacksOptions,
  loadCalendar,
  loadPacks,
  loadPlugins,
  type MatterView,
  type MeasuredCase,
  type MissedFact,
  type Need,
  type OnPluginError,
  type OpenContext,
  type OpenSink,
  type OverdueItem,
  ofVariant,
  type Pack,
  type PackFiles,
  type PackFolder,
  type PackLayers,
  type Period,
  PLUGIN_API,
  PLUGIN_API_VERSION,
  type PluggedReport,
  type Plugin,
  type PluginDescription,
  type PluginEntry,
  type PluginFact,
  type PluginIndicator,
  type PluginModule,
  type PluginOperator,
  type PluginPacks,
  type ProvidedFact,
  packFolders,
  packLayers,
  type ReceiptLine,
  type RegisterSource,
  type Registration,
  type RegistrationView,
  type RejectedCase,
  type Replay,
  type RunOptions,
  type RunReport,
  type RunSink,
  type RunWarning,
  readPackFolder,
  readStandalone,
  SIGHTS,
  type Sight,
  type SinkMessage,
  type SinkTo,
  type Text,
  type Told,
  type Trace,
  type UnavailableFact,
  type UncertainDays,
  type UndeterminedDeadline,
  type Unit,
  type UpcomingItem,
  withoutIds,
  type Xinfang,
  XinfangError,
  type XinfangOptions,
} from '@xinfang/sdk';
import { caseLines, type FileRunOptions, runFile, threadsFor } from '@xinfang/sdk/batch';
import { openCalendar, openXinfang } from '@xinfang/sdk/start';

const oneCase = {
  id: 'C-1',
  registration: {
    receivedOn: '2026-01-05',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
  },
  facts: { purpose: 'appeal' },
  events: [],
} as const;

const between: PluginOperator = {
  label: { zh: '介于', en: 'lies between' },
  takes: 'list',
  on: ['integer'],
  accepts: (value) => Array.isArray(value) && value.length === 2,
  test: (fact, value) => {
    const [from, to] = typeof value === 'object' ? value : [];
    return Number(fact) >= Number(from) && Number(fact) <= Number(to);
  },
};

const derived: DerivedFact = {
  derive: ({ events }) => (events.length > 1 ? true : undefined),
};
const fetched: FetchedFact = {
  fetch: async ({ caseId, registration }: MatterView, { signal }: FetchContext) => {
    signal.throwIfAborted();
    return caseId === registration.repeatOf ? 'none' : undefined;
  },
  timeout: 1000,
  cache: { for: 60_000, key: ({ caseId }) => caseId, most: 10 },
};
const facts: Record<string, PluginFact> = {
  jointParty: derived,
  priorHandling: fetched,
  remit: async () => 'same-level',
};
const source: RegisterSource = {
  label: { zh: '来源', en: 'source' },
  read: async function* (where: string, { options, signal }: OpenContext) {
    signal.throwIfAborted();
    yield { ...oneCase, id: `${where}${Object.keys(options).length}` };
  },
};
const opened: OpenSink = {
  take: (message: SinkMessage) => {
    if (message.kind === 'case') void message.assessment.deadlines;
    else void message.report.indicators;
  },
  close: async ({ completed }) => void completed,
};
const sink: RunSink = { label: { zh: '去处', en: 'sink' }, open: () => opened };
const sees: readonly Sight[] = SIGHTS;
const indicator: PluginIndicator = {
  id: 'county.share',
  label: { zh: '占比', en: 'share' },
  note: { zh: '说明', en: 'note' },
  variants: {},
};

const plugin = definePlugin({
  name: 'county/registry',
  version: '1.0.0',
  apiVersion: PLUGIN_API,
  sees,
  operators: { between },
  facts,
  packs: ['./pack', new URL('file:///pack/')],
  indicators: [indicator],
  sources: { files: source },
  sinks: { files: sink },
  texts: { 'unit.x': { zh: '单位', en: 'unit' } },
  close: async () => undefined,
});
const module: PluginModule = (options, { from }) => ({
  ...plugin,
  version: `${from}${Object.keys(options).length}`,
});
const entries: readonly PluginEntry[] = ['./plugin.js', { use: 'p', options: {}, grant: ['text'] }];

/** Reads every member of the answers, so that each of their types is resolved. */
export const walk = async (signal: AbortSignal): Promise<readonly unknown[]> => {
  const loaded: LoadedPlugins = await loadPlugins(entries, '.');
  const failures: OnPluginError = ({ plugin: name, element, error }) => [name, element, error];
  const grants: Grants = { 'county/registry': ['identity'] };
  const options: XinfangOptions = {
    packs: ['@xinfang/pack-national'],
    calendars: ['@xinfang/calendar-cn'],
    plugins: [plugin, ...loaded.plugins],
    grants,
    onPluginError: failures,
    from: '.',
  };
  await using xf: Xinfang = await createXinfang(options);
  const decision: Decision & Told = xf.decide(oneCase, { on: '2026-01-05' });
  const asked: AskFetched = { on: '2026-01-05', signal };
  const later: AsyncDecision & Told = await xf.decideAsync(oneCase, asked);
  const assessment: Assessment & Told = xf.assess(oneCase, { asOf: '2026-02-01' });
  const deadlines: readonly Deadline[] = xf.deadlines(oneCase, { asOf: '2026-02-01' });
  const to: SinkTo = { sink: 'county/registry/files', where: 'out' };
  const running: RunOptions = {
    asOf: '2026-02-01',
    period: { from: '2026-01-01', to: '2026-01-31' },
    by: ['unit'],
    ids: true,
    sinks: [to],
    signal,
    onCase: (one: MeasuredCase) => void one.id,
    onReject: ({ row, issues }: RejectedCase) => void [row, issues],
    onProgress: (read) => void read,
  };
  const report: PluggedReport = await xf.run(
    xf.source('county/registry/files', 'in', { signal }),
    running,
  );
  const replayed: Replay = xf.replay({});
  return [
    ...membersOf({ decision, later, assessment, deadlines, report, replayed }),
    ...(await doors(xf)),
  ];
};

interface Answers {
  readonly decision: Decision & Told;
  readonly later: AsyncDecision & Told;
  readonly assessment: Assessment;
  readonly deadlines: readonly Deadline[];
  readonly report: PluggedReport;
  readonly replayed: Replay;
}

const membersOf = ({
  decision,
  later,
  assessment,
  deadlines,
  report,
  replayed,
}: Answers): readonly unknown[] => {
  const outcome: GroupOutcome | undefined = decision.outcomes['admission'];
  const basis: readonly Basis[] | undefined = outcome?.basis;
  const needs: readonly Need[] = decision.needs;
  const flags: readonly Flag[] = decision.flags;
  const trace: Trace = decision.trace;
  const given: readonly ProvidedFact[] | undefined = decision.provided;
  const missed: readonly (MissedFact | UnavailableFact)[] | undefined = later.unavailable;
  const counted: readonly GivenCount[] | undefined = report.provided;
  const receipt: readonly string[] | undefined = deadlines[0]?.receipt.map(({ text }) => text.zh);
  const undetermined: readonly UndeterminedDeadline[] = assessment.undetermined;
  const warnings: readonly AssessmentWarning[] = assessment.warnings;
  const remedies: readonly AssessmentRemedy[] = assessment.remedies;
  const plain: RunReport = withoutIds(ofVariant(report, 'due'));
  const indicators: readonly IndicatorResult[] = plain.indicators;
  const overdue: readonly OverdueItem[] = plain.overdue;
  const upcoming: readonly UpcomingItem[] = plain.upcoming;
  const told: readonly RunWarning[] = plain.warnings;
  const differences: readonly Difference[] = replayed.differences;
  return [
    [basis, needs, flags, trace, given, missed, counted, receipt, undetermined, warnings],
    [remedies, indicators, overdue, upcoming, told, differences],
  ];
};

const doors = async (xf: Xinfang): Promise<readonly unknown[]> => {
  const pack: Pack = xf.pack;
  const calendar: Calendar = loadCalendar('@xinfang/calendar-cn', '.');
  const due = calendar.due({ from: '2026-02-11', amount: 5, unit: 'workday' satisfies Unit });
  const certainty: Certainty = due.certainty;
  const receipt: readonly ReceiptLine[] = due.receipt;
  const described: readonly PluginDescription[] = xf.plugins;
  const given: readonly DescribedFact[] = described.flatMap((each) => each.facts);
  const words: ReadonlyMap<string, Text> = xf.texts;
  const layers: PackLayers = packLayers(['./pack'], '.');
  const folders: readonly PackFolder[] = packFolders(['./pack'], '.');
  const files: PackFiles = readPackFolder('./pack');
  const diagnostics: readonly Diagnostic[] = layers.diagnostics;
  const loading: LoadPacksOptions = { tests: false };
  const hint: { readonly hint?: Text } = didYouMean('accpet', ['accept']);
  const threads: number = threadsFor(1, 'off');
  const file: FileRunOptions = { asOf: '2026-02-01', workers: 'off' };
  const kernel: string = await readStandalone();
  return [
    [
      pack,
      certainty,
      receipt,
      given,
      words,
      folders,
      files,
      diagnostics,
      loadPacks(['x'], '.', loading),
    ],
    [hint, threads, file, kernel, caseLines, runFile, module, PLUGIN_API_VERSION],
    [openXinfang, await openCalendar('@xinfang/calendar-cn', '.')],
  ];
};

/** What a program does with an error. */
export const issuesOf = (error: unknown): readonly Issue[] =>
  error instanceof XinfangError ? error.issues : [];

/** Types that stand in signatures of programs. */
export type Named = readonly [
  Attention,
  Case,
  CaseEvent,
  CivilDate,
  EventView,
  Facts,
  FactSource,
  Period,
  Plugin,
  PluginPacks,
  Registration,
  RegistrationView,
  UncertainDays,
];
