import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import { damaged } from './damage.ts';
import type { XlsxLimits } from './limits.ts';
import type { Parts } from './parts.ts';
import { partOfType, type Relation, readRelations } from './relations.ts';
import { type Attributes, type Grammar, readXml } from './xml.ts';

/** A sheet of a workbook that has rows. */
export interface SheetPart {
  readonly name: string;
  readonly isVisible: boolean;
  readonly part: string;
}

/** Where in its file a workbook has what a register needs. */
export interface Layout {
  readonly sheets: readonly SheetPart[];
  /** Whether serial dates count from 1904, as in workbooks that began on old Macs. */
  readonly is1904: boolean;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

const GRAMMAR: Grammar<'workbook' | 'properties' | 'sheets' | 'sheet'> = {
  places: {
    document: { workbook: 'workbook' },
    workbook: { workbookPr: 'properties', sheets: 'sheets' },
    sheets: { sheet: 'sheet' },
  },
  closed: [],
};

/** Finds the parts of a workbook; throws `not-xlsx` where the ZIP holds something else. */
export const readLayout = async (parts: Parts, limits: XlsxLimits): Promise<Layout> => {
  const main = partOfType(await readRelations(parts, '', limits), 'officeDocument');
  if (main === undefined || main.endsWith('.bin')) throw notWorkbook();
  const relations = await readRelations(parts, main, limits);
  const sheets: SheetPart[] = [];
  let isWorkbook = false;
  let is1904 = false;
  await readXml(parts.text(main, limits.partBytes), GRAMMAR, {
    open: (place, attributes) => {
      if (place === 'workbook') isWorkbook = true;
      if (place === 'properties') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (place === 'sheet') sheets.push(...sheetOf(attributes, relations));
    },
  });
  if (!isWorkbook) throw notWorkbook();
  const [strings, styles] = [
    partOfType(relations, 'sharedStrings'),
    partOfType(relations, 'styles'),
  ];
  return { sheets, is1904, strings, styles };
};

const notWorkbook = (): XinfangError => new XinfangError([registerIssue('not-xlsx')]);

/** Charts and dialogs stand among the sheets too, but have no rows. */
const sheetOf = (attributes: Attributes, relations: ReadonlyMap<string, Relation>): SheetPart[] => {
  const name = attributes['name'];
  const relation = relations.get(relationId(attributes) ?? '');
  if (name === undefined || relation === undefined) throw damaged();
  if (relation.type !== 'worksheet') return [];
  if (relation.part === undefined) throw damaged();
  const state = attributes['state'] ?? 'visible';
  return [{ name, isVisible: state === 'visible', part: relation.part }];
};

/** `r:id`, whatever prefix stands for relations. */
const relationId = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
