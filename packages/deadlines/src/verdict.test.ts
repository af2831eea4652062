import { describe, expect, test } from 'vitest';
import { chinaCalendar as calendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED, settledWithout } from '../../../fixtures/settled-facts.ts';
import { reckonCase } from './reckon-case.ts';

const ACCEPTED = [{ type: 'accepted', on: '2023-03-10' }];
const verdictOf = (facts: CasePart['facts'], id: string) => {
  const oneCase = caseOf({ ...(facts === undefined ? {} : { facts }), events: ACCEPTED });
  return reckonCase(oneCase, nationalPack, calendar, '2023-06-30').undecided.find(
    ({ deadline }) => deadline.id === id,
  )?.verdict;
};

describe('why it is open whether a clock runs', () => {
  test('is worked out once for all matters of which the same is known', () => {
    const verdict = verdictOf(settledWithout('statutoryDuty'), 'xf22.conclude');
    expect(verdict).toMatchObject({ status: 'needs-facts', facts: ['statutoryDuty'] });
    expect(verdictOf(settledWithout('statutoryDuty'), 'xf22.conclude')).toBe(verdict);
    expect(verdictOf(settledWithout('disciplinary'), 'xf22.conclude')).not.toBe(verdict);
  });

  test('is worked out once where a person decides', () => {
    const refused = { ...SETTLED, priorHandling: 'rechecked', sameFactsAndReasons: true };
    const verdict = verdictOf(refused, 'xf22.conclude');
    expect(verdict).toMatchObject({ status: 'person-decides', facts: [] });
    expect(verdict?.because?.en).toContain('a person decides');
    expect(verdictOf(refused, 'xf22.conclude')).toBe(verdict);
  });

  test('cannot be changed by whoever gets it: it answers other cases too', () => {
    const verdict = verdictOf(settledWithout('statutoryDuty'), 'xf22.conclude');
    expect(Object.isFrozen(verdict)).toBe(true);
    expect(Object.isFrozen(verdict?.facts)).toBe(true);
  });
});
