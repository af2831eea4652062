import { XinfangError } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import { type Decision, decideFacts, type Facts } from '@xinfang/rules';

/** Where a decision made again is not the one on the receipt. */
export interface Difference {
  readonly path: string;
  readonly was: unknown;
  readonly now: unknown;
}

/** Whether a receipt's decision still comes out the same. */
export interface Replay {
  readonly same: boolean;
  readonly differences: readonly Difference[];
}

/**
 * Decides again from a receipt: a Decision, or an Assessment that holds one. The facts that were read stand in its
 * trace, so nothing else is needed.
 *
 * @throws XinfangError `not-a-receipt`.
 */
export const replayOn = (pack: Pack, receipt: unknown): Replay => {
  const was = decisionIn(receipt);
  const now = decideFacts(was.caseId, was.trace.facts, pack, was.on);
  const differences = ['pack', 'engine', 'outcomes', 'flags', 'needs', 'remedies'].flatMap((part) =>
    compare(part, was[part as keyof Decision], now[part as keyof Decision]),
  );
  return { same: differences.length === 0, differences };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const decisionIn = (receipt: unknown): Decision => {
  const decision =
    isRecord(receipt) && isRecord(receipt['decision']) ? receipt['decision'] : receipt;
  if (isDecision(decision)) return decision;
  throw new XinfangError([
    {
      code: 'not-a-receipt',
      path: '',
      message: { zh: '这不是决定的凭据', en: 'this is no receipt of a decision' },
      hint: {
        zh: '请给出 xinfang decide --json 或 xinfang deadlines --json 的输出',
        en: 'give what xinfang decide --json or xinfang deadlines --json printed',
      },
    },
  ]);
};

const isDecision = (value: unknown): value is Decision => {
  if (!isRecord(value) || typeof value['on'] !== 'string' || typeof value['caseId'] !== 'string')
    return false;
  const trace = value['trace'];
  return isRecord(value['outcomes']) && isRecord(trace) && isFacts(trace['facts']);
};

const isFacts = (value: unknown): value is Facts =>
  isRecord(value) &&
  Object.values(value).every((each) => ['string', 'number', 'boolean'].includes(typeof each));

/** Every leaf in which two plain values differ. */
const compare = (path: string, was: unknown, now: unknown): readonly Difference[] => {
  if (Object.is(was, now)) return [];
  const bothLists = Array.isArray(was) && Array.isArray(now);
  if (!bothLists && !(isRecord(was) && isRecord(now)))
    return [{ path, was: was ?? null, now: now ?? null }];
  const keys = new Set([...Object.keys(was), ...Object.keys(now)]);
  return [...keys].flatMap((key) =>
    compare(
      bothLists ? `${path}[${key}]` : `${path}.${key}`,
      (was as Record<string, unknown>)[key],
      (now as Record<string, unknown>)[key],
    ),
  );
};
