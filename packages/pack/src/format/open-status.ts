/** Outcomes that are no answer: a person decides, several answers hold, or the law is not encoded. */
export const OPEN_STATUSES = ['person-decides', 'conflict', 'untranslated'] as const;

/** A status a rule may give instead of an outcome. */
export type OpenStatus = (typeof OPEN_STATUSES)[number];
