import { didYouMean } from '@xinfang/sdk/start';
import type { Complaint } from '../fault.ts';
import type { ConfiguredPlugins } from './project-plugins.ts';

type Entries = ConfiguredPlugins['entries'];

/** Where in a list of plugins something is wrong, and what may have been meant. */
export type WrongPlace = Required<Pick<Complaint, 'path'>> & Pick<Complaint, 'hint'>;

const KEYS: readonly string[] = ['use', 'options', 'grant'];

/** The plugins that a file of defaults names, or the first place at which it names none. */
export const readEntries = (
  value: unknown,
): { readonly entries: Entries } | { readonly wrong: WrongPlace } => {
  if (!Array.isArray(value)) return { wrong: { path: 'plugins' } };
  for (const [index, entry] of value.entries()) {
    const wrong = wrongIn(entry, `plugins[${index}]`);
    if (wrong !== undefined) return { wrong };
  }
  // Each was looked at.
  return { entries: value as Entries };
};

const wrongIn = (entry: unknown, path: string): WrongPlace | undefined => {
  if (isName(entry)) return undefined;
  if (!isObject(entry)) return { path };
  const { use, options = {}, grant = [] } = entry;
  const unknown = Object.keys(entry).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    const { hint } = didYouMean(unknown, KEYS);
    return { path: `${path}.${unknown}`, ...(hint === undefined ? {} : { hint }) };
  }
  if (!isName(use)) return { path: `${path}.use` };
  if (!isObject(options)) return { path: `${path}.options` };
  return Array.isArray(grant) && grant.every(isName) ? undefined : { path: `${path}.grant` };
};

const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
