import { type RegisterSource, SourceRow, XinfangError } from '@xinfang/sdk';
import { settled } from '../watch/settle.ts';
import { isSame } from '../watch/values.ts';
import {
  collectFindings,
  type Findings,
  found,
  type Place,
  type PluginFinding,
} from './finding.ts';
import { entriesOf } from './members.ts';

import { openingAt, type Placed, placeOf } from './places.ts';
import type { Setting } from './setting.ts';

/** Of every source: cases that parse, the same twice, over soon after it is aborted, nothing changed. */
export const sourceFindings = async (setting: Setting): Promise<readonly PluginFinding[]> => {
  const all: PluginFinding[] = [];
  for (const [key, source] of entriesOf<RegisterSource>(setting.plugin.sources)) {
    if (typeof source.read !== 'function') continue;
    const at = { plugin: setting.name, element: `sources.${key}` };
    const findings = collectFindings();
    const place = placeOf(setting, at.element);
    if (place === undefined) findings.add(found('source-untested', at));
    else await judgeSource(source, place, { setting, at, findings });
    all.push(...findings.list());
  }
  return all;
};

interface Judging {
  readonly setting: Setting;
  readonly at: Place;
  readonly findings: Findings;
}

const judgeSource = async (
  source: RegisterSource,
  place: Placed,
  judging: Judging,
): Promise<void> => {
  const { setting, at, findings } = judging;
  const first = await readAll(source, place, judging);
  if (first === undefined) return;
  for (const [index, one] of first.entries())
    if (!parses(one, setting)) findings.add(found('source-bad-case', at, { with: `[${index}]` }));
  const again = await readAll(source, place, judging);
  if (again !== undefined && !isSame(first, again)) findings.add(found('source-differs', at));
  await judgeAbort(source, place, first.length, judging);
};

/** All cases of a source with options that it may change; undefined where it fails. */
const readAll = async (
  source: RegisterSource,
  place: Placed,
  { setting: { limits }, at, findings }: Judging,
): Promise<readonly unknown[] | undefined> => {
  const opening = openingAt(place);
  const ending = await settled(async () => {
    const read: unknown = source.read(place.where, opening);
    if (!isIterable(read)) {
      findings.add(found('source-not-iterable', at));
      return undefined;
    }
    const cases: unknown[] = [];
    for await (const one of read) cases.push(readable(one));
    return cases;
  }, limits.call);
  if (!isSame(opening.options, { ...place.options })) findings.add(found('source-mutates', at));
  if (ending.kind === 'error') findings.add(found('source-throws', at, { cause: ending.error }));
  if (ending.kind === 'late')
    findings.add(found('source-too-slow', at, { with: `${limits.call} ms` }));
  return ending.kind === 'value' ? ending.value : undefined;
};

/** What stands in a row: a case, with what it rests on, or why the source could not read it. */
const readable = (row: unknown): unknown => {
  if (row instanceof XinfangError) return { issues: row.issues };
  return row instanceof SourceRow
    ? { case: row.case, assumptions: row.assumptions }
    : { case: row };
};

const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

/** A row that the source itself could not read is told as such, and is no mistake. */
const parses = (row: unknown, { base }: Setting): boolean => {
  if (typeof row !== 'object' || row === null || !('case' in row)) return true;
  try {
    base.decide(row.case);
    return true;
  } catch (error) {
    if (error instanceof XinfangError) return false;
    throw error;
  }
};

/** One case may be on its way when it is aborted. */
const ON_ITS_WAY = 1;

/** Aborted before it begins it yields nothing; aborted after the first case it stops. */
const judgeAbort = async (
  source: RegisterSource,
  place: Placed,
  held: number,
  { setting: { limits }, at, findings }: Judging,
): Promise<void> => {
  const read = (signal: AbortSignal): AsyncIterator<unknown> =>
    source.read(place.where, openingAt(place, signal))[Symbol.asyncIterator]();
  const early = await settled(() => read(AbortSignal.abort()).next(), limits.abort);
  const goesOn = (ending: typeof early): boolean =>
    ending.kind === 'late' || (ending.kind === 'value' && ending.value.done !== true);
  let ignores = held > 0 && goesOn(early);
  if (!ignores && held > ON_ITS_WAY + 1) {
    const abort = new AbortController();
    const cases = read(abort.signal);
    await settled(() => cases.next(), limits.call);
    abort.abort();
    ignores = true;
    for (let left = 0; ignores && left <= ON_ITS_WAY; left += 1)
      ignores = goesOn(await settled(() => cases.next(), limits.abort));
    void settled(async () => cases.return?.(), limits.abort);
  }
  if (ignores) findings.add(found('source-ignores-abort', at));
};
