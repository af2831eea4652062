import type { OpenSink, RunSink, SinkMessage } from '@xinfang/sdk';
import { type Ending, settled } from '../watch/settle.ts';
import { copyOf, frozenCopyOf, isSame } from '../watch/values.ts';
import {
  collectFindings,
  type Findings,
  found,
  type Place,
  type PluginFinding,
} from './finding.ts';
import { entriesOf } from './members.ts';

import { openingAt, type Placed, placeOf } from './places.ts';
import { CANARY } from './samples.ts';
import type { Setting } from './setting.ts';

/** Of every sink: it takes and closes, changes nothing, loses nothing in silence, and is told nothing that it did not ask for. */
export const sinkFindings = async (setting: Setting): Promise<readonly PluginFinding[]> => {
  const all: PluginFinding[] = [];
  for (const [key, sink] of entriesOf<RunSink>(setting.plugin.sinks)) {
    if (typeof sink.open !== 'function') continue;
    const at = { plugin: setting.name, element: `sinks.${key}` };
    const findings = collectFindings();
    const place = placeOf(setting, at.element);
    if (place === undefined) findings.add(found('sink-untested', at));
    else await judgeSink(sink, place, { setting, at, findings });
    judgeLeaks({ setting, at, findings });
    all.push(...findings.list());
  }
  return all;
};

interface Judging {
  readonly setting: Setting;
  readonly at: Place;
  readonly findings: Findings;
}

const judgeSink = async (
  sink: RunSink,
  place: Placed,
  { setting: { limits, messages }, at, findings }: Judging,
): Promise<void> => {
  const told = messages.map(copyOf);
  const whole = await tell(sink, place, told, true, limits.call);
  if (!isSame(told, messages)) findings.add(found('sink-mutates', at));
  // A run that ends early closes what it opened all the same.
  const frozen = messages.slice(0, 1).map(frozenCopyOf);
  const partial = await tell(sink, place, frozen, false, limits.call);
  for (const ending of [whole, partial]) judgeEnding(ending, limits.call, at, findings);
  if (place.broken === undefined) return;
  const broken = { ...place, where: place.broken };
  const lost = await tell(sink, broken, messages.map(frozenCopyOf), true, limits.call);
  if (lost.kind === 'value') findings.add(found('sink-loses', at));
};

const judgeEnding = (
  ending: Ending<boolean>,
  limit: number,
  at: Place,
  findings: Findings,
): void => {
  if (ending.kind === 'late') findings.add(found('sink-too-slow', at, { with: `${limit} ms` }));
  // Frozen messages make one that changes them throw: that was told already.
  if (ending.kind === 'error' && !findings.has('sink-mutates'))
    findings.add(found('sink-throws', at, { cause: ending.error }));
  if (ending.kind === 'value' && !ending.value) findings.add(found('sink-misshapen', at));
};

/** Opens, tells, closes as a run does; false where what was opened is no sink. */
const tell = (
  sink: RunSink,
  place: Placed,
  messages: readonly SinkMessage[],
  completed: boolean,
  limit: number,
): Promise<Ending<boolean>> =>
  settled(async () => {
    const open: unknown = await sink.open(place.where, openingAt(place));
    if (!isSink(open)) return false;
    for (const message of messages) await open.take(message);
    await open.close({ completed });
    return true;
  }, limit);

const isSink = (value: unknown): value is OpenSink =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'take') === 'function' &&
  typeof Reflect.get(value, 'close') === 'function';

/** Looks for the canaries of made-up matters in what the registry tells a sink that sees this much. */
const judgeLeaks = ({ setting: { messages, sees }, at, findings }: Judging): void => {
  if (sees.includes('text')) return;
  if (messages.some((message) => JSON.stringify(message).includes(CANARY)))
    findings.add(found('sink-leaks', at));
};
