import type { CivilDate } from '@xinfang/calendar';
import type { CompiledPack } from '@xinfang/pack/decide';
import { rulingFor } from '../decide.ts';
import type { Ruling } from '../decision.ts';
import type { Facts } from '../facts.ts';
import { factReaderOf } from './fact-reader.ts';

/** Rules facts by the tables of a compiled pack; the list of cells is used again for each matter. */
export const ruleByTables = (compiled: CompiledPack, on: CivilDate): ((facts: Facts) => Ruling) => {
  const read = factReaderOf(compiled.space);
  const known: number[] = [];
  return (facts) => {
    read(facts, known);
    return rulingFor(compiled, known, on);
  };
};
