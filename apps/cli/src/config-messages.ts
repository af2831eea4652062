/** What the program says of a project's file of defaults. */
export const CONFIG_MESSAGES = {
  'error.config-object': {
    zh: '配置文件应为一个 JSON 对象',
    en: 'the file of defaults must be a JSON object',
  },
  'error.config-key': {
    zh: '配置文件里没有这一项',
    en: 'the file of defaults has no such key',
  },
  'error.config-keys': {
    zh: '可用 packs、calendar、plugins、lang',
    en: 'use packs, calendar, plugins, lang',
  },
  'error.config-packs': {
    zh: 'packs 应为规则包文件夹或 npm 包名的清单，至少一个',
    en: 'packs must list folders or npm packages of packs, one at least',
  },
  'error.config-calendar': {
    zh: 'calendar 应为日历的文件夹或 npm 包名',
    en: 'calendar must be the folder or npm package of a calendar',
  },
} as const;
