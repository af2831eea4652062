import type { Text } from '@xinfang/calendar';
import type { EventType } from '@xinfang/matter';
import type { Assumption, Mapping } from '../mapping/mapping-schema.ts';
import type { Confidence } from './header-words.ts';

/** What a register seems to be: how it is written, what its columns hold, and a mapping to start from. */
export interface Inspection {
  readonly format: 'jsonl' | 'csv' | 'xlsx';
  /** Of a text file. */
  readonly encoding?: InspectedEncoding;
  /** Of CSV. */
  readonly delimiter?: string;
  /** Of CSV. */
  readonly quote?: string;
  /** Of a workbook. */
  readonly sheets?: readonly InspectedSheet[];
  /** Where the names of the columns stand; JSON lines have no header. */
  readonly header?: InspectedHeader;
  readonly rows: {
    /** Rows below the header that were looked at. */
    readonly sampled: number;
    /** Whether the register goes on after them. */
    readonly hasMore: boolean;
  };
  readonly columns: readonly InspectedColumn[];
  /** A draft: complete where nothing is `missing`, and to be reviewed in any case. */
  readonly mapping: Mapping;
  /** Assumptions that registers like this one commonly rest on. They are not in the draft: to take one is a decision. */
  readonly suggestedAssumptions: readonly SuggestedAssumption[];
  /** Places that every case must have and no column was found for, e.g. `registration.channel`. */
  readonly missing: readonly string[];
  readonly warnings: readonly InspectionWarning[];
}

/** How a text file is encoded, by the name that a mapping takes. */
export interface InspectedEncoding {
  readonly name: string;
  /** Whether a byte order mark says so. */
  readonly bom: boolean;
  readonly sure: Confidence;
}

/** A sheet of a workbook. */
export interface InspectedSheet {
  /** `…` where it looks more like data than like a name. */
  readonly name: string;
  readonly visible: boolean;
  /** Whether it is the one that was inspected. */
  readonly chosen: boolean;
}

/** The header of a table: its first row as a spreadsheet counts, and how many rows it has. */
export interface InspectedHeader {
  readonly row: number;
  readonly rows: number;
  readonly sure: Confidence;
}

/**
 * What a column holds. `identity` is about a person, by its name or by what its cells look like; of such a column nothing is
 * repeated, and nothing is mapped but who approved an extension: without it the extension does not count.
 */
export type ColumnKind = 'date' | 'number' | 'yes-no' | 'code' | 'text' | 'identity' | 'empty';

/** A column of the sample. */
export interface InspectedColumn {
  /** As the mapping names it; `…` where it looks more like data than like a name. */
  readonly name: string;
  /** From 1. */
  readonly index: number;
  /** Share of the sampled rows that hold something, from 0 to 1. */
  readonly filled: number;
  /** Different values in the sample. */
  readonly distinct: number;
  readonly kind: ColumnKind;
  /** Of a column of days: its forms, as a mapping writes them, with their shares of the filled cells. What is left is unread. */
  readonly dateForms?: readonly { readonly form: string; readonly share: number }[];
  /** Of a column of days: whether a time of day, or a zone, stands beside some. */
  readonly times?: 'time' | 'time-and-zone';
  readonly guess?: Guess;
  /** Only of a column whose guess is a category, and never more than 60: a value that means nothing here and does not look like one of the category is `…`. */
  readonly values?: readonly InspectedValue[];
}

/** A value of a category, how many sampled cells hold it, and what it means in a case where that is known. */
export interface InspectedValue {
  readonly value: string;
  readonly count: number;
  readonly meaning?: string | boolean;
}

/** What a column seems to be, how sure that is, and why. Only `high` and `medium` are in the draft. */
export type Guess = GuessedPlace & {
  /** The place in plain words, e.g. 收到日期. */
  readonly label: Text;
  readonly confidence: Confidence;
  readonly because: Text;
};

/**
 * A place of a case, a fact, or a field of an event; `any` is an event whose type a column tells. `with` is what the name says
 * beyond that: how a matter was passed on, which document was delivered, who was evaluated.
 */
export type GuessedPlace =
  | { readonly place: string }
  | { readonly fact: string }
  | {
      readonly event: EventType | 'any';
      readonly field: string;
      readonly with?: Readonly<Record<string, string>>;
    };

/** An assumption in the form of a mapping, and why this register may need it. */
export interface SuggestedAssumption {
  readonly assumption: Assumption;
  readonly why: Text;
}

/** Something that a clerk should look at before the draft is used. */
export interface InspectionWarning {
  readonly code: string;
  readonly message: Text;
}
