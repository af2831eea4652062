import { anyText, list } from '../parse-values.ts';
import { textVariable } from '../variable.ts';
import { A_TEXT, NOT_SET } from './wordings.ts';

/** By which law, and in which county, it reckons. */
export const LAW = {
  packs: textVariable<readonly string[]>(
    'XINFANG_PACKS',
    {
      what: { zh: '规则包，按层序', en: 'packs, in the order of their layers' },
      expects: { zh: '须为逗号分隔的包名或文件夹', en: 'must be packages or folders, by commas' },
    },
    (text) => (list(text).includes('') ? undefined : list(text)),
    { value: [], shown: '@xinfang/pack-national' },
  ),
  calendar: textVariable<string | undefined>(
    'XINFANG_CALENDAR',
    { what: { zh: '工作日历', en: 'calendar of working days' }, expects: A_TEXT },
    anyText,
    { value: undefined, shown: '@xinfang/calendar-cn' },
  ),
  plugins: textVariable<string | undefined>(
    'XINFANG_PLUGINS',
    {
      what: {
        zh: '插件清单文件（xinfang.config.json，或者只有清单）',
        en: 'file with the list of plugins (xinfang.config.json, or the list alone)',
      },
      expects: A_TEXT,
    },
    anyText,
    NOT_SET,
  ),
  directory: textVariable(
    'XINFANG_DIRECTORY',
    {
      what: { zh: '权责清单文件（机关的上下级）', en: 'file of the organisation directory' },
      expects: A_TEXT,
    },
    anyText,
  ),
};
