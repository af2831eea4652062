import type { Text } from '@xinfang/calendar';
import { type Case, parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import type { Facts } from '@xinfang/rules';
import { madeCase } from '../made-cases.ts';
import {
  inAnyOrder,
  knownRegisterFacts,
  registerFacts,
  uniformFacts,
  withGaps,
} from './fact-sets.ts';

/** Matters of one kind, and who is asked about them. */
export interface Mix {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly factSets: readonly Facts[];
  /** `all`; `fast`: only those that answer at once; `own`: facts are missing, which is beyond the others. */
  readonly asked: 'all' | 'fast' | 'own';
  /** The same matters as cases. */
  readonly cases?: readonly Case[];
}

const COUNT = 2_000;
/** More patterns of facts than anything here keeps. */
const MANY = 32_768;

/** The matters that are decided, from the ordinary to those that nothing prepares for. */
export const mixesOf = (pack: Pack): readonly Mix[] => {
  const uniform = uniformFacts(pack, MANY);
  return [
    {
      id: 'register',
      title: { zh: '决定：登记簿里常见的事项', en: 'Decisions: matters as a register brings them' },
      about: {
        zh: `${COUNT} 件，事实全部已知，组合不多，多数平常。`,
        en: `${COUNT} matters, all facts known, few patterns, most of them ordinary.`,
      },
      factSets: knownRegisterFacts(pack, COUNT),
      asked: 'all',
      cases: Array.from({ length: COUNT }, (_, index) => parseCase(madeCase(index))),
    },
    {
      id: 'uniform',
      title: { zh: '决定：事实均匀随机', en: 'Decisions: facts at random' },
      about: {
        zh: `${MANY} 件，每个事实在取值范围内均匀随机，几乎没有两件相同：按事实保存结果帮不上忙。`,
        en: `${MANY} matters, every fact anywhere in its domain, hardly two alike: keeping results by facts would not help.`,
      },
      factSets: uniform,
      asked: 'all',
    },
    {
      id: 'any-order',
      title: { zh: '决定：键的次序各不相同', en: 'Decisions: keys in any order' },
      about: {
        zh: `随机事项的前 ${COUNT} 件，每个对象的键次序都不同：引擎的内联缓存失效。`,
        en: `The first ${COUNT} of the random matters, every object with its keys in another order: inline caches of the JavaScript engine miss.`,
      },
      factSets: inAnyOrder(uniform.slice(0, COUNT)),
      asked: 'fast',
    },
    {
      id: 'missing',
      title: { zh: '决定：五分之一的事实未知', en: 'Decisions: every fifth fact missing' },
      about: {
        zh: `${MANY} 件均匀随机的事项，去掉五分之一的事实；只有本库能答：结论、要问的事实都精确。`,
        en: `The ${MANY} random matters with every fifth fact left out. Only we answer: outcomes and needs are exact.`,
      },
      factSets: withGaps(uniform),
      asked: 'own',
    },
    {
      id: 'register-missing',
      title: { zh: '决定：登记簿里的空缺', en: 'Decisions: gaps of a register' },
      about: {
        zh: `${COUNT} 件登记簿事项，原样，缺几个平常不问的事实。`,
        en: `${COUNT} matters of the register as they are, without a few facts that nobody asks in an ordinary matter.`,
      },
      factSets: registerFacts(pack, COUNT),
      asked: 'own',
    },
  ];
};
