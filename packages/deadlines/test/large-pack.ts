import type { Condition, Deadline, Pack } from '@xinfang/pack';
import { nationalPack } from '../../../fixtures/national-pack.ts';

const TEXT = { zh: '甲', en: 'a' };
const PAIRS = 24;
const FIRST = Array.from({ length: PAIRS }, (_, at) => `a${at}`);
const SECOND = Array.from({ length: PAIRS }, (_, at) => `b${at}`);

const holds = (fact: string): Condition => ({ fact, operator: 'equal', value: true });

/** Each of many facts is as its partner, and the partners are asked last: a diagram has to remember all of them. */
const alike: Condition = {
  all: FIRST.map((a, at) => {
    const pair = [holds(a), holds(String(SECOND[at]))];
    return { any: [{ all: pair }, { not: { any: pair } }] };
  }),
};

/** A pack that is too large to be compiled for all matters: only what one matter leaves open can be. */
export const largePack = (deadlines: readonly Deadline[]): Pack => ({
  ...nationalPack,
  facts: [...FIRST, ...SECOND].map((id) => ({ id, type: 'boolean', about: 'matter', label: TEXT })),
  conditions: new Map(),
  constraints: [],
  remedies: [],
  indicators: [],
  deadlines,
  groups: [
    { id: 'way', label: TEXT, hit: 'first', uses: [], outcomes: [{ value: 'left', label: TEXT }] },
  ],
  rules: nationalPack.rules.slice(0, 1).map((rule) => ({
    ...rule,
    id: 'way.left',
    group: 'way',
    conditions: alike,
    event: { type: 'left' },
    effective: { from: '2020-01-01' },
  })),
});

/** A large pack's facts: all of these values but for those of the second half that are missing. */
export const largeFacts = (value: boolean, missing: number): Readonly<Record<string, boolean>> =>
  Object.fromEntries([...FIRST, ...SECOND.slice(missing)].map((id) => [id, value]));
