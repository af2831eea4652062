import type { MatterView, OpenSink, RunSink, Sight, SinkMessage } from '@xinfang/sdk';
import { watchingReads } from '../watch/reads.ts';
import { forEachInTime, settled } from '../watch/settle.ts';
import { watched } from '../watch/touch.ts';
import { copyOf, letGo } from '../watch/values.ts';
import { derivedFactsOf, without } from './derived-facts.ts';
import { fetchedFactsOf } from './fetched-facts.ts';
import { collectFindings, found, type PluginFinding } from './finding.ts';
import { entriesOf } from './members.ts';
import { openingAt, placeOf } from './places.ts';
import type { Setting } from './setting.ts';

/** What each fact and sink really looks at. */
type Reads = ReadonlyMap<string, ReadonlySet<Sight>>;

/** A plugin asks to see what it reads, and reads what it asks to see. */
export const sightFindings = async (setting: Setting): Promise<readonly PluginFinding[]> => {
  const { name: plugin, sees, opened } = setting;
  const findings = collectFindings();
  const reads: Reads = new Map([
    ...(await readsOfFacts(setting)),
    ...(await readsOfSinks(setting)),
  ]);
  for (const [element, sights] of reads)
    for (const sight of sights)
      if (!sees.includes(sight))
        findings.add(found('reads-unasked', { plugin, element }, { with: sight }));
  const read = new Set([...reads.values()].flatMap((sights) => [...sights]));
  // Of one that the registry refuses not everything could be asked.
  const unread = opened === undefined ? [] : sees.filter((sight) => !read.has(sight));
  for (const sight of unread)
    findings.add(found('sees-unread', { plugin, element: 'sees' }, { with: sight }));
  return findings.list();
};

const readsOfFacts = async (setting: Setting): Promise<Reads> => {
  const reads = new Map<string, Set<Sight>>();
  const looking = (id: string, view: MatterView): MatterView => {
    const seen = reads.get(`facts.${id}`) ?? new Set<Sight>();
    reads.set(`facts.${id}`, seen);
    return watchingReads(without(id, view), (sight) => seen.add(sight));
  };
  // What must be pure is kept off the network here, too.
  watched(() => {
    for (const { fact, derive } of derivedFactsOf(setting))
      for (const view of setting.views) attempt(() => derive(looking(fact.id, view)));
  });
  const { signal } = new AbortController();
  for (const { fact, fetch, timeout } of fetchedFactsOf(setting))
    await forEachInTime(setting.views, setting.limits.call, (view) =>
      settled(() => fetch(looking(fact.id, view), { signal }), timeout),
    );
  return reads;
};

/** What fails is told by another promise. */
const attempt = (work: () => unknown): void => {
  try {
    letGo(work());
  } catch {
    // Only what was looked at counts here.
  }
};

const readsOfSinks = async (setting: Setting): Promise<Reads> => {
  const reads = new Map<string, ReadonlySet<Sight>>();
  for (const [key, sink] of entriesOf<RunSink>(setting.plugin.sinks)) {
    const place = placeOf(setting, `sinks.${key}`);
    if (place === undefined || typeof sink.open !== 'function') continue;
    const seen = new Set<Sight>();
    const watching = setting.messages.map((message) => watchedMessage(copyOf(message), seen));
    await settled(async () => {
      const open = await sink.open(place.where, openingAt(place));
      await tellAll(open, watching);
    }, setting.limits.call);
    reads.set(`sinks.${key}`, seen);
  }
  return reads;
};

const watchedMessage = (message: SinkMessage, seen: Set<Sight>): SinkMessage =>
  message.kind === 'case'
    ? { ...message, matter: watchingReads(message.matter, (sight) => seen.add(sight)) }
    : message;

const tellAll = async (open: OpenSink, messages: readonly SinkMessage[]): Promise<void> => {
  try {
    for (const message of messages) await open.take(message);
  } finally {
    letGo(open.close({ completed: false }));
  }
};
