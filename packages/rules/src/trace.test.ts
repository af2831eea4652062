import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { SETTLED, settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { decide } from './decide.ts';
import type { RuleTrace, TraceNode } from './decision.ts';

const namesIn = (node: TraceNode): readonly string[] => {
  if ('all' in node) return node.all.flatMap(namesIn);
  if ('any' in node) return node.any.flatMap(namesIn);
  if ('not' in node) return namesIn(node.not);
  return 'condition' in node ? [node.condition, ...namesIn(node.is)] : [];
};

describe.each(variants)('the trace of a decision on the $name pack', (variant) => {
  const decided = (part: CasePart = {}) =>
    decide(caseOf({ ...part, facts: variant.facts({ ...SETTLED, ...part.facts }) }), variant.pack, {
      on: '2023-03-01',
    });
  const rulesOf = (group: string, part: CasePart = {}): readonly RuleTrace[] =>
    decided(part).trace.groups[variant.id('group', group)]?.rules ?? [];
  const ruleIn = (rules: readonly RuleTrace[], id: string): RuleTrace => {
    const found = rules.find(({ rule }) => rule === variant.id('rule', id));
    if (found === undefined) throw new Error(`no rule ${id} in the trace`);
    return found;
  };

  test('holds every rule in force, and none of the other law', () => {
    const rules = rulesOf('procedure').map(({ rule }) => variant.plainId('rule', rule));
    expect(rules).toContain('procedure.petition');
    expect(rules.filter((rule) => rule.endsWith('-2005'))).toEqual([]);
  });

  test('says of the winner that it held, and not why not', () => {
    const winner = ruleIn(rulesOf('procedure'), 'procedure.petition');
    expect(winner.holds).toBe(true);
    expect(winner.outcome).toBe(variant.outcome('procedure', 'petition'));
    expect(winner).not.toHaveProperty('whyNot');
  });

  test('says of a loser which tests failed', () => {
    const loser = ruleIn(rulesOf('procedure'), 'procedure.arbitration');
    expect(loser.holds).toBe(false);
    expect(loser.whyNot).toEqual({
      reason: 'condition-false',
      leaves: [
        {
          fact: variant.id('fact', 'arbitrable'),
          operator: 'equal',
          value: true,
          factValue: false,
          result: false,
        },
      ],
    });
  });

  test('says of a rule that held but was outranked by which', () => {
    const rules = rulesOf('dispatch', { facts: { feedbackRequired: true } });
    expect(ruleIn(rules, 'dispatch.assign')).not.toHaveProperty('whyNot');
    expect(ruleIn(rules, 'dispatch.forward-same-level').whyNot).toEqual({
      reason: 'outranked',
      by: variant.id('rule', 'dispatch.assign'),
    });
  });

  test('blames nobody in a conflict: all sides held', () => {
    const rules = rulesOf('procedure', { facts: { arbitrable: true, statutoryDuty: true } });
    for (const id of ['procedure.arbitration', 'procedure.statutory-duty']) {
      expect(ruleIn(rules, id).holds).toBe(true);
      expect(ruleIn(rules, id)).not.toHaveProperty('whyNot');
    }
  });

  test('says which missing facts leave a rule open', () => {
    const facts = settledWithout('arbitrable');
    const { trace } = decide(caseOf({ facts: variant.facts(facts) }), variant.pack);
    const rules = trace.groups[variant.id('group', 'procedure')]?.rules ?? [];
    expect(ruleIn(rules, 'procedure.arbitration')).toMatchObject({
      holds: null,
      whyNot: { reason: 'facts-missing', facts: [variant.id('fact', 'arbitrable')] },
    });
    expect(trace.missing).toEqual([variant.id('fact', 'arbitrable')]);
  });

  test('keeps the names of conditions, also where one stands in another', () => {
    const petition = ruleIn(rulesOf('procedure'), 'procedure.petition');
    expect(namesIn(petition.conditions).map((name) => variant.plainId('condition', name))).toEqual([
      'admitted-appeal',
      'admitted',
      'other-statutory-route',
    ]);
  });

  test('shows the facts that were read, with declared defaults', () => {
    const { trace } = decided({ channel: 'visit' });
    expect(trace.facts).toMatchObject(
      variant.facts({ ...SETTLED, channel: 'visit', containsAccusation: false }),
    );
    expect(trace.missing).toEqual([]);
  });

  test('reads the outcome of another group as a fact', () => {
    const { conditions } = ruleIn(rulesOf('procedure'), 'procedure.other-purpose');
    expect(JSON.stringify(conditions)).toContain(
      JSON.stringify({
        fact: variant.id('group', 'admission'),
        operator: 'equal',
        value: variant.outcome('admission', 'accept'),
        factValue: variant.outcome('admission', 'accept'),
        result: true,
      }),
    );
  });

  test('takes an open status of another group as a value of its own, and missing facts as missing', () => {
    const conflict = decided({ facts: { arbitrable: true, statutoryDuty: true } });
    const simplified = conflict.trace.groups[variant.id('group', 'simplified')]?.rules ?? [];
    expect(JSON.stringify(ruleIn(simplified, 'simplified.yes'))).toContain(
      '"factValue":"conflict"',
    );
    const open = decide(caseOf(), variant.pack).trace.groups[variant.id('group', 'simplified')];
    expect(JSON.stringify(ruleIn(open?.rules ?? [], 'simplified.yes'))).not.toContain(
      'needs-facts',
    );
  });
});
