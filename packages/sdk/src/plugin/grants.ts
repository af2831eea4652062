import type { Issue } from '@xinfang/calendar';
import { didYouMean } from '@xinfang/pack';
import { issueAt } from './issue.ts';
import { SIGHTS, type Sight } from './matter-view.ts';
import { isPlain } from './plain.ts';
import type { Plugin } from './plugin.ts';

/** What a county lets its plugins see, by the plugin's name. */
export type Grants = Readonly<Record<string, readonly Sight[]>>;

/** What a plugin asks for and was granted: nothing is seen that is not both. */
export const grantedTo = ({ name, sees = [] }: Plugin, grants: Grants): ReadonlySet<Sight> => {
  const granted = Object.hasOwn(grants, name) ? (grants[name] ?? []) : [];
  return new Set(sees.filter((sight) => granted.includes(sight)));
};

const BY_NAME = {
  zh: '应当按插件的名字写成数组，例如 { "county-x/registry": ["text"] }',
  en: 'must be lists by the names of plugins, e.g. { "county-x/registry": ["text"] }',
};

/** A grant to a plugin that is not there, or of what is no sight, was meant otherwise. */
export const grantIssues = (plugins: readonly Plugin[], grants: Grants): readonly Issue[] => {
  const names = plugins.map(({ name }) => name);
  if (!isPlain(grants))
    return [issueAt('plugin-grant', { plugin: 'grants', element: '' }, BY_NAME)];
  return Object.entries(grants).flatMap(([name, sights]): readonly Issue[] => {
    const at = { plugin: name, element: 'grants' };
    if (!names.includes(name)) {
      const { hint } = didYouMean(name, names);
      return [
        issueAt('plugin-grant', at, { zh: '没有这个插件', en: 'there is no such plugin' }, hint),
      ];
    }
    if (!Array.isArray(sights)) return [issueAt('plugin-grant', at, BY_NAME)];
    return sights
      .filter((sight) => !SIGHTS.includes(sight))
      .map((sight) => {
        const { hint } = didYouMean(String(sight), SIGHTS);
        const message = {
          zh: `可以授予的只有 ${SIGHTS.join('、')}`,
          en: `what can be granted is ${SIGHTS.join(', ')}`,
        };
        return issueAt('plugin-grant', at, message, hint);
      });
  });
};
