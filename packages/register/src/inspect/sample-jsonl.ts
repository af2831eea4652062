import { type Issue, XinfangError } from '@xinfang/calendar';
import { columnValue, type RowValues } from '../draft/row-values.ts';
import { jsonlRows } from '../jsonl.ts';
import { encodingOf } from '../text/encoding.ts';
import { type RegisterSource, textBlocks } from '../text/text-blocks.ts';
import { surenessOf } from './find-header.ts';
import type { NameReader } from './header-name.ts';
import type { InspectedEncoding, InspectionWarning } from './inspection.ts';
import { inspectionWarning } from './inspection-warning.ts';
import { MOST_ROWS, type Sample } from './sample.ts';

/** More names than this are no columns but a file that is not what it seems. */
const MOST_NAMES = 200;
const DEEPEST = 4;

/** Samples a register in JSON lines. Fields within objects are columns by their dotted names. */
export const sampleJsonl = async (
  source: RegisterSource,
  encoding: InspectedEncoding,
  read: NameReader,
): Promise<Sample> => {
  const { objects, unreadable, hasMore } = await readObjects(source, encoding);
  if (objects.length === 0) throw new XinfangError([NO_OBJECT]);
  const names = [...new Set(objects.flatMap((object) => namesIn(object)))].slice(0, MOST_NAMES);
  return {
    written: { format: 'jsonl', encoding },
    head: { format: 'jsonl', encoding: encoding.name },
    names,
    rows: objects.map((object) => names.map((name) => columnValue(object, name))),
    hasMore,
    unreadable,
    sure: surenessOf(names, read),
    warnings: warningsOf(objects),
  };
};

const NO_OBJECT: Issue = {
  code: 'no-readable-line',
  path: '',
  message: { zh: '没有一行读得出来', en: 'Not one line can be read' },
  hint: {
    zh: '每行应是一个完整的 JSON 对象；多行排版的或整个列表的 JSON 请先改成一行一个对象',
    en: 'Each line should be one complete JSON object; JSON spread over lines, or one list of all, must be put on one line each',
  },
};

const readObjects = async (source: RegisterSource, encoding: InspectedEncoding) => {
  const objects: RowValues[] = [];
  let [unreadable, hasMore] = [0, false];
  const blocks = textBlocks(source, encodingOf(encoding.name) ?? 'utf-8');
  reading: for await (const batch of jsonlRows(blocks, () => {})) {
    for (const row of batch) {
      hasMore = objects.length + unreadable >= MOST_ROWS;
      if (hasMore) break reading;
      if ('values' in row) objects.push(row.values);
      else unreadable += 1;
    }
  }
  return { objects, unreadable, hasMore };
};

const namesIn = (object: RowValues, depth = 1): readonly string[] =>
  Object.entries(object).flatMap(([key, value]) =>
    isObject(value) && depth < DEEPEST
      ? namesIn(value, depth + 1).map((below) => `${key}.${below}`)
      : [key],
  );

const isObject = (value: unknown): value is RowValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const warningsOf = (objects: readonly RowValues[]): readonly InspectionWarning[] =>
  objects.every((object) => isObject(object['registration']))
    ? [inspectionWarning('already-cases')]
    : [];
