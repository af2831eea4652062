import type { CivilDate } from '@xinfang/calendar';
import type { CompiledPack } from '@xinfang/pack/decide';
import type { Ruling } from '../decision.ts';
import type { Facts } from '../facts.ts';
import { factReaderOf } from './fact-reader.ts';
import { rulingsOf } from './rulings.ts';

/** Rules facts by the tables of a compiled pack. */
export const ruleByTables = (compiled: CompiledPack, on: CivilDate): ((facts: Facts) => Ruling) => {
  const read = factReaderOf(compiled.space);
  const rule = rulingsOf(compiled);
  /** A list that is used again for each matter; taken away while facts are read, since reading may run code that rules as well. */
  let spare: number[] | undefined;
  return (facts) => {
    const known = spare ?? [];
    spare = undefined;
    read(facts, known);
    spare = known;
    return rule(known, on);
  };
};
