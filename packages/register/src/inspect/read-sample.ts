import { startsWith } from '../text/bytes.ts';
import { detectEncoding } from '../text/encoding.ts';
import { COMPOUND, ZIP } from '../text/file-marks.ts';
import type { RegisterSource } from '../text/text-blocks.ts';
import type { NameReader } from './header-name.ts';
import type { InspectedEncoding, Inspection } from './inspection.ts';
import { inspectionWarning } from './inspection-warning.ts';
import { peek } from './peek.ts';
import type { Sample } from './sample.ts';
import { sampleCsv } from './sample-csv.ts';
import { sampleJsonl } from './sample-jsonl.ts';
import { sampleXlsx } from './sample-xlsx.ts';

/** What is known of a register before it is looked at. */
export interface SampleTerms {
  readonly format: Inspection['format'] | undefined;
  readonly sheet: string | undefined;
  readonly names: NameReader;
}

/** Reads the beginning of a register. Its format shows in its first bytes, whatever the file is called. */
export const readSample = async (
  register: RegisterSource,
  { format, sheet, names }: SampleTerms,
): Promise<Sample> => {
  const { head, source } = await peek(register);
  const found = format ?? formatOf(head);
  if (found === 'xlsx') return sampleXlsx(source, sheet, names);
  const encoding = encodingIn(head);
  const sample =
    found === 'jsonl'
      ? await sampleJsonl(source, encoding, names)
      : await sampleCsv(source, encoding, names);
  if (sheet === undefined) return sample;
  return { ...sample, warnings: [...sample.warnings, inspectionWarning('unused-sheet')] };
};

const formatOf = (head: Uint8Array): Inspection['format'] => {
  // What workbooks begin with that are none of XLSX is told by the one who reads them.
  if ([ZIP, COMPOUND].some((mark) => startsWith(head, mark))) return 'xlsx';
  return FIRST_OF_JSON.test(ascii.decode(head.subarray(0, 1024))) ? 'jsonl' : 'csv';
};

const ascii = new TextDecoder('utf-8');
/** An object, or a list of them: that is no register, and is told so. */
const FIRST_OF_JSON = /^\u{FEFF}?\s*(?:\{\s*(?:"|$)|\[\s*\{)/u;

const encodingIn = (head: Uint8Array): InspectedEncoding => {
  const { encoding, bom, sure } = detectEncoding(head);
  if (encoding === 'ascii') return { name: 'utf-8', bom, sure: 'medium' };
  return { name: encoding, bom, sure: sure ? 'high' : 'low' };
};
