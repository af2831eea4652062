import type { Issue } from '@xinfang/calendar';
import { type Copy, copyOf } from './brand.ts';
import { issueAt, refuse } from './issue.ts';
import { frozenCopy } from './plain.ts';

/** A plugin as it was given, read once and frozen. What it is, is yet to be checked. */
export interface ReadPlugin {
  readonly plugin: unknown;
  /** The copy of this package that it was made with, where one was. */
  readonly madeWith: Copy | undefined;
}

/**
 * Reads plugins: what is checked is what is used, whatever they say the next time.
 *
 * @throws XinfangError `plugin-shape` where there is no list, or one that cannot be read; what it throws goes nowhere.
 */
export const readPlugins = (given: unknown): readonly ReadPlugin[] => {
  const issues: Issue[] = [];
  if (!Array.isArray(given)) {
    refuse([issueAt('plugin-shape', at('plugins'), { zh: '应当是数组', en: 'must be a list' })]);
    return [];
  }
  const read = given.map((plugin: unknown, index): ReadPlugin => {
    try {
      const isObject = typeof plugin === 'object' && plugin !== null;
      return { plugin: frozenCopy(plugin), madeWith: isObject ? copyOf(plugin) : undefined };
    } catch {
      issues.push(issueAt('plugin-shape', at(`plugins[${index}]`), UNREADABLE));
      return { plugin: undefined, madeWith: undefined };
    }
  });
  refuse(issues);
  return read;
};

const UNREADABLE = {
  zh: '读不出来：某一项在读取时出错，或者引用了自身',
  en: 'it cannot be read: a member throws, or holds itself',
};

const at = (plugin: string) => ({ plugin, element: '' });
