import type { CalendarData, Text } from '@xinfang/calendar';
import type { Assessment } from '@xinfang/deadlines';
import type { Operator, OperatorValue, Scalar } from '@xinfang/pack';
import type { RunReport, RunWarning } from '@xinfang/rates';
import { brand } from './brand.ts';
import type { MatterView, Sight } from './matter-view.ts';
import type { PackWords } from './pack-words.ts';

/** The version of the plugin interface: `apiVersion: 1` stands for `^1.0.0`. */
export const PLUGIN_API = 1;

/** The whole version of the plugin interface, as ranges are held against it. */
export const PLUGIN_API_VERSION = '1.0.0';

/**
 * An operator for conditions, named `<plugin>/<key>` there. It is asked once for each value of a fact's finite domain, when
 * the pack is loaded: what decides afterwards is the table of its answers, so no code of a plugin runs in a decision.
 */
export type PluginOperator =
  | OperatorTaking<'scalar', Scalar>
  | OperatorTaking<'list', readonly Scalar[]>;

/** An operator by what a condition compares with: one scalar, or a list of them. */
export interface OperatorTaking<Takes extends Operator['takes'], Value extends OperatorValue> {
  readonly label: Text;
  /** Whether the condition's value is one scalar or a list of them. */
  readonly takes: Takes;
  /** The types of facts it may be asked about: `boolean`, `enum`, `integer` (at most 10,000 whole numbers). */
  readonly on: Operator['on'];
  /** Whether a value may stand in a condition; default: only values of the fact's domain may. */
  readonly accepts?: (value: Value) => boolean;
  /** Synchronous, pure and total: a value of the fact's domain, and the condition's value. */
  readonly test: (fact: Scalar, value: Value) => boolean;
}

/** A fact that follows from what was registered; asked by everything that decides, where nobody stated the fact. */
export interface DerivedFact {
  /** Synchronous and pure; `undefined` where it does not follow. */
  readonly derive: (matter: MatterView) => Scalar | undefined;
}

/** How a fact is fetched, beside the matter. */
export interface FetchContext {
  /** Aborted when the caller gives up, or the time is over. */
  readonly signal: AbortSignal;
}

/** A fact that another system of the county knows; fetched by `decideAsync` alone, and only when a condition asks for it. */
export interface FetchedFact {
  /** `undefined` where the system does not know. */
  readonly fetch: (matter: MatterView, context: FetchContext) => Promise<Scalar | undefined>;
  /** After how many milliseconds it is given up and the fact stays unknown; a whole number, default 5,000. */
  readonly timeout?: number;
  /** For how long an answer is kept; default: it is not. */
  readonly cache?: {
    /** Milliseconds, a whole number. */
    readonly for: number;
    /**
     * Matters of one key share an answer. Default: all that the plugin sees of the matter, so that another matter, or the same
     * after a correction, is asked of anew.
     */
    readonly key?: (matter: MatterView) => string;
    /** How many answers are kept at most; default 1,000. */
    readonly most?: number;
  };
}

/** A fact that a plugin gives; a bare function fetches. */
export type PluginFact = DerivedFact | FetchedFact | FetchedFact['fetch'];

/** What sources and sinks are opened with. */
export interface OpenContext {
  /** What the caller said beside the place. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Aborted when the caller gives up. */
  readonly signal: AbortSignal;
  /** Says something that the report of the run is to say, such as columns that nobody reads. */
  readonly warn: (warning: RunWarning) => void;
  /** What the pack calls things. */
  readonly pack: PackWords;
}

/** Where cases come from, named `<plugin>/<key>`. */
export interface RegisterSource {
  readonly label: Text;
  /**
   * The cases at a place (a folder, an address), in the form of a case file, or as `SourceRow` with the assumptions they rest
   * on. What does not parse is rejected by the run; an `XinfangError` in the place of a case is a row that the source
   * could not read: it is rejected and counted like any other.
   */
  readonly read: (where: string, context: OpenContext) => AsyncIterable<unknown>;
}

/**
 * What a sink is told: each case as it is reckoned, in the order of the register, then the report. Cases are frozen, the
 * report is the sink's own copy; warnings that would name an accused body are left out where the sink may not see the accused.
 */
export type SinkMessage =
  | { readonly kind: 'case'; readonly matter: MatterView; readonly assessment: Assessment }
  | { readonly kind: 'report'; readonly report: RunReport };

/** A sink at work. A run waits for what `take` promises, unless its caller gives up. */
export interface OpenSink {
  take(message: SinkMessage): Promise<void> | void;
  /** Called once, whether the run came to its end or not; after the caller gave up the run waits a second for it. */
  close(end: { readonly completed: boolean }): Promise<void> | void;
}

/** Where what was reckoned goes to, named `<plugin>/<key>`. */
export interface RunSink {
  readonly label: Text;
  readonly open: (where: string, context: OpenContext) => Promise<OpenSink> | OpenSink;
}

/** An indicator as a file of a pack holds it: JSON, checked when it is laid over the packs. */
export interface PluginIndicator {
  readonly id: string;
  readonly [member: string]: unknown;
}

/**
 * A plugin: a plain object. It adds to what the SDK can do; it never replaces. Its name is `<space>/<name>`, and what it
 * names itself begins with it (`<space>/<name>/<key>`), or for elements of packs with `<space>.`.
 */
export interface Plugin {
  /** `<space>/<name>`, lower case letters, digits and hyphens. */
  readonly name: string;
  /** A version as npm counts them. */
  readonly version: string;
  /** The plugin interface it was written for: `1`, or a range of versions such as `^1.0.0`. */
  readonly apiVersion: number | string;
  /** What it needs to see beside the plain matter; nothing is seen that the county does not grant. */
  readonly sees?: readonly Sight[];
  /** Plugins that must stand before it in the list. */
  readonly after?: readonly string[];
  readonly operators?: Readonly<Record<string, PluginOperator>>;
  /** By the id of a fact that the pack declares and a clerk may state. */
  readonly facts?: Readonly<Record<string, PluginFact>>;
  /**
   * Folders of packs, laid over those of the county in this order. A path starts from the county's project: a plugin that
   * brings a pack names it as `new URL('./pack', import.meta.url)`.
   */
  readonly packs?: readonly (string | URL)[];
  /** Notices for years that the calendar does not hold yet; the official ones stay as they are, day by day. */
  readonly calendars?: readonly Pick<CalendarData, 'id' | 'version' | 'notices'>[];
  /** Indicators as files of a pack hold them; their ids begin with `<space>.`. */
  readonly indicators?: readonly PluginIndicator[];
  readonly sources?: Readonly<Record<string, RegisterSource>>;
  readonly sinks?: Readonly<Record<string, RunSink>>;
  /** Words for ids that the county made, such as `unit.county-zrzyj`, `township.town-1`: shown wherever the id is printed for people. */
  readonly texts?: Readonly<Record<string, Text>>;
  /** Called once when the SDK is closed. */
  readonly close?: () => Promise<void> | void;
}

/** Members that no plugin has: TypeScript lets them pass where a type is inferred. */
type Others<P> = { readonly [Key in Exclude<keyof P, keyof Plugin>]: never };

/**
 * Types a plugin, and notes which copy of this package it was written with; gives it back as it is otherwise.
 *
 * @example
 * definePlugin({ name: 'county-x/registry', version: '1.0.0', apiVersion: 1, facts: { remit: async () => 'same-level' } });
 */
export const definePlugin = <const P extends Plugin>(plugin: P & Others<P>): P => brand(plugin);
