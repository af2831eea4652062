import { parseArgs } from 'node:util';
import { proofOf } from './proof.ts';
import { allVectors, KINDS, type Kind } from './vector.ts';
import { countsText, failureText } from './verdict.ts';

const SHOWN = 20;
const USAGE = `usage: node conformance/prove.ts [--without KIND]… -- COMMAND [ARGUMENT]…\nkinds: ${KINDS.join(', ')}\n`;

const { values, positionals } = parseArgs({
  options: { without: { type: 'string', multiple: true, default: [] } },
  allowPositionals: true,
});

const areKinds = (names: readonly string[]): names is readonly Kind[] =>
  names.every((name) => (KINDS as readonly string[]).includes(name));

const prove = async (command: readonly string[], without: readonly Kind[]): Promise<number> => {
  const vectors = allVectors().filter(({ kind }) => !without.includes(kind));
  const proof = await proofOf(command, vectors);
  for (const failure of proof.failures.slice(0, SHOWN))
    process.stdout.write(`${failureText(failure)}\n`);
  if (proof.failures.length > SHOWN)
    process.stdout.write(`… and ${proof.failures.length - SHOWN} more\n`);
  for (const line of proof.strays.slice(0, SHOWN))
    process.stdout.write(`not an answer: ${line.slice(0, 200)}\n`);
  process.stdout.write(`${countsText(proof)}\n`);
  for (const kind of without) process.stdout.write(`${kind}: left out\n`);
  return proof.failures.length + proof.strays.length === 0 ? 0 : 1;
};

if (positionals.length === 0 || !areKinds(values.without)) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else
  process.exitCode = await prove(positionals, values.without).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  });
