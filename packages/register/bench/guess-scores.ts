import { HELD_OUT_LATER } from '../test/held-out-later.ts';
import { HELD_OUT_REGISTERS } from '../test/held-out-registers.ts';
import { LABELLED_REGISTERS } from '../test/labelled-registers.ts';
import { type GuessScores, scoreGuesses } from '../test/score-guesses.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

const print = (title: string, scores: GuessScores): void => {
  const { registers, columns, placed, by, wrong, missed, persons } = scores;
  console.log(
    `${title}: ${registers} registers, ${columns} columns, ${placed} with a place in a case`,
  );
  let found = 0;
  for (const [confidence, { right, guesses, found: more }] of Object.entries(by)) {
    found += more;
    console.log(
      `  ${confidence}: ${right} of ${guesses} right (precision ${percent(right, guesses)}), recall down to it ${percent(found, placed)}`,
    );
  }
  console.log(`  persons: ${persons.right} of ${persons.guesses} found`);
  for (const line of wrong) console.log(`  wrong: ${line}`);
  for (const line of missed) console.log(`  missed: ${line}`);
};

print('known while the dictionary was written', await scoreGuesses(LABELLED_REGISTERS));
print('held out', await scoreGuesses(HELD_OUT_REGISTERS));
print('held out later', await scoreGuesses(HELD_OUT_LATER));
