import { parseArgs } from 'node:util';
import { KINDS, type Kind } from './vector.ts';

/** What is asked of a program, and how it is told. */
export interface Choice {
  readonly command: readonly string[];
  /** Kinds; empty: every kind. */
  readonly only: readonly Kind[];
  readonly without: readonly Kind[];
  /** Ids; empty: every vector. */
  readonly ids: readonly string[];
  /** How many failures of each kind are printed. */
  readonly show: number;
  /** Seconds without a new answer after which the program is stopped. */
  readonly patience: number;
}

/** How `prove.ts` is called. */
export const USAGE = `usage: node conformance/prove.ts [OPTION]… -- COMMAND [ARGUMENT]…
  --only KIND, --without KIND   the kinds to ask, or to leave out; may be repeated
  --id ID                       a single vector; may be repeated
  --show NUMBER                 how many failures of each kind are printed (5)
  --patience SECONDS            stop the program after so long without a new answer (60)
kinds: ${KINDS.join(', ')}
`;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
  id: { type: 'string', multiple: true },
  show: { type: 'string', default: '5' },
  patience: { type: 'string', default: '60' },
} as const;

/** What the arguments ask for; undefined where they are no usage. */
export const choiceOf = (args: readonly string[]): Choice | undefined => {
  // The command comes after `--` alone: its own options are not ours.
  const end = args.indexOf('--');
  const command = end < 0 ? [] : args.slice(end + 1);
  const values = optionsOf(args.slice(0, end < 0 ? undefined : end));
  if (values === undefined || command.length === 0) return undefined;
  const { only = [], without = [], id: ids = [] } = values;
  const [show, patience] = [Number(values.show), Number(values.patience)];
  const isCounted = Number.isInteger(show) && show > 0 && patience > 0 && patience < 1e6;
  if (!areKinds(only) || !areKinds(without) || !isCounted) return undefined;
  return { command, only, without, ids, show, patience };
};

const optionsOf = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    return undefined;
  }
};

const areKinds = (names: readonly string[]): names is readonly Kind[] =>
  names.every((name) => (KINDS as readonly string[]).includes(name));
