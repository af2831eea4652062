import type { Pack } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';
import { sentenceOf } from '../words/sentence.ts';
import { factColumn, namedColumn } from './condition-cells.ts';
import { outcomesOf } from './outcome-names.ts';
import type { ReadSheet, Table, TableCell } from './table.ts';
import { type NamedValue, TRUTH } from './value-names.ts';

const HOW_TO: readonly (readonly [string, string])[] = [
  [
    '每张表是一个决定组，每行一条规则。改好后运行 xinfang pack table import 读回规则包。',
    'Each sheet is a decision group, each row a rule. Read it back with xinfang pack table import.',
  ],
  [
    '行和列可以任意排序、移动；规则按“编号”认，列按表头认，请不要改编号和表头。',
    'Rows and columns may be sorted and moved: a rule is known by its id, a column by its header. Leave both as they are.',
  ],
  [
    '先后由“优先级”决定，数字大的先看；与行的先后无关。',
    'Which rule goes first is decided by its priority, the higher first, not by the order of rows.',
  ],
  [
    '条件列空着表示不问这一项；一行里填了的条件要全部成立。',
    'An empty condition asks nothing; all that a row fills in must hold.',
  ],
  [
    '取值写中文名称或英文值（见“取值”表）；几个之一用顿号连接：来信、来访；排除写：非 来访。',
    'Values are written by label or value (see the sheet of values); one of several: 来信、来访; all but one: 非 来访.',
  ],
  [
    '是非写 是 或 否；花括号的列是有名字的条件，是 表示成立，否 表示不成立。',
    'True and false are 是 and 否; a column in braces is a named condition, 是 where it holds, 否 where it does not.',
  ],
  [
    '数值写 5、>5、≥5、<10、≤10、5..9，或者 非 5。',
    'Numbers are 5, >5, ≥5, <10, ≤10, 5..9, or 非 5.',
  ],
  [
    '放不进格子的条件在“其他条件”里，是 JSON 写的规则条件，不熟悉的请不要动。',
    'Conditions that fit no cell stand in the column of other conditions, as JSON; leave it alone if in doubt.',
  ],
  [
    '依据写：文件 第几条第几款第几项 把握，如 xf22 第31条第6项 H；几条之间用分号。把握 H 为读过全文，M 为只读到一部分或为本包的选择。',
    'A basis is instrument, article, paragraph, item and confidence, e.g. xf22 第31条第6项 H or xf22 31(6) H; several parted by semicolons. H: the complete text was read; M: a part of it, or a choice of the pack.',
  ],
  [
    '新规则另起一行，编号自取（小写英文），名称、结论、起、说明和英文各列都要填。删去一行不会删规则，除非加 --delete。',
    'A new rule is a new row with an id of its own, label, outcome, from, explanation and the English columns. A row that is gone deletes nothing, unless with --delete.',
  ],
  [
    '灰色的行是下层包的规则，只供对照，改了会报错。不要合并单元格。自己的备注另加一列，表头写“备注”。',
    'Grey rows are rules of the base pack, shown for comparison; changing them is an error. Merge no cells. For notes of your own add a column headed 备注.',
  ],
];

const HELP_HEADER = '怎样修改';
const VALUES_HEADER = '列 column';

/**
 * The page that says how a table is edited, in both languages.
 *
 * @example
 * howToTable().name // '说明'
 */
export const howToTable = (): Table => ({
  id: '说明',
  name: '说明',
  columns: [
    { header: HELP_HEADER, width: 70 },
    { header: 'How to edit', width: 70 },
  ],
  rows: HOW_TO.map((cells) => ({ cells })),
});

/**
 * The page that lists what can stand in the cells: facts, outcomes of groups and named conditions, with their values.
 *
 * @example
 * valuesTable(pack).rows[0].cells // ['[purpose]', '信访目的', 'suggestion', '建议意见', 'Suggestion']
 */
export const valuesTable = (pack: Pick<Pack, 'facts' | 'groups' | 'conditions'>): Table => ({
  id: '取值',
  name: '取值',
  columns: [
    { header: VALUES_HEADER, width: 26 },
    { header: '名称 label', width: 34 },
    { header: '取值 value', width: 24 },
    { header: '含义 meaning', width: 34 },
    { header: 'English', width: 40 },
  ],
  rows: [
    ...pack.facts.flatMap((fact) => {
      const head = [factColumn(fact.id), fact.label.zh];
      if (fact.type === 'integer')
        return [[...head, `${fact.min}..${fact.max}`, '', fact.label.en]];
      return linesOf(head, fact.type === 'boolean' ? TRUTH : fact.values);
    }),
    ...pack.groups.flatMap((group) =>
      linesOf([factColumn(group.id), group.label.zh], outcomesOf(group)),
    ),
    ...ownConditions(pack).map(({ id, label, conditions }) => [
      namedColumn(id),
      label.zh,
      '是、否',
      sentenceOf(conditions, pack, 'zh'),
      `${label.en}: ${sentenceOf(conditions, pack, 'en')}`,
    ]),
  ].map((cells) => ({ cells })),
});

const linesOf = (
  head: readonly string[],
  values: readonly NamedValue[],
): readonly (readonly TableCell[])[] =>
  values.map(({ value, label }) => [
    ...head,
    typeof value === 'boolean' ? label.zh : `${value}`,
    label.zh,
    label.en,
  ]);

/** Whether a sheet is one of the pages of help, whatever it is called by now. */
export const isHelp = ({ rows }: ReadSheet): boolean =>
  rows.some(
    (row) =>
      'cells' in row &&
      row.cells.some(({ value }) => value === HELP_HEADER || value === VALUES_HEADER),
  );
