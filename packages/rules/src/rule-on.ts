import { type CivilDate, XinfangError } from '@xinfang/calendar';
import { type CompiledGroup, type CompiledPack, isInForce, type Node } from '@xinfang/pack/decide';
import type { Reading } from './compiled/reading.ts';
import type { DecisionRemedy, Flag, GroupOutcome, Need, Ruling } from './decision.ts';
import { ENGINE } from './engine-version.ts';
import { flagOf, outcomeOf } from './outcome.ts';

/** Everything decided of what was read of the facts, under the law that `compiled` stands for; exact: given if and only if every possible completion gives it. */
export const ruleOn = (compiled: CompiledPack, reading: Reading, on: CivilDate): Ruling => {
  refuseImpossible(compiled, reading);
  const outcomes: Record<string, GroupOutcome> = {};
  const flags: Flag[] = [];
  const waiting = new Map<number, string[]>();
  const wait = (group: string, variables: readonly number[]): void => {
    for (const variable of variables) {
      const groups = waiting.get(variable) ?? [];
      if (!groups.includes(group)) groups.push(group);
      waiting.set(variable, groups);
    }
  };
  for (const group of inTwoParts(compiled.groups)) {
    if (group.group.hit === 'collect') flags.push(...flagsOf(group, reading, wait));
    else {
      const answers = reading.answers(group.outcome);
      const winners = reading.answers(group.winner).map((won) => group.winners[won] ?? []);
      outcomes[group.group.id] = outcomeOf(group, answers, winners, on);
      if (answers.length > 1) wait(group.group.id, reading.decisive(group.outcome));
    }
  }
  return {
    on,
    pack: compiled.pack.layers,
    engine: ENGINE,
    outcomes,
    flags,
    needs: needsOf(compiled, waiting),
    remedies: remediesOf(compiled, reading, on),
  };
};

/** Groups that collect come last: a need of theirs stands after the others. */
const inTwoParts = (groups: readonly CompiledGroup[]): readonly CompiledGroup[] => [
  ...groups.filter(({ group }) => group.hit !== 'collect'),
  ...groups.filter(({ group }) => group.hit === 'collect'),
];

const refuseImpossible = (
  { possible, forbidden, pack }: CompiledPack,
  { answers }: Reading,
): void => {
  if (answers(possible).includes(1)) return;
  const broken = pack.constraints.filter(
    (_, index) => !answers(forbidden[index] as Node).includes(0),
  );
  const [first, ...rest] = (broken.length > 0 ? broken : pack.constraints).map(({ reason }) => ({
    code: 'impossible-facts',
    path: 'facts',
    message: reason,
    hint: {
      zh: '请核对登记的接收单位与所填事实',
      en: 'check the receiver in the registration against the facts stated',
    },
  }));
  if (first !== undefined) throw new XinfangError([first, ...rest]);
};

const flagsOf = (
  compiledGroup: CompiledGroup,
  reading: Reading,
  wait: (group: string, variables: readonly number[]) => void,
): readonly Flag[] =>
  compiledGroup.raised.flatMap(({ rules, node }) => {
    const answers = reading.answers(node);
    if (answers.length > 1) wait(compiledGroup.group.id, reading.decisive(node));
    if (answers.length !== 1 || answers[0] !== 1) return [];
    const raising = rules.filter((index) =>
      reading.answers(compiledGroup.holds[index] as Node).includes(1),
    );
    return [flagOf(compiledGroup, raising)];
  });

const needsOf = (
  { space, groups }: CompiledPack,
  waiting: ReadonlyMap<number, readonly string[]>,
): readonly Need[] => {
  const collecting = new Set(
    groups.filter(({ group }) => group.hit === 'collect').map(({ group }) => group.id),
  );
  const opened = (names: readonly string[]): number =>
    names.filter((name) => !collecting.has(name)).length;
  return [...waiting]
    .sort(([a, inA], [b, inB]) => opened(inB) - opened(inA) || a - b)
    .flatMap(([variable, names]) => {
      const fact = space.variables[variable]?.fact;
      return fact === undefined
        ? []
        : [{ fact: fact.id, question: fact.question ?? fact.label, groups: names }];
    });
};

const remediesOf = (
  compiled: CompiledPack,
  reading: Reading,
  on: CivilDate,
): readonly DecisionRemedy[] =>
  compiled.pack.remedies
    .filter(({ effective, when }) => {
      if (!isInForce(effective, on)) return false;
      const answers = reading.answers(compiled.condition(when));
      return answers.length === 1 && answers[0] === 1;
    })
    .map(({ id, route, label, text, basis, from }) => ({ id, route, label, text, basis, from }));
