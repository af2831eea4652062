import { type Issue, XinfangError } from '@xinfang/calendar';
import { didYouMean } from '@xinfang/pack';
import type { RunWarning } from '@xinfang/rates';
import { heard } from './heard.ts';
import { issueAt } from './issue.ts';
import type { OpenContext, Plugin } from './plugin.ts';
import type { OnPluginError } from './registry.ts';
import { asOwnError, isSoundRow, saysWhy } from './sound-row.ts';

/** A member of a plugin with its whole name. */
export interface Named<T> {
  readonly plugin: string;
  readonly element: string;
  readonly member: T;
}

/** The sources or sinks of plugins by whole name. */
export const namedMembers = <K extends 'sources' | 'sinks'>(
  plugins: readonly Plugin[],
  kind: K,
): ReadonlyMap<string, Named<NonNullable<Plugin[K]>[string]>> =>
  new Map(
    plugins.flatMap((plugin) =>
      Object.entries((plugin[kind] ?? {}) as NonNullable<Plugin[K]>).map(
        ([key, member]) =>
          [
            `${plugin.name}/${key}`,
            { plugin: plugin.name, element: `${kind}.${key}`, member },
          ] as const,
      ),
    ),
  );

/** The member of a name, or the error that says which there are. */
export const memberNamed = <T>(
  members: ReadonlyMap<string, Named<T>>,
  name: string,
  kind: 'sources' | 'sinks',
): Named<T> => {
  const found = members.get(name);
  if (found !== undefined) return found;
  const names = [...members.keys()];
  const known =
    names.length === 0
      ? { zh: '没有', en: 'none' }
      : { zh: names.join('、'), en: names.join(', ') };
  const what = kind === 'sources' ? { zh: '来源', en: 'source' } : { zh: '去处', en: 'sink' };
  throw new XinfangError([
    {
      code: kind === 'sources' ? 'plugin-no-source' : 'plugin-no-sink',
      path: name,
      message: { zh: `没有这个${what.zh}`, en: `there is no such ${what.en}` },
      hint: didYouMean(name, names).hint ?? {
        zh: `可用的${what.zh}：${known.zh}`,
        en: `${what.en}s: ${known.en}`,
      },
    },
  ]);
};

/** What a caller may say when a source or sink is opened. */
export type OpenOptions = Partial<Pick<OpenContext, 'options' | 'signal'>>;

/** How a source or sink is opened; what the caller leaves out is nothing, and never aborted. */
export const openContext = (
  given: OpenOptions,
  pack: OpenContext['pack'],
  warn: OpenContext['warn'],
): OpenContext => ({
  options: Object.freeze({ ...given.options }),
  signal: given.signal ?? new AbortController().signal,
  warn,
  pack,
});

/** That a plugin failed at its work, where it did not say so itself as data. */
export const failureOf = (
  thrown: unknown,
  { plugin, element }: Pick<Named<unknown>, 'plugin' | 'element'>,
): XinfangError => {
  const error = asOwnError(thrown);
  if (error instanceof XinfangError && saysWhy(error))
    return new XinfangError(
      error.issues.map((issue) => ({
        ...issue,
        path: [`${plugin}: ${element}`, issue.path].filter((part) => part !== '').join(': '),
      })) as [Issue, ...Issue[]],
    );
  // What else a plugin's error says may hold anything of a matter, and goes nowhere.
  return new XinfangError([
    issueAt(
      'plugin-failed',
      { plugin, element },
      { zh: `插件 ${plugin} 出错`, en: `plugin ${plugin} failed` },
      {
        zh: '原因不在这里显示，它可能带有事项内容：代码里用 onPluginError，命令行设 XINFANG_DEBUG=1',
        en: 'why is not shown here, it may hold something of a matter: onPluginError in code, XINFANG_DEBUG=1 on the command line',
      },
    ),
  ]);
};

const warnings = new WeakMap<object, readonly RunWarning[]>();

/**
 * What a source said of its cases, beside them; known once they are read. A run says it in its report.
 *
 * @example
 * sourceWarnings([]) // []
 */
export const sourceWarnings = (cases: object): readonly RunWarning[] => warnings.get(cases) ?? [];

/** The cases of a source, whose errors name it. */
export const casesOf = (
  source: Named<NonNullable<Plugin['sources']>[string]>,
  where: string,
  given: OpenOptions,
  pack: OpenContext['pack'],
  failed: OnPluginError,
): AsyncIterable<unknown> => {
  const said: RunWarning[] = [];
  const { plugin, element, member } = source;
  const context = openContext(given, pack, (warning) => said.push(heard(warning, source)));
  const cases = (async function* () {
    try {
      for await (const row of member.read(where, context)) {
        context.signal.throwIfAborted();
        const each = asOwnError(row);
        if (!isSoundRow(each)) throw new TypeError('a row that cannot be counted');
        yield each;
      }
    } catch (error) {
      context.signal.throwIfAborted();
      failed({ plugin, element, error });
      throw failureOf(error, source);
    }
  })();
  warnings.set(cases, said);
  return cases;
};
