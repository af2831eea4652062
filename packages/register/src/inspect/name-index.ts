import { type Confidence, HEADER_WORDS, type HeaderWords } from './header-words.ts';
import type { KnownFact } from './known-fact.ts';
import type { Actor } from './name-actors.ts';
import type { Target } from './target.ts';

/** What a name of a column may stand for, by the name alone. */
export interface NameGuess {
  readonly targets: readonly Target[];
  readonly as: Readonly<Record<string, string>> | undefined;
  readonly confidence: Confidence;
  /**
   * Whether the name is a known one, close to one, one without its word for day, like what a pack calls a fact, or merely ends
   * in a known one.
   */
  readonly match: 'whole' | 'close' | 'bare' | 'label' | 'part';
  /** Whose doing the name says that it is. */
  readonly actor?: Actor | undefined;
  readonly doubt?: Doubt;
  /** Place in the dictionary: of two columns for one place the earlier is the better. */
  readonly rank: number;
}

/**
 * Why a column is doubted though its name is known: it says that another than the usual one takes the step, another column
 * beside it says who, or its days lie before the receipt.
 */
export type Doubt = 'other-actor' | 'rival-actor' | 'days-before-receipt';

/** The dictionary as it is looked up. */
export interface NameIndex {
  /** What a whole name stands for. */
  readonly lookUp: (name: string) => readonly NameGuess[];
  /** The step that a name without its word for day is about, e.g. 受理: the guess for the day of it. */
  readonly stepNamed: (name: string) => NameGuess | undefined;
}

const DAY_ENDINGS = ['日期', '时间', '日', '年月日', '日期时间'];

/** A name without what is only how it is written: width, case, spaces, signs. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s()[\]{}【】《》<>"'“”‘’*_\-:·.、,，;；?？!！/\\|]/gu, '');

const DEGREES: readonly Confidence[] = ['high', 'medium', 'low'];

/** A degree of confidence lower by some steps. */
export const lower = (confidence: Confidence, steps: number): Confidence =>
  DEGREES[Math.min(DEGREES.length - 1, DEGREES.indexOf(confidence) + steps)] as Confidence;

/** Compiles the dictionary together with the facts of a pack. */
export const nameIndex = (facts: readonly KnownFact[]): NameIndex => {
  const index = new Map<string, NameGuess[]>();
  const add = (name: string, guess: NameGuess) => {
    const key = normalName(name);
    index.set(key, [...(index.get(key) ?? []), guess]);
  };
  HEADER_WORDS.forEach((words, rank) => {
    for (const name of listed(words.names)) add(name, guessOf(words, rank, 'whole'));
    for (const stem of listed(words.days))
      for (const ending of DAY_ENDINGS) add(stem + ending, guessOf(words, rank, 'whole'));
  });
  for (const { id, label } of facts) {
    const known = new Set([id, label?.zh, label?.en].filter((name) => name !== undefined));
    for (const name of known) if (!index.has(normalName(name))) add(name, factGuess(id));
  }
  HEADER_WORDS.forEach((words, rank) => {
    for (const stem of listed(words.days)) add(stem, guessOf(words, rank, 'bare'));
  });
  const steps = stepIndex();
  return {
    lookUp: (name) => index.get(normalName(name)) ?? [],
    stepNamed: (name) => steps.get(normalName(name)),
  };
};

const STEP = /^events\.(?!any\.)[a-z-]+\.on$/u;

const stepIndex = (): ReadonlyMap<string, NameGuess> => {
  const steps = new Map<string, NameGuess>();
  HEADER_WORDS.forEach((words, rank) => {
    const step = [words.to].flat().find((target) => STEP.test(target));
    if (step === undefined || words.as?.['instead'] !== undefined) return;
    const guess = { ...guessOf(words, rank, 'whole'), targets: [step] };
    for (const name of [...listed(words.days), ...listed(words.names)]) {
      const key = normalName(name);
      if (!steps.has(key)) steps.set(key, guess);
    }
  });
  return steps;
};

const listed = (names: string | undefined): readonly string[] => names?.split(' ') ?? [];

const guessOf = (
  { to, as, sure = 'high' }: HeaderWords,
  rank: number,
  match: NameGuess['match'],
): NameGuess => ({
  targets: typeof to === 'string' ? [to] : to,
  as,
  confidence: match === 'bare' ? lower(sure, 1) : sure,
  match,
  rank,
});

const factGuess = (id: string): NameGuess => ({
  targets: [`facts.${id}`],
  as: undefined,
  confidence: 'high',
  match: 'whole',
  rank: HEADER_WORDS.length,
});
