import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import type { RegisterSource } from '../text-blocks.ts';
import type { Workbook } from '../xlsx/open-workbook.ts';
import { type FoundHeader, LOOKED_THROUGH } from './find-header.ts';
import type { NameReader } from './header-name.ts';
import type { InspectionWarning } from './inspection.ts';
import { inspectionWarning } from './inspection-warning.ts';
import type { Sample } from './sample.ts';
import { firstRows, headerIn, headerPlace, sampleBelow } from './sample-table.ts';

/** Samples a sheet of a workbook: the one that is named, else of those that are not hidden the one with the most known names. */
export const sampleXlsx = async (
  source: RegisterSource,
  sheet: string | undefined,
  names: NameReader,
): Promise<Sample> => {
  const { openWorkbook } = await import('../xlsx/open-workbook.ts');
  const workbook = await openWorkbook(source);
  const chosen = sheet ?? (await bestSheet(workbook, names));
  const header = await headerOf(workbook, chosen, names);
  const below = await sampleBelow(workbook.rows(chosen), header, true);
  const { row, rows, sure } = header;
  const isFirst = visible(workbook)[0] === chosen;
  return {
    ...below,
    written: {
      format: 'xlsx',
      sheets: workbook.sheets.map(({ name, isVisible }) => ({
        name,
        visible: isVisible,
        chosen: name === chosen,
      })),
      header: { row, rows, sure },
    },
    head: {
      format: 'xlsx',
      encoding: 'utf-8',
      ...(isFirst && sheet === undefined ? {} : { sheet: chosen }),
      ...headerPlace(header),
    },
    warnings: [...below.warnings, ...warningsOf(workbook, chosen)],
  };
};

const visible = ({ sheets }: Workbook): readonly string[] =>
  sheets.filter(({ isVisible }) => isVisible).map(({ name }) => name);

/** A workbook often begins with a sheet of instructions. */
const bestSheet = async (workbook: Workbook, names: NameReader): Promise<string> => {
  const [first, ...others] = visible(workbook);
  if (first === undefined) throw new XinfangError([registerIssue('missing-sheet')]);
  let best = {
    sheet: first,
    known: others.length === 0 ? 0 : await knownIn(workbook, first, names),
  };
  for (const sheet of others) {
    const known = await knownIn(workbook, sheet, names);
    if (known > best.known) best = { sheet, known };
  }
  return best.sheet;
};

const knownIn = async (workbook: Workbook, sheet: string, names: NameReader): Promise<number> => {
  const rows = await firstRows(workbook.rows(sheet));
  return rows.length === 0 ? 0 : headerIn(rows, undefined, names).known;
};

/** Merged cells stand at a sheet's end, so that all of it is read for them: only names of several rows need them. */
const headerOf = async (
  workbook: Workbook,
  sheet: string,
  names: NameReader,
): Promise<FoundHeader> => {
  const rows = await firstRows(workbook.rows(sheet));
  const plain = headerIn(rows, undefined, names);
  if (plain.rows === 1 && plain.sure === 'high') return plain;
  const merges = await workbook.merges(sheet, (rows[0]?.row ?? 1) + LOOKED_THROUGH);
  return headerIn(rows, merges, names);
};

const warningsOf = ({ sheets }: Workbook, chosen: string): readonly InspectionWarning[] => {
  const others = sheets.filter(({ name }) => name !== chosen);
  const hidden = others.filter(({ isVisible }) => !isVisible).length;
  return [
    ...(others.length > hidden ? [inspectionWarning('other-sheets')] : []),
    ...(hidden === 0 ? [] : [inspectionWarning('hidden-sheets', { count: hidden })]),
  ];
};
