import type { Issue, Text } from '@xinfang/sdk';
import { type FindingCode, WORDS } from './words.ts';

/** One promise that a plugin does not keep, as data. */
export interface PluginFinding {
  /** Kebab-case and stable: one of the kit, of the registry (`plugin-…`), or of a pack's diagnostics. */
  readonly code: string;
  /** The plugin's name, or `plugin` where it has none. */
  readonly plugin: string;
  /** What of the plugin it is about, e.g. `facts.remit`; empty for the whole. */
  readonly element: string;
  readonly message: Text;
  readonly hint?: Text;
  /** What the plugin threw, for who mends it: it stands in no message, since it may hold anything. */
  readonly cause?: unknown;
}

/** Where in a plugin something is found. */
export interface Place {
  readonly plugin: string;
  readonly element: string;
}

/** What a finding says beside its code. */
interface Said {
  /** The value, the case, the name that it shows with. */
  readonly with?: string;
  readonly cause?: unknown;
}

/** A finding of the kit, with its words. */
export const found = (code: FindingCode, at: Place, said: Said = {}): PluginFinding => {
  const { message, hint } = WORDS[code];
  return {
    code,
    plugin: at.plugin,
    element: at.element,
    message:
      said.with === undefined
        ? message
        : { zh: `${message.zh}（${said.with}）`, en: `${message.en} (${said.with})` },
    hint,
    ...(said.cause === undefined ? {} : { cause: said.cause }),
  };
};

/** An issue of the registry as a finding: its path names plugin and element. */
export const ofIssue = ({ code, path, message, hint }: Issue, plugin: string): PluginFinding => {
  const place = `${path}: `.replace(UNNAMED, '');
  const own = place.startsWith(`${plugin}: `) ? place.slice(plugin.length + 2) : place;
  const element = own.replace(/: $/u, '');
  return { code, plugin, element, message, ...(hint === undefined ? {} : { hint }) };
};

/** How the registry calls a plugin whose name is none. */
const UNNAMED = /^plugins\[\d+\]: /u;

/** Collects findings, of each code at one element the first. */
export interface Findings {
  readonly add: (finding: PluginFinding) => void;
  readonly has: (code: FindingCode) => boolean;
  readonly list: () => readonly PluginFinding[];
}

/** No findings yet. */
export const collectFindings = (): Findings => {
  const kept = new Map<string, PluginFinding>();
  return {
    add: (finding) => {
      const key = `${finding.code} ${finding.element}`;
      if (!kept.has(key)) kept.set(key, finding);
    },
    has: (code) => [...kept.values()].some((finding) => finding.code === code),
    list: () => [...kept.values()],
  };
};
