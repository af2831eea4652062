import type { Issue } from '@xinfang/calendar';
import { satisfies, valid, validRange } from 'semver';
import { issueAt, within } from './issue.ts';
import { SIGHTS } from './matter-view.ts';
import { isPlain } from './plain.ts';
import { PLUGIN_API_VERSION, type Plugin } from './plugin.ts';
import {
  aCount,
  aDuration,
  aFunction,
  aText,
  type Check,
  holds,
  listOf,
  maybe,
  objectOf,
  oneOf,
  personIn,
  recordOf,
} from './shape.ts';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const KEY = {
  form: /^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/u,
  what: { zh: '由字母、数字和连字符组成的名字', en: 'a name of letters, digits and hyphens' },
};
const FACT = {
  form: /^[A-Za-z][A-Za-z0-9]*$/u,
  what: { zh: '事实的标识', en: 'the id of a fact' },
};
const WORD = {
  form: /^[a-z]+(?:-[a-z]+)*\.[\p{L}\p{N}._/-]+$/u,
  what: { zh: '<种类>.<标识>，例如 unit.county-zrzyj', en: '<kind>.<id>, e.g. unit.county-zrzyj' },
};

const aName: Check = (value, at) =>
  typeof value === 'string' && NAME.test(value)
    ? personIn(value, at)
    : [
        issueAt(
          'plugin-name',
          at,
          { zh: '名字应当写成 <空间>/<名字>', en: 'a name is written <space>/<name>' },
          {
            zh: '小写字母、数字和连字符，例如 county-x/registry',
            en: 'lower case letters, digits and hyphens, e.g. county-x/registry',
          },
        ),
      ];

const aFact: Check = (value, at) => {
  if (typeof value === 'function') return [];
  const fetches = typeof value === 'object' && value !== null && 'fetch' in value;
  return (fetches ? FETCHED : DERIVED)(value, at);
};

const DERIVED = objectOf({ derive: aFunction });
const FETCHED = objectOf({
  fetch: aFunction,
  timeout: maybe(aDuration),
  cache: maybe(objectOf({ for: aDuration, key: maybe(aFunction), most: maybe(aCount) })),
});
const OPERATOR = objectOf({
  label: aText,
  takes: oneOf(['scalar', 'list']),
  on: (value, at) => [
    ...listOf(oneOf(['boolean', 'enum', 'integer']))(value, at),
    ...(Array.isArray(value) && value.length === 0
      ? [issueAt('plugin-shape', at, { zh: '至少写一种事实', en: 'name a type of fact at least' })]
      : []),
  ],
  accepts: maybe(aFunction),
  test: aFunction,
});
const aPlace: Check = holds(
  (value) =>
    (typeof value === 'string' && value !== '') ||
    (value instanceof URL && value.protocol === 'file:'),
  { zh: '文件夹的路径或 file: 地址', en: 'the path or file: URL of a folder' },
);
/** Whether a file could hold it. */
const isJson = (value: unknown): boolean => {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
};
const anArray: Check = listOf(() => []);

const MEMBERS: Readonly<Record<keyof Plugin, Check>> = {
  name: aName,
  version: holds((value) => typeof value === 'string' && valid(value) !== null, {
    zh: '版本号，例如 1.0.0',
    en: 'a version such as 1.0.0',
  }),
  apiVersion: (value, at) =>
    typeof value === 'number' || typeof value === 'string'
      ? []
      : [issueAt('plugin-misfit', at, { zh: '应当写明插件接口版本', en: 'must be 1 or a range' })],
  sees: maybe(listOf(oneOf(SIGHTS))),
  after: maybe(listOf(aName)),
  operators: maybe(recordOf(OPERATOR, KEY)),
  facts: maybe(recordOf(aFact, FACT)),
  packs: maybe(listOf(aPlace)),
  calendars: maybe(
    listOf(
      objectOf({
        id: holds((value) => typeof value === 'string' && value !== '', {
          zh: '标识',
          en: 'an id',
        }),
        version: holds((value) => typeof value === 'string' && value !== '', {
          zh: '版本号',
          en: 'a version',
        }),
        notices: anArray,
      }),
    ),
  ),
  indicators: maybe(
    listOf(
      holds((value) => isPlain(value) && typeof value['id'] === 'string' && isJson(value), {
        zh: '带 id 的指标（JSON）',
        en: 'an indicator with an id, as JSON',
      }),
    ),
  ),
  sources: maybe(recordOf(objectOf({ label: aText, read: aFunction }), KEY)),
  sinks: maybe(recordOf(objectOf({ label: aText, open: aFunction }), KEY)),
  texts: maybe(recordOf(aText, WORD)),
  close: maybe(aFunction),
};

const PLUGIN = objectOf(MEMBERS);

/**
 * What is wrong with a plugin by itself: its shape, the plugin interface it was written for, and names outside its space.
 */
export const manifestIssues = (plugin: unknown, place: string): readonly Issue[] => {
  const name = nameOf(plugin) ?? place;
  const shape = PLUGIN(plugin, { plugin: name, element: '' });
  if (shape.length > 0) return shape;
  const sound = plugin as Plugin;
  return [...apiIssues(sound), ...spaceIssues(sound)];
};

const nameOf = (plugin: unknown): string | undefined => {
  const name: unknown =
    typeof plugin === 'object' && plugin !== null ? Reflect.get(plugin, 'name') : undefined;
  return typeof name === 'string' && NAME.test(name) ? name : undefined;
};

const apiIssues = ({ name, apiVersion }: Plugin): readonly Issue[] => {
  const range = typeof apiVersion === 'number' ? `^${apiVersion}.0.0` : apiVersion;
  const isRange = range.trim() !== '' && validRange(range) !== null;
  if (isRange && satisfies(PLUGIN_API_VERSION, range)) return [];
  return [
    issueAt(
      'plugin-misfit',
      { plugin: name, element: 'apiVersion' },
      {
        zh: `插件接口版本不符：要 ${range}，这里是 ${PLUGIN_API_VERSION}`,
        en: `its apiVersion does not fit: it wants ${range}, this is ${PLUGIN_API_VERSION}`,
      },
      {
        zh: '升级插件，或者运行 npm install @xinfang/sdk@latest',
        en: 'update the plugin, or run npm install @xinfang/sdk@latest',
      },
    ),
  ];
};

/** What a plugin names in packs begins with its space, so that two counties' plugins never mean two things by one id. */
const spaceIssues = ({ name, indicators = [] }: Plugin): readonly Issue[] => {
  const space = name.slice(0, name.indexOf('/'));
  return indicators.flatMap(({ id }, index) =>
    id.startsWith(`${space}.`)
      ? []
      : [
          issueAt(
            'plugin-name',
            within(within({ plugin: name, element: 'indicators' }, index), 'id'),
            { zh: `标识应当以 ${space}. 开头`, en: `its id must begin with ${space}.` },
          ),
        ],
  );
};
