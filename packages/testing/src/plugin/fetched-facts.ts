import type { FetchedFact, MatterView, Pack } from '@xinfang/sdk';
import { type Ending, forEachInTime, settled } from '../watch/settle.ts';
import { copyOf, frozenCopyOf, isPromised, isSame } from '../watch/values.ts';
import { without } from './derived-facts.ts';
import { isInDomain } from './domain.ts';
import {
  collectFindings,
  type Findings,
  found,
  type Place,
  type PluginFinding,
} from './finding.ts';
import { judgePure } from './pure-call.ts';
import type { Setting } from './setting.ts';

/** A fact that another system knows, with what the pack says of it. */
interface Fetched {
  readonly fact: Pack['facts'][number];
  readonly fetch: FetchedFact['fetch'];
  readonly timeout: number;
  readonly key: ((matter: MatterView) => string) | undefined;
}

/** The facts of a plugin that are fetched. */
export const fetchedFactsOf = ({ plugin, pack, limits }: Setting): readonly Fetched[] =>
  Object.entries(Object(plugin.facts) as NonNullable<typeof plugin.facts>).flatMap(
    ([id, given]) => {
      const fact = pack.facts.find((each) => each.id === id);
      if (fact === undefined) return [];
      if (typeof given === 'function')
        return [{ fact, fetch: given, timeout: limits.call, key: undefined }];
      if (typeof given !== 'object' || !('fetch' in given) || typeof given.fetch !== 'function')
        return [];
      const timeout = Math.min(given.timeout ?? limits.call, limits.call);
      return [{ fact, fetch: given.fetch, timeout, key: given.cache?.key }];
    },
  );

/** Of every fetched fact: promised, within the domain and the time, and over soon after it is aborted. */
export const fetchedFindings = async (setting: Setting): Promise<readonly PluginFinding[]> => {
  const all: PluginFinding[] = [];
  for (const fetched of fetchedFactsOf(setting)) {
    const findings = collectFindings();
    const at = { plugin: setting.name, element: `facts.${fetched.fact.id}` };
    judgeKey(fetched, setting, at, findings);
    await judgeAnswers(fetched, setting, at, findings);
    if (!findings.has('fact-too-slow')) await judgeUnknown(fetched, setting, at, findings);
    await judgeAbort(fetched, setting, at, findings);
    all.push(...findings.list());
  }
  return all;
};

const judgeAnswers = (
  fetched: Fetched,
  { views, limits }: Setting,
  at: Place,
  findings: Findings,
): Promise<void> =>
  forEachInTime(views, limits.call, async (view) => {
    const ending = await askOpen(fetched, view, at, findings);
    judgeEnding(ending, fetched, view, at, findings);
    return ending;
  });

/** Asks with a matter that may be changed, and says so where it is. */
const askOpen = async (
  { fact, fetch, timeout }: Fetched,
  view: MatterView,
  at: Place,
  findings: Findings,
): Promise<Ending<unknown>> => {
  const given = without(fact.id, view);
  const open = copyOf(given);
  const abort = new AbortController();
  const ending = await settled(() => {
    const promised: unknown = fetch(open, { signal: abort.signal });
    if (!isPromised(promised)) findings.add(found('fact-not-a-promise', at));
    return promised;
  }, timeout);
  abort.abort();
  if (!isSame(open, given)) findings.add(found('fact-mutates', at, { with: view.caseId }));
  return ending;
};

const judgeEnding = (
  ending: Ending<unknown>,
  { fact, timeout }: Fetched,
  { caseId }: MatterView,
  at: Place,
  findings: Findings,
): void => {
  if (ending.kind === 'late') findings.add(found('fact-too-slow', at, { with: `${timeout} ms` }));
  if (ending.kind === 'error')
    findings.add(found('fact-throws', at, { with: caseId, cause: ending.error }));
  else if (ending.kind === 'value' && ending.value !== undefined && !isInDomain(fact, ending.value))
    findings.add(found('fact-outside-domain', at, { with: caseId }));
};

const judgeUnknown = async (
  fetched: Fetched,
  { unknown }: Setting,
  at: Place,
  findings: Findings,
): Promise<void> => {
  for (const view of unknown) {
    const ending = await askOpen(fetched, view, at, findings);
    if (ending.kind === 'value' && ending.value !== undefined)
      findings.add(found('fact-guessed', at, { with: view.caseId }));
    if (ending.kind === 'error') judgeEnding(ending, fetched, view, at, findings);
  }
};

/** Aborted before and just after it began, it ends soon: with an error or an answer, all the same. */
const judgeAbort = async (
  { fact, fetch }: Fetched,
  { views, limits }: Setting,
  at: Place,
  findings: Findings,
): Promise<void> => {
  const [view] = views;
  if (view === undefined) return;
  const given = frozenCopyOf(without(fact.id, view));
  const before = await settled(() => fetch(given, { signal: AbortSignal.abort() }), limits.abort);
  const abort = new AbortController();
  const after = settled(() => fetch(given, { signal: abort.signal }), limits.abort);
  abort.abort();
  if ([before, await after].some(({ kind }) => kind === 'late'))
    findings.add(found('fact-ignores-abort', at, { with: `${limits.abort} ms` }));
};

/** By its key an answer is kept: it is pure, or one matter would be answered with another's. */
const judgeKey = ({ key }: Fetched, { views }: Setting, at: Place, findings: Findings): void => {
  if (typeof key !== 'function') return;
  const here = { ...at, element: `${at.element}.cache.key` };
  judgePure(
    {
      call: (view: MatterView) => key(view),
      about: views.map((view) => ({ given: view, shown: view.caseId })),
      at: here,
      codes: {
        throws: 'fact-throws',
        async: 'fact-async',
        differs: 'fact-differs',
        mutates: 'fact-mutates',
      },
      judge: () => undefined,
    },
    findings,
  );
};
