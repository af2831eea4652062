import { describe, expect, test } from 'vitest';
import { nationalPack as pack } from '../../../../fixtures/national-pack.ts';
import { IMPOSSIBLE } from './arena.ts';
import { compilePack } from './compile.ts';
import { compiledOn } from './compiled-on.ts';
import { answerOf, answersOf } from './questions.ts';

const compiled = compilePack(pack, '2023-03-01');
const known = (facts: Readonly<Record<string, string | number | boolean>>) =>
  compiled.space.variables.map(({ fact, cellOf }) => {
    const value = facts[fact.id] ?? fact.default;
    return value === undefined ? -1 : cellOf(value);
  });
const group = (id: string) => {
  const found = compiled.groups.find((each) => each.group.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
};

describe('a compiled pack', () => {
  test('has its groups in the order of deciding, each with its rules in force by falling priority', () => {
    expect(compiled.groups.map((each) => each.group.id)).toEqual(pack.groups.map(({ id }) => id));
    for (const { rules } of compiled.groups) {
      const priorities = rules.map(({ priority }) => priority);
      expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
      expect(rules.every(({ effective }) => effective.from <= '2023-03-01')).toBe(true);
      expect(rules.some(({ effective }) => (effective.to ?? '9999') < '2023-03-01')).toBe(false);
    }
  });

  test('answers impossible for what the constraints forbid, in every question', () => {
    const forbidden = known({ receiverKind: 'organ', remit: 'same-level' });
    const { arena, possible, condition } = compiled;
    expect(answersOf(arena, possible, forbidden)).toEqual([0]);
    for (const {
      outcome,
      winner,
      holds,
      group: { hit },
    } of compiled.groups) {
      if (hit !== 'collect') expect(answersOf(arena, outcome, forbidden)).toEqual([]);
      if (hit !== 'collect') expect(answersOf(arena, winner, forbidden)).toEqual([]);
      for (const each of holds) expect(answersOf(arena, each, forbidden)).toEqual([]);
    }
    const always = { fact: 'purpose', operator: 'notEqual', value: 'nothing' };
    expect(answersOf(arena, condition(always), forbidden)).toEqual([]);
    expect(
      answerOf(
        arena,
        condition(always),
        forbidden.map((cell) => Math.max(cell, 0)),
      ),
    ).toBe(IMPOSSIBLE);
  });

  test('says which constraint forbids', () => {
    const facts = known({ receiverKind: 'organ', remit: 'same-level' });
    expect(
      pack.constraints
        .filter((_, index) =>
          answersOf(compiled.arena, compiled.forbidden[index] as number, facts).includes(1),
        )
        .map(({ id }) => id),
    ).toEqual(['organ-has-no-same-level']);
  });

  test('lets an open outcome answer a test of it with its status where that is asked', () => {
    const { arena, condition } = compiled;
    const conflict = known({
      receiverKind: 'petition-office',
      purpose: 'appeal',
      priorHandling: 'none',
      arbitrable: true,
      statutoryDuty: true,
    });
    const isPetition = { fact: 'procedure', operator: 'equal', value: 'petition' };
    expect(answersOf(arena, condition(isPetition), conflict)).toEqual([0]);
    // 2 + the place of `conflict` among the open statuses.
    expect(answersOf(arena, condition(isPetition, 'open'), conflict)).toEqual([3]);
    expect(answersOf(arena, condition({ not: isPetition }, 'open'), conflict)).toEqual([3]);
    const isOffice = { fact: 'receiverKind', operator: 'equal', value: 'petition-office' };
    expect(answersOf(arena, condition({ all: [isPetition, isOffice] }, 'open'), conflict)).toEqual([
      3,
    ]);
    expect(answersOf(arena, condition({ any: [isPetition, isOffice] }, 'open'), conflict)).toEqual([
      1,
    ]);
    expect(
      answersOf(arena, condition({ all: [isPetition, { not: isOffice }] }, 'open'), conflict),
    ).toEqual([0]);
  });

  test('raises an outcome where any of its rules holds, and only for groups that collect', () => {
    expect(group('procedure').raised).toEqual([]);
    const { raised, rules } = group('flags');
    expect(raised.flatMap((each) => each.rules).sort((a, b) => a - b)).toEqual(
      rules.map((_, index) => index),
    );
  });

  test('is the same for days under the same law, and another for days under another', () => {
    const on = (day: string) => compiledOn(pack, day);
    expect(on('2022-07-17')).toBe(on('2023-12-31'));
    expect(on('2022-04-30')).toBe(on('2005-05-01'));
    const days = ['2005-04-30', '2022-04-30', '2022-05-01', '2022-07-17', '2024-01-01'];
    expect(new Set(days.map(on)).size).toBe(days.length);
  });

  test('shares arena and variables with another where it is given them', () => {
    const { arena, space } = compiled;
    const again = compilePack(pack, '2023-03-01', { arena, space });
    expect(again.possible).toBe(compiled.possible);
    expect(again.groups.map(({ outcome }) => outcome)).toEqual(
      compiled.groups.map(({ outcome }) => outcome),
    );
  });

  test('of unknown names is a defect of ours', () => {
    const leaf = { fact: 'nobody', operator: 'equal', value: true };
    expect(() => compiled.condition(leaf)).toThrow('no fact nobody');
    expect(() => compiled.condition({ ...leaf, operator: 'resembles' })).toThrow(
      'no operator resembles',
    );
    expect(() => compiled.condition({ condition: 'nobody' })).toThrow('no condition nobody');
  });
});
