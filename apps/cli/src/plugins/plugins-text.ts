import { printable, styleOf, type Writing } from '@xinfang/report';
import type { PluginDescription } from '@xinfang/sdk';
import { type Lang, type MessageKey, text } from '../messages.ts';

const LISTS = [
  'operators',
  'packs',
  'calendars',
  'indicators',
  'sources',
  'sinks',
  'texts',
] as const;

/** The plugins in their order: what each adds under whole names, and what it sees. */
export const pluginsText = (plugins: readonly PluginDescription[], writing: Writing): string => {
  const { lang } = writing;
  if (plugins.length === 0)
    return `${say('plugins.none', lang)}\n${styleOf(writing).faint(say('plugins.add', lang))}\n`;
  return plugins.map((plugin, index) => pluginText(plugin, index + 1, writing)).join('\n');
};

const pluginText = (plugin: PluginDescription, place: number, writing: Writing): string => {
  const { lang } = writing;
  const { strong, faint } = styleOf(writing);
  const { name, version, apiVersion, facts } = plugin;
  const rows = [
    row(
      'plugins.facts',
      facts.map(({ fact, by }) => `${fact} (${say(`plugins.${by}`, lang)})`),
      lang,
    ),
    ...LISTS.map((kind) => row(`plugins.${kind}`, plugin[kind], lang)),
    row('plugins.sees', seen(plugin, lang), lang),
  ].flat();
  const head = `${place}. ${strong(name)} ${version} ${faint(`API ${apiVersion}`)}`;
  return `${[head, ...rows].join('\n')}\n`;
};

const row = (key: MessageKey, values: readonly string[], lang: Lang): readonly string[] =>
  values.length === 0
    ? []
    : [
        `   ${say(key, lang)}${lang === 'zh' ? '：' : ': '}${printable(values.join(lang === 'zh' ? '、' : ', '))}`,
      ];

const seen = ({ sees: { asked, granted } }: PluginDescription, lang: Lang): readonly string[] =>
  asked.map((sight) => {
    const state = say(granted.includes(sight) ? 'plugins.granted' : 'plugins.not-granted', lang);
    return `${say(`plugins.${sight}`, lang)} (${state})`;
  });

const say = (key: MessageKey, lang: Lang): string => text(key)[lang];
