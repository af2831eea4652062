import { type Choice, choiceOf, USAGE } from './choice.ts';
import { proofOf } from './proof.ts';
import { hasPassed, reportOf } from './report.ts';
import { allVectors, type Vector } from './vector.ts';

const chosen = ({ only, without, ids }: Choice): readonly Vector[] => {
  const vectors = allVectors().filter(
    ({ id, kind }) =>
      (only.length === 0 || only.includes(kind)) &&
      !without.includes(kind) &&
      (ids.length === 0 || ids.includes(id)),
  );
  const found = new Set(vectors.map(({ id }) => id));
  // An id that is mistyped must not pass for one that was asked.
  return ids.every((id) => found.has(id)) ? vectors : [];
};

const prove = async (args: readonly string[]): Promise<number> => {
  const choice = choiceOf(args);
  if (choice === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const vectors = chosen(choice);
  if (vectors.length === 0) {
    process.stderr.write('no such vector\n');
    return 2;
  }
  const proof = await proofOf(choice.command, vectors, choice.patience * 1000).catch(
    (error: Error) => error,
  );
  if (proof instanceof Error) {
    process.stderr.write(`the program could not be started: ${proof.message}\n`);
    return 2;
  }
  process.stdout.write(reportOf(proof, choice));
  return hasPassed(proof) ? 0 : 1;
};

process.exitCode = await prove(process.argv.slice(2));
