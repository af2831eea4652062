import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import type { Measure, MeasuredCase } from '@xinfang/rates';
import { decide } from '@xinfang/rules';
import { askWith, type Given } from './plugin/derive.ts';
import type { PluginFacts } from './plugin/plugin-facts.ts';

/** A case that was counted, with what plugins gave to it. */
export interface TakenCase {
  readonly one: MeasuredCase;
  readonly given: Given;
}

const NOTHING: Given = { given: [], unavailable: [] };

/** Counts a case with the facts that follow by plugins. Throws as `Measure.add` does. */
export const takeCase = (
  oneCase: Case,
  measure: Measure,
  pack: Pack,
  facts: PluginFacts | undefined,
  key?: string,
): TakenCase => {
  if (facts === undefined || facts.derived.length === 0)
    return { one: measure.add(oneCase, key), given: NOTHING };
  const { answer, given } = askWith(
    oneCase,
    pack,
    facts.derived,
    (filled) => measure.add(filled, key),
    (filled) => decide(filled, pack),
  );
  return { one: answer, given };
};
