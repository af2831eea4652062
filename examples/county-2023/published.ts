import type { Question } from './brute-force.ts';

/** The year of the register, read when one county published its figures for the year before. */
export const YEAR_END: Question = { asOf: '2024-02-26', from: '2023-01-01', to: '2023-12-31' };

/** The same year, read half way through. */
export const MIDSUMMER: Question = { ...YEAR_END, asOf: '2023-07-01' };
