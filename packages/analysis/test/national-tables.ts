import { nationalFiles, nationalPack } from '../../../fixtures/national-pack.ts';
import type { Table, TableCell } from '../src/table/table.ts';
import { tablesOf } from '../src/table/table-of.ts';

/** The tables of the national pack. */
export const TABLES: readonly Table[] = tablesOf(nationalPack, nationalFiles);

/** The national pack as the only layer. */
export const LAYERS = [nationalFiles];

/** The table of a group of the national pack. */
export const tableNamed = (id: string): Table => TABLES.find((table) => table.id === id) as Table;

/** The cells of a rule that the national pack does not have, by what their headers hold. */
export const NEW_RULE: Readonly<Record<string, TableCell>> = {
  '编号 id': 'procedure.new-case',
  'label.zh': '新规则',
  'label.en': 'New rule',
  'event.type': '仲裁 arbitration',
  'effective.from': '2030/1/1',
  '[purpose]': '申诉求决',
  '{admitted}': '是',
  'explain.zh': '说明',
  'explain.en': 'Explanation',
  '依据 basis': 'xf22 31(2) H',
};
