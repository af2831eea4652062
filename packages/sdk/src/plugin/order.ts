import type { Issue } from '@xinfang/calendar';
import { type At, issueAt, within } from './issue.ts';
import type { Plugin } from './plugin.ts';

/** What is wrong with the plugins together: a name twice, one before those it must follow, one fact or word given twice. */
export const togetherIssues = (plugins: readonly Plugin[]): readonly Issue[] =>
  plugins.flatMap((plugin, index) => {
    const before = plugins.slice(0, index);
    return [
      ...nameTwice(plugin, before),
      ...orderIssues(plugin, before, plugins),
      ...givenTwice('facts', plugin, before),
      ...givenTwice('texts', plugin, before),
      ...indicatorTwice(plugin, before),
    ];
  });

const at = ({ name }: Plugin, element = ''): At => ({ plugin: name, element });

const nameTwice = (plugin: Plugin, before: readonly Plugin[]): readonly Issue[] =>
  before.every(({ name }) => name !== plugin.name)
    ? []
    : [
        issueAt(
          'plugin-twice',
          at(plugin),
          { zh: '同名插件装了两次', en: 'a plugin of this name is listed twice' },
          { zh: '从 plugins 里删去一个', en: 'take one out of plugins' },
        ),
      ];

/** The order is the list's: it is never changed behind anybody's back. */
const orderIssues = (
  plugin: Plugin,
  before: readonly Plugin[],
  all: readonly Plugin[],
): readonly Issue[] =>
  (plugin.after ?? []).flatMap((name, index) => {
    if (before.some((each) => each.name === name)) return [];
    const isListed = all.some((each) => each.name === name);
    return [
      issueAt(
        'plugin-order',
        within(within(at(plugin), 'after'), index),
        { zh: `要排在 ${name} 之后`, en: `must stand after ${name}` },
        isListed
          ? { zh: `在 plugins 里把 ${name} 移到前面`, en: `move ${name} before it in plugins` }
          : { zh: `在 plugins 里加上 ${name}`, en: `add ${name} to plugins` },
      ),
    ];
  });

const givenTwice = (
  kind: 'facts' | 'texts',
  plugin: Plugin,
  before: readonly Plugin[],
): readonly Issue[] =>
  Object.keys(plugin[kind] ?? {}).flatMap((key) => {
    const other = before.find((each) => Object.hasOwn(each[kind] ?? {}, key));
    return other === undefined ? [] : [twice(plugin, `${kind}.${key}`, other)];
  });

const indicatorTwice = (plugin: Plugin, before: readonly Plugin[]): readonly Issue[] =>
  (plugin.indicators ?? []).flatMap(({ id }, index, all) => {
    const isAgain = all.findIndex((one) => one.id === id) < index;
    const other = isAgain
      ? plugin
      : before.find((each) => each.indicators?.some((one) => one.id === id));
    return other === undefined ? [] : [twice(plugin, `indicators[${index}]`, other)];
  });

const twice = (plugin: Plugin, element: string, other: Plugin): Issue =>
  issueAt('plugin-misfit', at(plugin, element), {
    zh: `插件 ${other.name} 已经提供`,
    en: `two plugins give the same: ${other.name} does already`,
  });
