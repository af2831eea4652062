import { type Issue, parseDayNumber } from '@xinfang/calendar';
import { encodingOf } from '../text/encoding.ts';
import { mappingIssue } from './mapping-issue.ts';
import type { Mapping } from './mapping-schema.ts';

/** What is wrong with how a mapping says that the register is written. */
export const formatIssues = (mapping: Mapping): readonly Issue[] => [
  ...encodingIssues(mapping),
  ...USELESS[mapping.format]
    .filter((field) => mapping[field] !== undefined)
    .map((field) => mappingIssue('unused-field', [field])),
  ...exportIssues(mapping),
];

/** Fields that would be passed over without a word. */
const USELESS: Readonly<Record<Mapping['format'], readonly ('delimiter' | 'sheet' | 'header')[]>> =
  {
    csv: ['sheet'],
    jsonl: ['delimiter', 'sheet', 'header'],
    xlsx: ['delimiter'],
  };

const encodingIssues = ({ format, encoding }: Mapping): readonly Issue[] => {
  const known = encodingOf(encoding);
  if (known === undefined) return [mappingIssue('unsupported-encoding', ['encoding'])];
  // The encoding of UTF-8 is there though nobody wrote it.
  return format === 'xlsx' && known !== 'utf-8' ? [mappingIssue('unused-field', ['encoding'])] : [];
};

const exportIssues = ({ exportedOn }: Mapping): readonly Issue[] =>
  exportedOn === undefined || parseDayNumber(exportedOn) !== undefined
    ? []
    : [mappingIssue('impossible-date', ['exportedOn'])];
