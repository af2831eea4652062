import type { Assessment } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { RunReport, RunWarning } from '@xinfang/rates';
import { type MatterView, viewOf } from './matter-view.ts';
import { failureOf, memberNamed, openContext } from './members.ts';
import type { OpenSink, SinkMessage } from './plugin.ts';
import type { PluginRegistry } from './registry.ts';

/** Where a run sends what it reckons: a plugin's sink, the place, and what the sink wants to know beside it. */
export interface SinkTo {
  /** `<plugin>/<key>`. */
  readonly sink: string;
  readonly where: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The sinks of one run. */
export interface OpenSinks {
  /** Whether there are none, so that nothing needs to be made for them. */
  readonly none: boolean;
  readonly takeCase: (oneCase: Case, assessment: Assessment) => Promise<void>;
  readonly takeReport: (report: RunReport) => Promise<void>;
  readonly close: (completed: boolean) => Promise<void>;
  /** What sinks said, and one for each that failed: what it was told after that is not there. */
  readonly warnings: () => readonly RunWarning[];
}

/**
 * Opens sinks in their order. One that fails is told nothing more and the run goes on: its report is right all the same, and
 * names the sink.
 *
 * @throws XinfangError `plugin-no-sink`, and what opening one of them failed with.
 */
export const openSinks = async (
  registry: PluginRegistry | undefined,
  to: readonly SinkTo[],
  signal: AbortSignal | undefined,
): Promise<OpenSinks> => {
  const sinks: Working[] = [];
  try {
    for (const each of to) sinks.push(await openOne(registry, each, signal));
  } catch (error) {
    for (const sink of sinks) await sink.close(false);
    throw error;
  }
  const each = async (tell: (sink: Working) => Promise<void>): Promise<void> => {
    for (const sink of sinks) await tell(sink);
  };
  return {
    none: sinks.length === 0,
    takeCase: (oneCase, assessment) =>
      each((sink) =>
        sink.take({ kind: 'case', matter: sink.viewOf(oneCase, assessment), assessment }),
      ),
    takeReport: (report) => each((sink) => sink.take({ kind: 'report', report })),
    close: (completed) => each((sink) => sink.close(completed)),
    warnings: () => sinks.flatMap((sink) => sink.warnings()),
  };
};

interface Working {
  readonly viewOf: (oneCase: Case, assessment: Assessment) => MatterView;
  readonly take: (message: SinkMessage) => Promise<void>;
  readonly close: (completed: boolean) => Promise<void>;
  readonly warnings: () => readonly RunWarning[];
}

const NONE: PluginRegistry['sinks'] = new Map();

const openOne = async (
  registry: PluginRegistry | undefined,
  { sink: name, where, options = {} }: SinkTo,
  signal: AbortSignal | undefined,
): Promise<Working> => {
  const named = memberNamed(registry?.sinks ?? NONE, name, 'sinks');
  const { plugin, element, member } = named;
  const told = (error: unknown) => registry?.failed({ plugin, element, error });
  const said: RunWarning[] = [];
  const context = openContext({ options, ...(signal && { signal }) }, (each) => said.push(each));
  let sink: OpenSink;
  try {
    sink = await member.open(where, context);
  } catch (error) {
    told(error);
    throw failureOf(error, named);
  }
  let warning: RunWarning | undefined;
  const guarded = async (work: () => Promise<void> | void): Promise<void> => {
    try {
      await work();
    } catch (error) {
      told(error);
      warning ??= failed(name, failureOf(error, named).issues[0]?.message);
    }
  };
  const granted = registry?.granted(plugin) ?? new Set();
  return {
    viewOf: (oneCase, { decision }) => viewOf(oneCase, decision.trace.facts, granted),
    take: async (message) => {
      if (warning === undefined) await guarded(() => sink.take(message));
    },
    close: (completed) => {
      const isWhole = completed && warning === undefined;
      return guarded(() => sink.close({ completed: isWhole }));
    },
    warnings: () => [...said, ...(warning === undefined ? [] : [warning])],
  };
};

const failed = (name: string, why: RunWarning['message'] | undefined): RunWarning => ({
  code: 'plugin-sink-failed',
  message: {
    zh: `去处 ${name} 出错，以后的内容没有送到：${why?.zh ?? ''}`,
    en: `the sink ${name} failed, and what came after did not reach it: ${why?.en ?? ''}`,
  },
});
