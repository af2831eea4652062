import type { Confidence } from '../src/inspect/header-words.ts';
import { inspectRegister } from '../src/inspect/inspect-register.ts';
import type { Guess, InspectedColumn } from '../src/inspect/inspection.ts';
import type { LabelledRegister } from './labelled-registers.ts';
import { NATIONAL_FACTS } from './national-facts.ts';
import { cellOf } from './register-cells.ts';
import { inPieces } from './sources.ts';

/** How often guesses of one degree of confidence are right. */
export interface Score {
  readonly guesses: number;
  readonly right: number;
  /** Right ones of columns that a case surely has a place for. */
  readonly found: number;
}

/** The guesses of the labelled registers against what a clerk would say. */
export interface GuessScores {
  readonly registers: number;
  readonly columns: number;
  /** Columns that a case has a place for. */
  readonly placed: number;
  readonly by: Readonly<Record<Confidence, Score>>;
  /** What was guessed wrongly with some confidence, and what was not guessed so: office, column, label, guess. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** Columns about persons, and how many of them were found to be. */
  readonly persons: Score;
}

const ROWS = 24;

/** The labelled register as a file. */
export const csvOf = ({ columns, days }: LabelledRegister): string => {
  const named = columns.map(labelled);
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[,"\n]/.test(cell) ? `"${cell}"` : cell)).join(',');
  return [
    line(named.map(({ name }) => name)),
    ...Array.from({ length: ROWS }, (_, row) =>
      line(named.map(({ name, label }) => cellOf(name, label, days, row))),
    ),
    '',
  ].join('\n');
};

const labelled = (column: string): { name: string; label: string } => {
  const [name = '', label = ''] = column.split(' = ');
  return { name, label };
};

/** A guess in the words of the labels. */
export const labelOf = (guess: Guess): string => {
  if ('place' in guess) return guess.place;
  if ('fact' in guess) return `facts.${guess.fact}`;
  const told = Object.values(guess.with ?? {}).map((word) => `/${word}`);
  return `${guess.event}.${guess.field}${told.join('')}`;
};

/** Inspects labelled registers and compares. */
export const scoreGuesses = async (
  registers: readonly LabelledRegister[],
): Promise<GuessScores> => {
  const by = { high: newScore(), medium: newScore(), low: newScore() };
  const persons = newScore();
  const [wrong, missed]: [string[], string[]] = [[], []];
  let [columns, placed] = [0, 0];
  for (const register of registers) {
    const inspection = await inspectRegister(inPieces(csvOf(register)), {
      facts: NATIONAL_FACTS,
    });
    for (const [i, { name, label }] of register.columns.map(labelled).entries()) {
      const found = inspection.columns[i];
      columns += 1;
      if (label === 'identity') count(persons, found?.kind === 'identity', true);
      const readings = label.split('|');
      if (hasPlace(readings)) placed += 1;
      note(found, readings, `${register.office}: ${name} = ${label}`, { by, wrong, missed });
    }
  }
  return {
    registers: registers.length,
    columns,
    placed,
    by,
    wrong,
    missed,
    persons,
  };
};

const newScore = () => ({ guesses: 0, right: 0, found: 0 });

type Counting = { -readonly [K in keyof Score]: Score[K] };

const count = (score: Counting, isRight: boolean, isPlaced: boolean): void => {
  score.guesses += 1;
  if (isRight) score.right += 1;
  if (isRight && isPlaced) score.found += 1;
};

const note = (
  found: InspectedColumn | undefined,
  readings: readonly string[],
  words: string,
  into: {
    by: Record<Confidence, Counting>;
    wrong: string[];
    missed: string[];
  },
): void => {
  const guess = found?.guess;
  const label = guess === undefined ? undefined : labelOf(guess);
  const isRight = label !== undefined && readings.some((each) => isAs(label, each));
  const isPlaced = hasPlace(readings);
  if (guess !== undefined) count(into.by[guess.confidence], isRight, isPlaced);
  const isSure = guess !== undefined && guess.confidence !== 'low';
  if (isSure && !isRight) into.wrong.push(`${words} ≠ ${label} (${guess.confidence})`);
  if (isPlaced && !(isSure && isRight)) into.missed.push(words);
};

const hasPlace = (readings: readonly string[]): boolean =>
  readings.every((each) => each !== '-' && each !== 'identity');

/** A label that says less than the guess leaves the rest open. */
const isAs = (guess: string, label: string): boolean =>
  guess === label || (!label.includes('/') && guess.split('/')[0] === label);
