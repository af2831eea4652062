import { DIAGNOSTICS, type DiagnosticCode } from '@xinfang/pack';
import { CITATION_ENTRIES } from './citation-entries.ts';
import { CONDITION_ENTRIES } from './condition-entries.ts';
import { DECISION_ENTRIES } from './decision-entries.ts';
import type { Explanation } from './explain-diagnostic.ts';
import type { Entries } from './explanation.ts';
import { FILE_ENTRIES } from './file-entries.ts';
import { GUARD_DEADLINE_ENTRIES } from './guard-deadline-entries.ts';
import { GUARD_ENTRIES } from './guard-entries.ts';
import { JSON_ENTRIES } from './json-entries.ts';
import { LAW_ENTRIES } from './law-entries.ts';
import { LAYER_ENTRIES } from './layer-entries.ts';
import { LINT_ENTRIES } from './lint-entries.ts';
import { OPERATOR_ENTRIES } from './operator-entries.ts';
import { pageOf } from './page.ts';
import { REFERENCE_ENTRIES } from './reference-entries.ts';
import { SHAPE_ENTRIES } from './shape-entries.ts';
import { shownSample } from './shown-sample.ts';

/** The families of diagnostics, each with its heading, in the order of checking. */
export const FAMILIES: readonly {
  readonly zh: string;
  readonly en: string;
  readonly entries: Entries;
}[] = [
  { zh: '读不懂的文件', en: 'Files that cannot be read', entries: JSON_ENTRIES },
  { zh: '文件和文件夹', en: 'Files and folders', entries: FILE_ENTRIES },
  { zh: '规则包之间', en: 'Between packs', entries: LAYER_ENTRIES },
  { zh: '格式', en: 'Format', entries: SHAPE_ENTRIES },
  { zh: '条件', en: 'Conditions', entries: CONDITION_ENTRIES },
  { zh: '插件的运算符', en: 'Operators of plugins', entries: OPERATOR_ENTRIES },
  { zh: '决定组和规则', en: 'Groups and rules', entries: DECISION_ENTRIES },
  { zh: '事件、字段和来源', en: 'Events, fields and sources', entries: REFERENCE_ENTRIES },
  { zh: '法律依据', en: 'The law behind it', entries: LAW_ENTRIES },
  { zh: '与正式文本核对', en: 'Against the official text', entries: CITATION_ENTRIES },
  {
    zh: '叠加包的底线',
    en: 'What an overlay may not do',
    entries: { ...GUARD_DEADLINE_ENTRIES, ...GUARD_ENTRIES },
  },
  { zh: '含义上的疑点', en: 'Doubtful meaning', entries: LINT_ENTRIES },
];

/** What is behind each diagnostic, by its code. */
export const ENTRIES: Entries = Object.assign({}, ...FAMILIES.map(({ entries }) => entries));

const isCode = (code: string): code is DiagnosticCode => Object.hasOwn(DIAGNOSTICS, code);

/** What is behind a code; undefined where there is no such code. */
export const explanationOf = (code: string): Explanation | undefined => {
  const entry = Object.hasOwn(ENTRIES, code) ? ENTRIES[code] : undefined;
  if (entry === undefined || !isCode(code)) return undefined;
  const plain = {
    ...entry,
    code,
    severity: DIAGNOSTICS[code].severity,
    wrong: shownSample(entry.wrong),
    right: shownSample(entry.right),
  };
  return { ...plain, markdown: pageOf(plain) };
};
