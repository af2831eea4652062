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
  UndeterminedDeadline,
} from '@xinfang/deadlines';
export type { Case, CaseEvent, Registration } from '@xinfang/matter';
export type { Basis, Diagnostic, Pack, PackFiles } from '@xinfang/pack';
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
export { type LoadPacksOptions, loadPacks } from './load-packs.ts';
export { type PackFolder, type PackLayers, packFolders, packLayers } from './pack-layers.ts';
export {
  type EventView,
  type MatterView,
  type RegistrationView,
  SIGHTS,
  type Sight,
} from './plugin/matter-view.ts';
export {
  type DerivedFact,
  definePlugin,
  type FetchContext,
  type FetchedFact,
  type OpenContext,
  type OpenSink,
  PLUGIN_API,
  PLUGIN_API_VERSION,
  type Plugin,
  type PluginFact,
  type PluginOperator,
  type RegisterSource,
  type RunSink,
  type SinkMessage,
} from './plugin/plugin.ts';
export { readPackFolder } from './read-folder.ts';
export type { Difference, Replay } from './replay.ts';
export type { RejectedCase, RunOptions } from './run.ts';
export { readStandalone } from './standalone.ts';
