import type { Case } from '@xinfang/matter';
import { type ClaimId, caseReader } from './case-reader.ts';
import { asWritten, type Plan, planOf } from './draft/plan.ts';
import { isTrouble } from './draft/source.ts';
import { isMarked, type LineReading, linesOf, readLine, readPlainLine } from './jsonl-line.ts';
import type { Mapping } from './mapping/mapping-schema.ts';
import { type Reject, rejectOf } from './reject.ts';
import { newTally, type RegisterSummary } from './tally.ts';
import { startsWith } from './text/bytes.ts';
import { decoderOf } from './text/decoder.ts';
import { type Encoding, encodingOf, MARKS } from './text/encoding.ts';
import { evidenceIn } from './text/encoding-evidence.ts';
import { type Judged, judge, LEAST, unjudged } from './text/encoding-judge.ts';
import { LONGEST_ROW } from './text/text-marks.ts';

/** Where a part of a register lies. */
export interface PartPlace {
  /** Whether it is the first. */
  readonly isStart: boolean;
  /** Rows, counted from 1 within the part, whose id an earlier row of the register has, each with the number of that row. */
  readonly taken?: ReadonlyMap<number, number>;
}

/** A row of a part, counted from 1 within it: a case and what names it among others, or why it is none. */
export type PartRow =
  | {
      readonly row: number;
      readonly case: Case;
      readonly assumptions: readonly string[];
      /** The same for two rows exactly where their ids name one matter. */
      readonly key: string;
    }
  | { readonly row: number; readonly reject: Reject };

/** A part being read. Ids that come twice are not told: who joins the parts knows them. */
export interface JsonlPart {
  /** Reads whole lines; the last of the register may lack its line break. */
  readonly read: (lines: Uint8Array, onRow: (row: PartRow) => void) => void;
  /** Passes a line that was too long to be held. */
  readonly passLongLine: (onRow: (row: PartRow) => void) => void;
  /** The number of lines so far, blank ones too. */
  readonly lines: () => number;
  readonly summary: () => PartSummary;
}

/** What a part came to, as plain data. */
export interface PartSummary extends RegisterSummary {
  /** What its lines tell of the encoding, by the number of lines of the other encoding that came before it. */
  readonly judged: readonly Judged[];
}

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = LONGEST_ROW;

/**
 * Reads a register in JSON lines part by part, each on its own and on any thread; without a mapping each line is a case as
 * the SDK writes it. The opening of the register must have been seen by `openRegister`, and be {@link isSplittable}.
 *
 * @example
 * const part = jsonlParts()({ isStart: true });
 * part.read(new TextEncoder().encode('{}\n\n'), (row) => assert('reject' in row));
 * part.lines() // 2
 */
export const jsonlParts = (mapping?: Mapping): ((place: PartPlace) => JsonlPart) => {
  const plan = mapping === undefined ? asWritten : planOf(mapping);
  return (place) => openPart(mapping, plan, place);
};

const openPart = (
  mapping: Mapping | undefined,
  plan: Plan,
  { isStart, taken }: PartPlace,
): JsonlPart => {
  const encoding = encodingIn(mapping);
  const decode = decoderOf(encoding);
  const tally = newTally(mapping);
  let judged: readonly Judged[] = Array.from({ length: LEAST[encoding] }, (_, other) =>
    unjudged(other),
  );
  let isOpen = true;
  let key = '';
  const claim: ClaimId = (named, row) => {
    key = named;
    return taken?.get(row);
  };
  const toCase = caseReader(plan, claim, mapping === undefined ? tally.meetColumns : undefined);
  let lines = 0;

  const judgeBlock = (block: Uint8Array): void => {
    const evidence = evidenceIn(block);
    judged = judged.map((each) => judge(each, evidence, encoding));
    isOpen = judged.some(({ verdict }) => verdict === 'open');
  };

  const take = (reading: LineReading): PartRow => {
    if ('values' in reading && mapping !== undefined)
      tally.meetColumns(Object.keys(reading.values));
    const read = 'trouble' in reading ? reading.trouble : toCase({ row: lines, ...reading });
    if (isTrouble(read)) {
      tally.countReject();
      return { row: lines, reject: rejectOf(lines, read) };
    }
    tally.countCase(read.assumptions);
    return { row: lines, case: read.case, assumptions: read.assumptions, key };
  };

  return {
    read: (bytes, onRow) => {
      const own = isStart && lines === 0 ? withoutOwnMark(bytes, encoding) : bytes;
      const block = decode(own);
      const mayBeSpoilt = isMarked(block);
      // As many characters as bytes: that is ASCII, which speaks for no encoding.
      if (isOpen && (mayBeSpoilt || block.length < own.length)) judgeBlock(own);
      const toReading = mayBeSpoilt ? readLine : readPlainLine;
      for (const line of linesOf(block)) {
        lines += 1;
        const reading = toReading(line);
        if (reading !== undefined) onRow(take(reading));
      }
    },
    passLongLine: (onRow) => {
      lines += 1;
      onRow(take({ trouble: { code: 'row-too-long' } }));
    },
    lines: () => lines,
    summary: () => ({ ...tally.summary(), judged }),
  };
};

/** The encoding of a mapping, or that of cases as the SDK writes them. */
export const encodingIn = (mapping: Mapping | undefined): Encoding =>
  (mapping === undefined ? undefined : encodingOf(mapping.encoding)) ?? 'utf-8';

const withoutOwnMark = (bytes: Uint8Array, encoding: Encoding): Uint8Array =>
  startsWith(bytes, MARKS[encoding]) ? bytes.subarray(MARKS[encoding].length) : bytes;
