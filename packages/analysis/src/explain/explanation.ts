import type { Text } from '@xinfang/calendar';
import type { JsonValue, Path } from '@xinfang/pack';

/** A piece of a pack that shows a mistake or how it is done right: a value at a place of a file, or a file as it is written. */
export interface Sample {
  readonly file: string;
  /** Where in the file; the whole of it where nothing is said. */
  readonly at?: Path;
  /** Undefined, without a text, where nothing stands at the place. */
  readonly json?: JsonValue | undefined;
  /** The file to the letter, for what is no JSON. */
  readonly text?: string;
  /** Whether it stands in an overlay, not in the base pack. */
  readonly overlay?: true;
  /** What else the pack holds for this to be so, by place. */
  readonly beside?: readonly Omit<Sample, 'beside'>[];
}

/** What is behind a diagnostic, written by hand. */
export interface Entry {
  /** What it says. */
  readonly means: Text;
  /** Why it is a mistake: what would happen without it. */
  readonly why: Text;
  readonly mend: Text;
  /** Whether `pack check --fix` mends it where only one thing can have been meant; false where it never does. */
  readonly fixes: boolean;
  readonly wrong: Sample;
  readonly right: Sample;
}

/** What is behind some diagnostics, by their code. */
export type Entries = Readonly<Record<string, Entry>>;

/** A text in both languages. */
export const both = (zh: string, en: string): Text => ({ zh, en });

/** A value at a place of a file of the pack. */
export const at = (file: string, path: Path, json: JsonValue | undefined): Sample => ({
  file,
  at: path,
  json,
});

/** A file of the pack as it is written. */
export const written = (file: string, text: string): Sample => ({ file, text });

/** A whole file of an overlay. */
export const over = (file: string, json: JsonValue): Sample => ({ file, json, overlay: true });

/** A condition on a fact. */
export const is = (fact: string, value: JsonValue, operator = 'equal'): JsonValue => ({
  fact,
  operator,
  value,
});
