import {
  createXinfang,
  type OpenSink,
  type Plugin,
  type PluginPacks,
  pluginPacks,
  type Sight,
  type SinkMessage,
  type Xinfang,
  XinfangError,
} from '@xinfang/sdk';
import { bareMatter, sampleMatters } from './samples.ts';

/** What the SDK without the plugin rests on. */
export interface Where {
  readonly packs: readonly string[];
  readonly from: string;
  readonly sees: readonly Sight[];
}

/** The SDK without the plugin, and what a sink that sees as much is told there. */
export interface Base {
  readonly base: Xinfang;
  readonly told: (matters: readonly unknown[]) => Promise<readonly SinkMessage[]>;
  /** Told of the matters that the kit makes up. */
  readonly made: readonly SinkMessage[];
}

/** The packs that are there where nobody names others. */
export const NATIONAL: readonly string[] = ['@xinfang/pack-national'];

/** The operators that packs may use; none where the registry refuses the plugins. */
export const operatorsOf = (plugins: readonly Plugin[]): PluginPacks['operators'] => {
  try {
    return pluginPacks(plugins).operators;
  } catch {
    return [];
  }
};

/** The last one that was opened: the plugins of a county rest on the same packs, and opening them takes longest. */
let last: { readonly key: string; readonly base: Promise<Base> } | undefined;

/** Opens the SDK without plugins but for their operators, which packs may use. */
export const baseFor = async (where: Where, plugins: readonly Plugin[]): Promise<Base> => {
  const shells = plugins.filter(({ operators }) => operators !== undefined).map(operatorsAlone);
  if (shells.length > 0 && where.packs !== NATIONAL)
    // Where the operators are no good, neither are packs that use them: national matters do for the rest.
    return openBase(where, shells).catch(() => baseFor({ ...where, packs: NATIONAL }, []));
  const key = JSON.stringify(where);
  if (last?.key !== key) last = { key, base: openBase(where, []) };
  return last.base;
};

const operatorsAlone = ({ name, version, apiVersion, operators = {} }: Plugin): Plugin => ({
  name,
  version,
  apiVersion,
  operators,
});

const PROBE = 'kit/probe';

const openBase = async ({ packs, from, sees }: Where, shells: readonly Plugin[]): Promise<Base> => {
  const kept = new Map<string, SinkMessage[]>();
  const plugins = [...shells, probeFor(sees, kept)];
  const base = await createXinfang({ packs, from, plugins, grants: { [PROBE]: sees } });
  let asked = 0;
  const told = async (matters: readonly unknown[]): Promise<readonly SinkMessage[]> => {
    if (matters.length === 0) return [];
    asked += 1;
    const where = String(asked);
    await runThrough(base, matters, where);
    const messages = kept.get(where) ?? [];
    kept.delete(where);
    return messages;
  };
  const made = await told([...sampleMatters(base.pack), bareMatter(base.pack)]);
  return { base, told, made };
};

/** A plugin with a sink that keeps what it is told by the place: so the registry shows matters to who sees this much. */
const probeFor = (sees: readonly Sight[], kept: Map<string, SinkMessage[]>): Plugin => ({
  name: PROBE,
  version: '1.0.0',
  apiVersion: 1,
  sees,
  sinks: {
    kept: {
      label: { zh: '留存', en: 'kept' },
      open: (where): OpenSink => {
        const messages: SinkMessage[] = [];
        kept.set(where, messages);
        return { take: (message) => void messages.push(message), close: () => undefined };
      },
    },
  },
});

/** Past everything that happens to made-up matters. */
const AS_OF = '2040-01-01';

const runThrough = async (
  xf: Xinfang,
  matters: readonly unknown[],
  where: string,
): Promise<void> => {
  await xf.run(matters, {
    asOf: AS_OF,
    sinks: [{ sink: `${PROBE}/kept`, where }],
    onReject: ({ issues: [first, ...others] }) => {
      if (first !== undefined) throw new XinfangError([first, ...others]);
    },
  });
};
