import type { Assessment } from '@xinfang/deadlines';
import type { Case } from '@xinfang/matter';
import type { RunReport, RunWarning } from '@xinfang/rates';
import { deepFrozen } from './deep-frozen.ts';
import { orGivenUp, orSoonAfter } from './give-up.ts';
import { heard } from './heard.ts';
import { type MatterView, type Sight, viewOf } from './matter-view.ts';
import { failureOf, memberNamed, type Named, openContext } from './members.ts';
import type { OpenContext, OpenSink, SinkMessage } from './plugin.ts';
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
  pack: OpenContext['pack'],
  signal: AbortSignal | undefined,
): Promise<OpenSinks> => {
  const sinks: Working[] = [];
  try {
    for (const each of to) sinks.push(await openOne(registry, each, pack, signal));
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
        sink.take(() => ({
          kind: 'case',
          matter: sink.viewOf(oneCase, assessment),
          assessment: sink.assessmentOf(assessment),
        })),
      ),
    takeReport: (report) =>
      each((sink) => sink.take(() => ({ kind: 'report', report: structuredClone(report) }))),
    close: (completed) => each((sink) => sink.close(completed)),
    warnings: () => sinks.flatMap((sink) => sink.warnings()),
  };
};

interface Working {
  readonly viewOf: (oneCase: Case, assessment: Assessment) => MatterView;
  readonly assessmentOf: (assessment: Assessment) => Assessment;
  /** Rejects where the caller gives up meanwhile; the message is made only for a sink that still listens. */
  readonly take: (message: () => SinkMessage) => Promise<void>;
  readonly close: (completed: boolean) => Promise<void>;
  readonly warnings: () => readonly RunWarning[];
}

const NONE: PluginRegistry['sinks'] = new Map();

const openOne = async (
  registry: PluginRegistry | undefined,
  { sink: name, where, options = {} }: SinkTo,
  pack: OpenContext['pack'],
  signal: AbortSignal | undefined,
): Promise<Working> => {
  const named = memberNamed(registry?.sinks ?? NONE, name, 'sinks');
  const { plugin, element, member } = named;
  const told = (error: unknown) => registry?.failed({ plugin, element, error });
  const said: RunWarning[] = [];
  const context = openContext({ options, ...(signal && { signal }) }, pack, (each) =>
    said.push(heard(each, named)),
  );
  const sink = await opened(() => member.open(where, context), named, told, signal);
  let warning: RunWarning | undefined;
  const fails = (error: unknown): void => {
    told(error);
    warning ??= failed(name, failureOf(error, named).issues[0]?.message);
  };
  const granted = registry?.granted(plugin) ?? new Set();
  return {
    viewOf: (oneCase, { decision }) => viewOf(oneCase, decision.trace.facts, granted),
    assessmentOf: (assessment) => assessmentFor(assessment, granted),
    take: async (message) => {
      if (warning !== undefined) return;
      try {
        await orGivenUp(() => sink.take(message()), signal);
      } catch (error) {
        signal?.throwIfAborted();
        fails(error);
      }
    },
    close: (completed) => {
      const isWhole = completed && warning === undefined;
      const closing = async (): Promise<void> => sink.close({ completed: isWhole });
      return orSoonAfter(closing().catch(fails), signal);
    },
    warnings: () => [...said, ...(warning === undefined ? [] : [warning])],
  };
};

/** A sink that opens after the caller gave up is closed again. */
const opened = async (
  open: () => Promise<OpenSink> | OpenSink,
  named: Named<unknown>,
  told: (error: unknown) => void,
  signal: AbortSignal | undefined,
): Promise<OpenSink> => {
  const opening = (async () => open())();
  try {
    const sink: unknown = await orGivenUp(() => opening, signal);
    if (isSink(sink)) return sink;
    throw new TypeError('open gave no sink');
  } catch (error) {
    if (signal?.aborted === true) {
      void opening.then((sink) => sink.close({ completed: false })).catch(() => undefined);
      throw signal.reason;
    }
    told(error);
    throw failureOf(error, named);
  }
};

const isSink = (sink: unknown): sink is OpenSink =>
  typeof sink === 'object' &&
  sink !== null &&
  typeof Reflect.get(sink, 'take') === 'function' &&
  typeof Reflect.get(sink, 'close') === 'function';

/**
 * An assessment as a sink sees it: frozen, since it shares its parts with the pack and with other answers. Who may not see the accused is
 * not told either which event put a matter into their hands, since the event names the body.
 */
const assessmentFor = (assessment: Assessment, granted: ReadonlySet<Sight>): Assessment => {
  const { warnings } = assessment;
  const isTold = granted.has('accused');
  return deepFrozen({
    ...assessment,
    warnings: isTold ? [...warnings] : warnings.filter(({ code }) => code !== 'accused-body'),
  });
};

const failed = (name: string, why: RunWarning['message'] | undefined): RunWarning => ({
  code: 'plugin-sink-failed',
  message: {
    zh: `去处 ${name} 出错，以后的内容没有送到：${why?.zh ?? ''}`,
    en: `the sink ${name} failed, and what came after did not reach it: ${why?.en ?? ''}`,
  },
});
