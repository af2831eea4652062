import type { CivilDate } from '@xinfang/calendar';
import type { Leaf, Pack } from '@xinfang/pack';
import type { Facts } from '@xinfang/rules';
import { LogicEngine } from 'json-logic-engine';
import type { Decider } from './decider.ts';
import {
  byOutcome,
  groupsInForce,
  onlyOne,
  type PlainCondition,
  type PlainGroup,
} from './rules-in-force.ts';

type Logic = unknown;

/** The facts under one key and the outcomes so far beside them: no copy of the facts for each case. */
interface Scope {
  readonly facts: Facts;
  [group: string]: unknown;
}

interface Answer {
  readonly scope: Scope;
  readonly flags: readonly string[];
}

/** The pack's rules as JSON Logic, each group built into a function by json-logic-engine. */
export const jsonLogic = (pack: Pack, on: CivilDate): Decider<Answer> => {
  const groups = groupsInForce(pack, on);
  const ids = new Set(groups.map(({ id }) => id));
  const deciding = groups.filter(({ hit }) => hit !== 'collect').map((group) => built(group, ids));
  const collecting = groups
    .filter(({ hit }) => hit === 'collect')
    .map((group) => built(group, ids));
  return {
    name: 'json-logic-engine',
    label: { zh: 'json-logic-engine，已编译', en: 'json-logic-engine, compiled' },
    decide: (facts) => {
      const scope: Scope = { facts };
      for (const { id, run } of deciding) scope[id] = run(scope);
      return { scope, flags: collecting.flatMap(({ run }) => run(scope) as readonly string[]) };
    },
    weigh: ({ scope, flags }) => {
      let sum = flags.length;
      for (const { id } of deciding) sum += (scope[id] as string).length;
      return sum;
    },
    answers: ({ scope, flags }) => ({
      outcomes: Object.fromEntries(deciding.map(({ id }) => [id, scope[id] as string])),
      flags,
    }),
  };
};

interface BuiltGroup {
  readonly id: string;
  readonly run: (scope: Scope) => string | readonly string[];
}

const built = (group: PlainGroup, ids: ReadonlySet<string>): BuiltGroup => {
  const logicOf = (condition: PlainCondition): Logic => conditionLogic(condition, ids);
  if (group.hit === 'first') {
    const cases = group.rules.flatMap(({ when, outcome }) => [logicOf(when), outcome]);
    return {
      id: group.id,
      run: functionOf({ if: [...cases, 'untranslated'] }) as BuiltGroup['run'],
    };
  }
  const held = functionOf(
    [...byOutcome(group)].map(([outcome, when]) => ({ if: [logicOf(when), outcome, null] })),
  ) as (scope: Scope) => readonly (string | null)[];
  const holding = (scope: Scope): readonly string[] => held(scope).filter((each) => each !== null);
  return {
    id: group.id,
    run: group.hit === 'unique' ? (scope) => onlyOne(holding(scope)) : holding,
  };
};

const functionOf = (logic: Logic): unknown => new LogicEngine().build(logic);

const conditionLogic = (condition: PlainCondition, groups: ReadonlySet<string>): Logic => {
  if ('all' in condition) return { and: condition.all.map((each) => conditionLogic(each, groups)) };
  if ('any' in condition) return { or: condition.any.map((each) => conditionLogic(each, groups)) };
  if ('not' in condition) return { '!': [conditionLogic(condition.not, groups)] };
  return leafLogic(
    condition,
    groups.has(condition.fact) ? condition.fact : `facts.${condition.fact}`,
  );
};

const COMPARED: Readonly<Record<string, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

const leafLogic = ({ operator, value }: Leaf, path: string): Logic => {
  const fact = { var: path };
  const compared = COMPARED[operator];
  if (compared !== undefined) return { [compared]: [fact, value] };
  if (operator === 'in') return { in: [fact, value] };
  if (operator === 'notIn') return { '!': [{ in: [fact, value] }] };
  throw new Error(`no JSON Logic for ${operator}`);
};
