import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { LOOKED_THROUGH } from '../table/header-search.ts';
import { shownName } from '../tally.ts';
import type { RegisterSource } from '../text/text-blocks.ts';
import type { Workbook } from '../xlsx/open-workbook.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
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
        name: shownName(name),
        visible: isVisible,
        chosen: name === chosen,
      })),
      header: { row, rows, sure },
    },
    head: {
      format: 'xlsx',
      encoding: 'utf-8',
      ...(isFirst && sheet === undefined ? {} : sheetIn(chosen)),
      ...headerPlace(header),
    },
    warnings: [...below.warnings, ...warningsOf(workbook, chosen, isFirst)],
  };
};

/** What looks like data is not repeated, in a draft neither. */
const sheetIn = (name: string): { sheet?: string } =>
  shownName(name) === name ? { sheet: name } : {};

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

/** A sheet on which nothing stands, or whose first rows cannot be read, is worse than one without a known name. */
const knownIn = async (workbook: Workbook, sheet: string, names: NameReader): Promise<number> =>
  findHeader(await firstRows(workbook.rows(sheet)), undefined, names)?.known ?? -1;

/** Merged cells stand at a sheet's end, so that all of it is read for them: only names of several rows need them. */
const headerOf = async (
  workbook: Workbook,
  sheet: string,
  names: NameReader,
): Promise<FoundHeader> => {
  const rows = await firstRows(workbook.rows(sheet));
  const plain = headerIn(rows, undefined, names);
  if (plain.rows === 1 && plain.sure !== 'low') return plain;
  const merges = await workbook.merges(sheet, (rows[0]?.row ?? 1) + LOOKED_THROUGH);
  return headerIn(rows, merges, names);
};

const warningsOf = (
  { sheets }: Workbook,
  chosen: string,
  isFirst: boolean,
): readonly InspectionWarning[] => {
  const others = sheets.filter(({ name }) => name !== chosen);
  const visibleOnes = others.filter(({ isVisible }) => isVisible).map(({ name }) => name);
  const hidden = others.length - visibleOnes.length;
  return [
    ...(shownName(chosen) === chosen || isFirst ? [] : [inspectionWarning('check-sheet')]),
    ...(visibleOnes.length === 0
      ? []
      : [inspectionWarning('other-sheets', { sheets: visibleOnes.map(shownName) })]),
    ...(hidden === 0 ? [] : [inspectionWarning('hidden-sheets', { count: hidden })]),
  ];
};
