import { type Explanation, explainDiagnostic, type ShownSample } from '@xinfang/analysis';
import { say, styleOf, type Writing } from '@xinfang/report';
import type { Context } from '../context.ts';
import { usageFault } from '../fault.ts';
import { type MessageKey, text } from '../messages.ts';
import { pageAddress } from './check-address.ts';

/** Prints what is behind a code. Throws a fault of usage where there is no such code. */
export const explainCode = async (code: string, { answer }: Context): Promise<void> => {
  const explanation = await explainDiagnostic(code);
  if (explanation === undefined)
    throw usageFault({
      code: 'unknown-diagnostic',
      path: '--explain',
      message: text('error.unknown-diagnostic', { code }),
      hint: text('error.see-codes'),
    });
  const { markdown: _, ...rest } = explanation;
  answer({ ...rest, page: pageAddress(code) }, (writing) => explanationText(explanation, writing));
};

const explanationText = (explanation: Explanation, writing: Writing): string => {
  const { code, severity, means, why, mend, fixes, wrong, right } = explanation;
  const { lang } = writing;
  const { strong, faint } = styleOf(writing);
  const word = (key: MessageKey): string => text(key)[lang];
  return [
    `${strong(code)}  ${word(`check.${severity}`)}`,
    '',
    `${strong(word('check.means'))}${say(means, lang)}`,
    `${strong(word('check.why'))}${say(why, lang)}`,
    ...sampleText(word('check.wrong'), wrong, writing),
    ...sampleText(word('check.right'), right, writing),
    '',
    `${strong(word('check.mend'))}${say(mend, lang)} ${word(fixes ? 'check.fixes' : 'check.fixes-not')}`,
    faint(text('check.page', { address: pageAddress(code) })[lang]),
    '',
  ].join('\n');
};

const sampleText = (
  title: string,
  { file, json }: ShownSample,
  writing: Writing,
): readonly string[] => [
  '',
  `${styleOf(writing).strong(title)}  ${file}`,
  ...(json === '' ? [text('check.no-file')[writing.lang]] : json.trimEnd().split('\n')).map(
    (line) => `  ${line}`,
  ),
];
