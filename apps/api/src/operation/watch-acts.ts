import { EVENT_TYPES } from '@xinfang/matter';
import type { Xinfang } from '@xinfang/sdk';
import type { KeptAnswer } from '@xinfang/store';
import type { Casework } from '../casework/casework.ts';
import { Refusal } from '../refusal.ts';
import { watchMethods } from './instrument.ts';
import type { Metrics } from './metrics.ts';
import type { Traces } from './traces.ts';

/**
 * Casework whose acts are counted by type and outcome, and traced: an outcome is `done`, or the code of the refusal.
 *
 * @example
 * const casework = watchActs(openCasework(desk), { traces, metrics });
 */
export const watchActs = (
  casework: Casework,
  { traces, metrics }: { readonly traces: Traces; readonly metrics: Metrics },
): Casework => {
  const act = async (type: string, work: () => Promise<KeptAnswer>): Promise<KeptAnswer> =>
    traces.within('act', { kind: type }, async (tell) => {
      try {
        const answer = await work();
        tell({ status: answer.status });
        metrics.act(type, 'done');
        return answer;
      } catch (error) {
        const code = error instanceof Refusal ? error.data.code : 'failed';
        tell({ code });
        metrics.act(type, code);
        throw error;
      }
    });
  return {
    ...casework,
    register: (asking, given) => act('registered', () => casework.register(asking, given)),
    append: (asking, caseId, given, ifMatch) =>
      act(typeOf(given), () => casework.append(asking, caseId, given, ifMatch)),
    restate: (asking, caseId, given, ifMatch) =>
      act('restated', () => casework.restate(asking, caseId, given, ifMatch)),
    erase: (asking, caseId, reason, ifMatch) =>
      act('erased', () => casework.erase(asking, caseId, reason, ifMatch)),
  };
};

/** Only types that there are become labels: a client may send anything. */
const typeOf = (given: unknown): string => {
  const type =
    typeof given === 'object' && given !== null && 'type' in given ? given.type : undefined;
  return EVENT_TYPES.find((each) => each === type) ?? 'unknown';
};

/**
 * The kernel with a span for each decision and assessment, without what they are about.
 *
 * @example
 * const xf = watchKernel(opened, traces);
 */
export const watchKernel = (xf: Xinfang, traces: Traces): Xinfang =>
  watchMethods(xf, ['decide', 'assess', 'run'], (method, call) =>
    traces.within(`kernel.${method}`, {}, call),
  );
