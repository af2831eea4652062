import { encodingIn, type PartSummary } from './jsonl-parts.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import { addSummaries, newTally, type RegisterSummary } from './tally.ts';
import { hasReturnsOnly } from './text/byte-blocks.ts';
import { wrongEncoding } from './text/encoding-guard.ts';
import { unjudged } from './text/encoding-judge.ts';

/** Joins what the parts of a register came to. */
export interface SummaryJoint {
  /**
   * Adds the next part, in the order of the register.
   *
   * @throws XinfangError `wrong-encoding` where the lines so far are of the other encoding.
   */
  readonly add: (part: PartSummary) => void;
  readonly summary: () => RegisterSummary;
}

/**
 * Joins the summaries of parts to that of the register, as `openRegister` would give it.
 *
 * @example
 * const joint = joinSummaries();
 * joint.add(jsonlParts()({ isStart: true }).summary());
 * joint.summary().read // 0
 */
export const joinSummaries = (mapping?: Mapping): SummaryJoint => {
  const encoding = encodingIn(mapping);
  let judged = unjudged();
  let joined = newTally(mapping).summary();
  return {
    add: ({ judged: byOther, ...summary }) => {
      if (judged.verdict === 'open') judged = byOther[judged.other] ?? judged;
      if (judged.verdict === 'foreign') throw wrongEncoding(encoding);
      joined = addSummaries(joined, summary);
    },
    summary: () => joined,
  };
};

/**
 * Whether a register may be cut at the line breaks that we know, by its opening of 64 KB.
 *
 * @example
 * isSplittable(new TextEncoder().encode('{}\r\n{}')) // true
 */
export const isSplittable = (opening: Uint8Array): boolean => !hasReturnsOnly(opening);
