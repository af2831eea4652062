import { printable, styleOf, type Writing } from '@xinfang/report';
import type { Told } from '@xinfang/sdk';
import { text } from '../messages.ts';

/** What a decision owes to plugins, below its page: facts that they gave, and those that stayed unknown because one failed. */
export const toldText = ({ provided = [], unavailable = [] }: Told, writing: Writing): string => {
  const { lang } = writing;
  const { doubtful, faint } = styleOf(writing);
  const given = provided.map(({ fact, plugin }) => `${fact} (${plugin})`);
  const lines = [
    ...(given.length === 0
      ? []
      : [
          `${text('plugins.provided')[lang]}${lang === 'zh' ? '：' : ': '}${given.join(lang === 'zh' ? '、' : ', ')}`,
        ]),
    ...unavailable.map(({ fact, reason }) => doubtful(`${fact}: ${reason[lang]}`)),
    ...(unavailable.length === 0 ? [] : [faint(text('plugins.debug')[lang])]),
  ];
  return lines.length === 0 ? '' : `\n${lines.map(printable).join('\n')}\n`;
};
