import { loadPackOrThrow, type Pack } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { packFilesOf } from '../../../../fixtures/read-pack.ts';
import { complaintsOf } from '../../test/typescript-complaints.ts';
import { typesOfPack } from './types-of-pack.ts';

const USAGE = `
import type { Xinfang } from '@xinfang/sdk';
import type { DeadlineId, DecisionOfPack, DerivedFacts, Facts, Flags, OpenStatus, Outcomes } from './pack.d.ts';

declare const xf: Xinfang;

const facts = { purpose: 'appeal', majorUrgent: false } satisfies Facts;
const decision = xf.decide({ id: 'C-1', registration: {}, facts, events: [] }) as DecisionOfPack;

const told = (outcome: Outcomes['dispatch']): string => {
  switch (outcome) {
    case 'forward': return '转送';
    case 'none': return '无';
    default: return outcome;
  }
};
if (decision.outcomes.dispatch.value !== null) told(decision.outcomes.dispatch.value);
else {
  const status: OpenStatus = decision.outcomes.dispatch.status;
  const candidates: readonly Outcomes['dispatch'][] = decision.outcomes.dispatch.candidates;
  void [status, candidates];
}
const flags: readonly Flags[] = decision.flags.map(({ value }) => value);
const asked: readonly (keyof Facts)[] = decision.needs.map(({ fact }) => fact);
const deadline: DeadlineId = 'xf22.dispatch';
const derived: DerivedFacts = { representatives: 5 };

// @ts-expect-error: no such value
const wrongValue: Facts = { purpose: 'complaint' };
// @ts-expect-error: no such fact
const wrongFact: Facts = { purpos: 'appeal' };
// @ts-expect-error: a text is no boolean
const wrongType: Facts = { majorUrgent: 'true' };
// @ts-expect-error: it follows from the registration
const typedByHand: Facts = { representatives: 5 };
// @ts-expect-error: an outcome of another group
const wrongOutcome: Outcomes['admission'] = 'forward';
// @ts-expect-error: no such group
decision.outcomes.dispatches;
// @ts-expect-error: no such deadline
const wrongDeadline: DeadlineId = 'xf22.dispach';
// @ts-expect-error: it may be open
const unchecked: Outcomes['dispatch'] = decision.outcomes.dispatch.value;
void [flags, asked, deadline, derived, wrongValue, wrongFact, wrongType, typedByHand, wrongOutcome, wrongDeadline, unchecked];
`;

describe('the types of the national pack', () => {
  const types = typesOfPack(nationalPack);

  test('compile under strict, and refuse what the pack does not have', () => {
    expect(complaintsOf({ 'pack.d.ts': types, 'usage.ts': USAGE })).toEqual([]);
  });

  test('show the label and the values of each fact in both languages', () => {
    expect(types).toContain('信访目的 · Purpose');
    expect(types).toContain('- `appeal` 申诉求决 · Appeal for a claim to be settled');
    expect(types).toMatch(/整数 whole number: \d+ … \d+/u);
  });

  test('are the same for the same pack', () => {
    expect(typesOfPack(loadPackOrThrow([packFilesOf('packs/national')]))).toBe(types);
  });
});

test('words of a pack can neither end a comment nor leave their quotes', () => {
  const hostile = { zh: '甲 */ export const 坏 = 1; /*', en: 'a\n*/ b' };
  const pack: Pack = {
    ...nationalPack,
    facts: [
      {
        id: 'strange',
        label: hostile,
        about: 'matter',
        type: 'enum',
        values: [{ value: `it's "so" */ \\`, label: hostile }],
      },
    ],
    groups: [
      {
        id: 'a-b.c',
        label: hostile,
        hit: 'first',
        uses: [],
        outcomes: [{ value: 'x-y', label: hostile }],
      },
    ],
  };
  const usage = `
    import type { Facts, Flags, Outcomes } from './pack.d.ts';
    const facts: Facts = { strange: ${JSON.stringify(`it's "so" */ \\`)} };
    const outcome: Outcomes['a-b.c'] = 'x-y';
    const never = (flag: Flags): never => flag;
    void [facts, outcome, never];
  `;
  expect(complaintsOf({ 'pack.d.ts': typesOfPack(pack), 'usage.ts': usage })).toEqual([]);
  expect(typesOfPack(pack)).not.toMatch(/^export const/mu);
});
