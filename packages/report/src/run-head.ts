import type { Layer } from '@xinfang/pack';
import type { Period, RunReport } from '@xinfang/rates';
import { say, styleOf, type Writing } from './lang.ts';
import { type Sayer, sayerOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import { printable } from './table.ts';

const SHORT_HASH = 'sha256-'.length + 12;

/** Under what a run was counted: days, pack, calendar, rows, and how sure the days are. */
export const runHead = (report: RunReport, writing: Writing): string => {
  const to = sayerOf(writing.lang);
  const { strong } = styleOf(writing);
  const { asOf, calendar, engine, rows } = report;
  return [
    `${strong(to('run.title'))}  ${to('run.as-of', { asOf, period: periodText(report.period, to) })}`,
    [
      ...report.pack.map((layer) => layerText(layer, to)),
      to('run.calendar', { ...calendar }),
      to('run.engine', { engine }),
    ].join('  '),
    to('run.rows', { ...rows }),
    certaintyText(report, writing),
  ].join('\n');
};

/** A layer of a pack with the beginning of its hash. */
export const layerText = ({ id, version, hash }: Layer, to: Sayer): string =>
  to('run.pack', { id, version, hash: `${hash.slice(0, SHORT_HASH)}…` });

/** A period in words, with words for an open end. */
export const periodText = ({ from, to: until }: Period, to: Sayer): string =>
  from === undefined && until === undefined
    ? to('run.period-all')
    : to('run.period', {
        from: from ?? to('run.period-open-start'),
        to: until ?? to('run.period-open-end'),
      });

const certaintyText = (report: RunReport, writing: Writing): string => {
  const { certainty, calendar } = report;
  const text = sayerOf(writing.lang)(`run.certainty-${certaintyKind(report)}`, {
    lastNotice: calendar.lastNotice,
  });
  return certainty === 'official' ? text : styleOf(writing).doubtful(text);
};

/** Whether the days that bind can move, or only those to which they roll. */
export const certaintyKind = ({ certainty, uncertain }: RunReport) =>
  certainty === 'official' || uncertain.length > 0 ? certainty : (`rolled-${certainty}` as const);

/** What was taken as known, each with the number of its cases. */
export const assumptionsPart = ({ assumptions }: RunReport, writing: Writing): string => {
  const to = sayerOf(writing.lang);
  return partOf(
    styleOf(writing).strong(to('run.assumptions')),
    assumptions.map(({ text, cases }) =>
      indent(`${printable(say(text, writing.lang))}  ${to('run.assumption-cases', { cases })}`),
    ),
  );
};

/** What should be known of the run as a whole. */
export const warningsPart = ({ warnings }: RunReport, writing: Writing): string => {
  const to = sayerOf(writing.lang);
  const { strong, doubtful } = styleOf(writing);
  return partOf(
    strong(to('run.warnings')),
    warnings.map(({ message, count, examples }) => {
      const counted = count === undefined ? '' : `  ${to('run.count', { count })}`;
      const shown = examples === undefined ? '' : `  ${printable(examples.join(', '))}`;
      return indent(`${doubtful(printable(say(message, writing.lang)))}${counted}${shown}`);
    }),
  );
};
