/** The longest line, and row of a table, in bytes: far beyond any petition, and short enough to hold. */
export const LONGEST_ROW = 8 * 1024 * 1024;

/** Stands where bytes were not of the encoding: a noncharacter, so that no text means it. */
export const UNDECODED = '\u{FFFF}';
/** Stands in place of a line that was too long to be held; a noncharacter likewise. */
export const TOO_LONG = '\u{FFFE}';
/** No text of a clerk has it: where it stands a file is damaged, or a program wrote it wrongly. */
export const NUL = '\0';
