import {
  type Diagnostic,
  type Fix,
  type LoadOptions,
  type PackFiles,
  readPack,
} from '@xinfang/pack';
import { checkPack } from '../check/check-pack.ts';
import { applyFixes, fixesApart } from './apply-fixes.ts';
import { isMended } from './is-mended.ts';

/** What fixing a pack came to. */
export interface FixedPack {
  /** The files that changed, with their new text. */
  readonly files: PackFiles;
  /** What was mended; each with its place in the text that it was mended in. */
  readonly applied: readonly Diagnostic[];
  /** What is found in the pack now; a fix that is still there was not safe to make. */
  readonly left: readonly Diagnostic[];
}

/** Rounds of fixes. */
const MOST_ROUNDS = 20;
/** Fixes for what others brought to light. */
const MOST_STEPS = 20;
const MOST_MARKS = 10_000;

/** What may be changed of the layers. */
export interface FixOptions extends Pick<LoadOptions, 'operators'> {
  /** Which layer, from 0 for the lowest; the top one unless told otherwise. */
  readonly own?: number;
  /** Which of its files; all unless told otherwise. */
  readonly mayChange?: (file: string) => boolean;
}

/**
 * Makes the fixes of a pack's diagnostics in the files of one of its layers; no other layer is changed. A fix stays only if what it mends is gone and the pack has no error afterwards that it had not before.
 * Fixing twice is fixing once.
 *
 * @example
 * fixPack([nationalFiles]).applied // []
 */
export const fixPack = (
  layers: readonly PackFiles[],
  { own = layers.length - 1, mayChange = () => true, operators = [] }: FixOptions = {},
): FixedPack => {
  const before = layers[own] ?? {};
  const { diagnostics } = checkPack(layers, { operators });
  let state: State = { layers, own, mayChange, operators, diagnostics, applied: [] };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = allTogether(state) ?? oneByOne(state);
    if (next === undefined) break;
    state = next;
  }
  const changed = Object.entries(state.layers[own] ?? {}).filter(
    ([path, text]) => text !== before[path],
  );
  return {
    files: Object.fromEntries(changed),
    applied: state.applied,
    left: state.diagnostics,
  };
};

interface State {
  readonly layers: readonly PackFiles[];
  readonly own: number;
  readonly mayChange: (file: string) => boolean;
  readonly operators: NonNullable<LoadOptions['operators']>;
  readonly diagnostics: readonly Diagnostic[];
  readonly applied: readonly Diagnostic[];
}

type Fixable = Diagnostic & { readonly fix: Fix };

const fixableIn = ({ diagnostics, layers, own, mayChange }: State): readonly Fixable[] =>
  diagnostics.filter(
    (each): each is Fixable =>
      each.fix !== undefined &&
      each.layer === own &&
      layers[own]?.[each.file] !== undefined &&
      mayChange(each.file),
  );

/**
 * Every fix there is, and then those for what comes to light: a key mended shows the slip in its value. Undefined where
 * there is none, or where the pack is not the better for them all.
 */
const allTogether = (start: State): State | undefined => {
  let state = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const fixable = fixableIn(state);
    if (fixable.length === 0) break;
    state = mend(state, fixable);
  }
  return state === start ? undefined : accepted(start, state);
};

/** The first fix that is safe on its own. */
const oneByOne = (state: State): State | undefined => {
  for (const each of fixableIn(state)) {
    const mended = accepted(state, mend(state, [each]));
    if (mended !== undefined) return mended;
  }
  return undefined;
};

const accepted = (before: State, after: State): State | undefined => {
  const applied = after.applied.slice(before.applied.length);
  return isMended(before.diagnostics, after.diagnostics, applied) ? after : undefined;
};

const mend = (state: State, fixable: readonly Fixable[]): State => {
  const { own, operators } = state;
  const files: Record<string, string> = { ...state.layers[own] };
  const made = [...new Set(fixable.map(({ file }) => file))].flatMap((file) => {
    const apart = fixesApart(fixable.filter((each) => each.file === file));
    const mended = withFixes(files[file] ?? '', apart);
    const rest = apart.some(isOfSyntax) ? mendSyntax({ layer: own, file }, mended) : undefined;
    files[file] = rest?.text ?? mended;
    return [...apart, ...(rest?.made ?? [])];
  });
  const layers = state.layers.with(own, files);
  const { diagnostics } = checkPack(layers, { operators });
  return { ...state, layers, diagnostics, applied: [...state.applied, ...made] };
};

const withFixes = (text: string, fixable: readonly Fixable[]): string =>
  applyFixes(
    text,
    fixable.map(({ fix, ...span }) => ({ ...span, ...fix })),
  );

const isOfSyntax = ({ code }: Diagnostic): boolean => code === 'json-syntax';

/** A parser names one mark of a file at a time: the others like it, without checking the whole pack for each. */
const mendSyntax = (
  { layer, file }: { readonly layer: number; readonly file: string },
  text: string,
): { readonly text: string; readonly made: readonly Fixable[] } => {
  const made: Fixable[] = [];
  let mended = text;
  while (made.length < MOST_MARKS) {
    const { diagnostics } = readPack({ [file]: mended }, layer);
    const next = diagnostics.find((each) => each.file === file && isOfSyntax(each));
    if (next?.fix === undefined) break;
    const fixable = { ...next, fix: next.fix };
    mended = withFixes(mended, [fixable]);
    made.push(fixable);
  }
  return { text: mended, made };
};
