import { printable, say, styleOf, type Writing } from '@xinfang/report';
import type { Diagnostic, Text } from '@xinfang/sdk';
import { type MessageKey, text } from '../messages.ts';
import { shownPath } from './check-address.ts';
import { codeFrame } from './check-frame.ts';
import type { Checked } from './check-pack.ts';

/** Findings for people: each with its line, what to do about it, and where to read more; those of a file together. */
export const checkText = (checked: Checked, cwd: string, writing: Writing): string => {
  const { ok, diagnostics } = checked;
  const { lang } = writing;
  return [
    ...fixedText(checked, cwd, writing),
    ...diagnostics.map((each) => `${diagnosticText(each, checked, cwd, writing)}\n`),
    ...(ok ? [text('check.ok')[lang]] : []),
    ...(diagnostics.length === 0 ? [] : [countsText(diagnostics, lang)]),
    '',
  ].join('\n');
};

const countsText = (diagnostics: readonly Diagnostic[], lang: Writing['lang']): string => {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length;
  const counts = text('check.counts', { errors: count('error'), warnings: count('warning') });
  const notes = count('info');
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  return [
    `${counts[lang]}${notes === 0 ? '' : text('check.notes', { notes })[lang]}`,
    ...(fixable === 0 ? [] : [text('check.fixable', { count: fixable })[lang]]),
  ].join('\n');
};

const diagnosticText = (
  each: Diagnostic,
  { layers }: Checked,
  cwd: string,
  writing: Writing,
): string => {
  const { lang } = writing;
  const { bad, doubtful, faint } = styleOf(writing);
  const { folder = '', files = {} } = layers[each.layer] ?? {};
  const mark = each.severity === 'error' ? bad : doubtful;
  const place = `${shownPath(folder, each.file, cwd)}:${each.line}:${each.column}`;
  const [line, carets] = codeFrame(files[each.file] ?? '', each);
  return [
    `${printable(place)}  ${mark(text(`check.${each.severity}`)[lang])}  ${printable(say(each.message, lang))} ${faint(`[${each.code}]`)}`,
    ...(line === undefined ? [] : [line, mark(carets ?? '')]),
    ...adviceOn(each, lang).map((advice) => `  ${printable(advice)}`),
    `  ${faint(text('check.more', { code: each.code })[lang])}`,
  ].join('\n');
};

const adviceOn = (
  { message, hint, fix, example }: Diagnostic,
  lang: Writing['lang'],
): readonly string[] => [
  ...(hint === undefined ? [] : [`${text('word.hint')[lang]}${say(hint, lang)}`]),
  ...(fix === undefined ? [] : [text('check.fix', { fix: fix.replacement })[lang]]),
  ...(example === undefined || isTold(example, message) ? [] : [exampleText(example, lang)]),
];

/** What loosens a day says its case in point itself. */
const isTold = ({ dueInOverlay }: NonNullable<Diagnostic['example']>, message: Text): boolean =>
  dueInOverlay !== undefined && message.zh.includes(dueInOverlay);

const exampleText = (
  { facts = {}, on, start, dueInBase, dueInOverlay }: NonNullable<Diagnostic['example']>,
  lang: Writing['lang'],
): string => {
  const parts = [
    ...Object.entries(facts).map(([fact, value]) => `${fact} = ${JSON.stringify(value)}`),
    ...(on === undefined ? [] : [text('check.example.on', { on })[lang]]),
    ...(start === undefined ? [] : [text('check.example.start', { start })[lang]]),
    ...(dueInBase === undefined || dueInOverlay === undefined
      ? []
      : [text('check.example.due', { base: dueInBase, overlay: dueInOverlay })[lang]]),
  ];
  return text('check.example', { example: parts.join(lang === 'zh' ? '，' : ', ') })[lang];
};

const fixedText = (
  { fixed = [], unfixed = [], layers }: Checked,
  cwd: string,
  writing: Writing,
): readonly string[] => {
  const { lang } = writing;
  const { good, doubtful, faint } = styleOf(writing);
  const pathOf = (file: string, layer: number): string =>
    printable(shownPath(layers[layer]?.folder ?? '', file, cwd));
  return [
    ...fixed.map(
      ({ layer, file, line, column, message, code, fix }) =>
        `${pathOf(file, layer)}:${line}:${column}  ${good(text('check.fixed')[lang])}  ${printable(say(message, lang))} → ${printable(fix?.replacement ?? '')} ${faint(`[${code}]`)}`,
    ),
    ...unfixed.map(({ file, reason }) =>
      doubtful(unfixedText(printable(file), `check.unfixed.${reason}`, lang)),
    ),
    ...(fixed.length === 0 ? [] : [text('check.fixed.count', { count: fixed.length })[lang], '']),
  ];
};

const unfixedText = (file: string, reason: MessageKey, lang: Writing['lang']): string =>
  text('check.unfixed', { file, reason: text(reason)[lang] })[lang];
