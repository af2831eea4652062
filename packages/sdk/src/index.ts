export type {
  Calendar,
  Certainty,
  CivilDate,
  Issue,
  ReceiptLine,
  Text,
  Unit,
} from '@xinfang/calendar';
export { XinfangError } from '@xinfang/calendar';
export type {
  Assessment,
  AssessmentRemedy,
  AssessmentWarning,
  Deadline,
  DeadlineLine,
  UndeterminedDeadline,
} from '@xinfang/deadlines';
export type { Case, CaseEvent, Registration } from '@xinfang/matter';
export type { Basis, Diagnostic, Pack, PackFiles, Reminder } from '@xinfang/pack';
export { didYouMean } from '@xinfang/pack';
export type {
  Attention,
  IndicatorResult,
  MeasuredCase,
  OverdueItem,
  Period,
  RunReport,
  RunWarning,
  UncertainDays,
  UpcomingItem,
} from '@xinfang/rates';
export { ofVariant, withoutIds } from '@xinfang/rates';
export type { Decision, Facts, Flag, GroupOutcome, Need, Trace } from '@xinfang/rules';
export type { AsyncDecision, FactSource, UnavailableFact } from '@xinfang/rules/json-rules-engine';
export { createXinfang, type Xinfang, type XinfangOptions } from './create-xinfang.ts';
export { loadCalendar } from './load-calendar.ts';
export { type LoadPacksOptions, loadPacks, type PluginPacks, pluginPacks } from './load-packs.ts';
export {
  type MovedCase,
  type MovedDeadline,
  type MovedDue,
  type MovedOutcome,
  type MovedOutcomeSide,
  movedOf,
} from './moved.ts';
export { type PackFolder, type PackLayers, packFolders, packLayers } from './pack-layers.ts';
export type { AskFetched, AssessFetched } from './plugin/ask-fetched.ts';
export type { GivenCount } from './plugin/count-given.ts';
export type { DescribedFact, PluginDescription } from './plugin/describe.ts';
export type { Grants } from './plugin/grants.ts';
export { holdingUnit } from './plugin/holding-unit.ts';
export {
  type LoadedPlugins,
  loadPlugins,
  type PluginEntry,
  type PluginModule,
} from './plugin/load-plugins.ts';
export {
  type EventView,
  type MatterView,
  type RegistrationView,
  SIGHTS,
  type Sight,
} from './plugin/matter-view.ts';
export { type OpenOptions, sourceWarnings } from './plugin/members.ts';
export type { SinkTo } from './plugin/open-sinks.ts';
export type { PackWords } from './plugin/pack-words.ts';
export { plainId } from './plugin/plain-id.ts';
export {
  type DerivedFact,
  definePlugin,
  type FetchContext,
  type FetchedFact,
  type OpenContext,
  type OpenSink,
  type OperatorTaking,
  PLUGIN_API,
  PLUGIN_API_VERSION,
  type Plugin,
  type PluginFact,
  type PluginIndicator,
  type PluginOperator,
  type RegisterSource,
  type RunSink,
  type SinkMessage,
} from './plugin/plugin.ts';
export type { NamedOperator, OnPluginError } from './plugin/registry.ts';
export { type RowAssumption, SourceRow } from './plugin/source-row.ts';
export type { MissedFact, ProvidedFact, Told } from './plugin/told.ts';
export { readPackFolder } from './read-folder.ts';
export type { Difference, Replay } from './replay.ts';
export type { PluggedReport, RejectedCase, RunOptions } from './run.ts';
export { readStandalone } from './standalone.ts';
