import {
  kindLabel,
  type MutationKind,
  type MutationReport,
  type Survivor,
} from '@xinfang/analysis';
import { percentText, renderTable, styleOf, type Writing } from '@xinfang/report';
import { text } from '../messages.ts';

/** What the cases notice of the slips that were put into a pack, for people. */
export const mutationText = (report: MutationReport, writing: Writing): string => {
  const { lang } = writing;
  const { mutants, killed, equivalent, survived, score } = report;
  const counts = { mutants, killed, equivalent, survived: survived.length };
  const share = percentText(score, lang);
  return [
    kindsTable(report, writing),
    ...(survived.length === 0 ? [] : ['', survivorsTable(survived, writing)]),
    '',
    styleOf(writing).strong(text('test.mutants', { ...counts, score: share })[lang]),
    '',
  ].join('\n');
};

const kindsTable = ({ byKind }: MutationReport, { lang }: Writing): string =>
  renderTable(
    (
      [
        'test.mutant.kind',
        'test.mutant.all',
        'test.mutant.killed',
        'test.mutant.equivalent',
        'test.mutant.survived',
      ] as const
    ).map((key) => ({ title: text(key)[lang] })),
    Object.entries(byKind).map(([kind, { mutants, killed, equivalent }]) => [
      kindText(kind as MutationKind, lang),
      mutants,
      killed,
      equivalent,
      mutants - killed - equivalent,
    ]),
  );

const survivorsTable = (survived: readonly Survivor[], { lang }: Writing): string =>
  renderTable(
    (
      [
        'test.mutant.kind',
        'test.mutant.element',
        'test.mutant.before',
        'test.mutant.after',
      ] as const
    ).map((key) => ({ title: text(key)[lang], align: 'left' as const })),
    survived.map(({ kind, element, path, before, after }) => [
      kindText(kind, lang),
      [kindLabel(element.kind)[lang], element.id, path.join('.')].join(' ').trim(),
      shortened(before),
      shortened(after),
    ]),
  );

const kindText = (kind: MutationKind, lang: Writing['lang']): string =>
  text(`test.kind.${kind}`)[lang];

const WIDEST = 60;

/** One line of a value: a whole element would push the rest out of sight. */
const shortened = (value: unknown): string => {
  const written = value === null ? '-' : JSON.stringify(value);
  return written.length > WIDEST ? `${written.slice(0, WIDEST)}…` : written;
};
