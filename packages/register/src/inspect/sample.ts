import type { MappingHead } from './draft-mapping.ts';
import type { Confidence } from './header-words.ts';
import type { Inspection, InspectionWarning } from './inspection.ts';

/** Rows below the header that are looked at; a register is never held whole. */
export const MOST_ROWS = 2000;

/** The beginning of a register, as rows of cells under names, whatever its format. */
export interface Sample {
  /** What the inspection says of how it is written. */
  readonly written: Pick<
    Inspection,
    'format' | 'encoding' | 'delimiter' | 'quote' | 'sheets' | 'header'
  >;
  readonly head: MappingHead;
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly hasMore: boolean;
  readonly unreadable: number;
  /** How surely the names are names, and not a petitioner's row. */
  readonly sure: Confidence;
  readonly warnings: readonly InspectionWarning[];
}
