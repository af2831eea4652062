import type { Calendar } from '@xinfang/calendar';
import type { Pack, Path, TestCase } from '@xinfang/pack';
import { caseFails } from '../cases/case-fails.ts';
import { type CaseOrder, caseOrderOf } from './case-order.ts';
import type { MutationKind } from './edit.ts';
import { areEquivalent } from './equivalent.ts';
import { type Mutant, mutantsOf } from './mutants-of.ts';
import { sampleOf } from './sample.ts';

/** A slip that no case of the pack notices. */
export interface Survivor {
  readonly kind: MutationKind;
  readonly element: Mutant['element'];
  readonly path: Path;
  /** Null where something was added. */
  readonly before: unknown;
  /** Null where it was taken out. */
  readonly after: unknown;
}

/** How many slips of a kind the cases notice. */
export interface MutationCounts {
  readonly mutants: number;
  readonly killed: number;
  /** Proven to answer every matter alike: no case could notice them. */
  readonly equivalent: number;
}

/** How many slips the cases of a pack notice. */
export interface MutationReport extends MutationCounts {
  readonly survived: readonly Survivor[];
  /** Noticed ones among those that are not equivalent, from 0 to 1; null where there is none. */
  readonly score: number | null;
  readonly byKind: Readonly<Partial<Record<MutationKind, MutationCounts>>>;
}

/** What of the mutants is run: a sample by a seed, default all; `onMutant` is told of each that was run. */
export interface MutationOptions {
  /**
   * For `<kind> <id>` of the elements that are mutated the keys that they state: of an overlay what it states itself, as
   * the rest is its base's; default all.
   */
  readonly elements?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Default all. */
  readonly kinds?: readonly MutationKind[];
  readonly sample?: number;
  readonly seed?: number;
  readonly onMutant?: (done: number, all: number) => void;
}

/**
 * Puts one slip after another into a pack and looks whether some case notices. A slip that no case notices is compared
 * with the pack exactly: one that answers every matter alike is not counted. All cases of the pack must hold, or every
 * slip would seem to be noticed.
 *
 * @throws XinfangError where a case is given what the pack refuses.
 * @example
 * mutatePack(pack, calendar, { sample: 100, seed: 1 }).survived // slips that need a case
 */
export const mutatePack = (
  pack: Pack,
  calendar: Calendar,
  { elements, kinds, sample, seed = 1, onMutant }: MutationOptions = {},
): MutationReport => {
  const all = mutantsOf(pack).filter(
    (mutant) => (kinds?.includes(mutant.kind) ?? true) && isOfThese(mutant, elements),
  );
  const chosen = sample === undefined ? all : sampleOf(all, sample, seed);
  const order = caseOrderOf(pack, calendar);
  const fates = chosen.map((mutant, index) => {
    const fate = fateOf(mutant, pack, calendar, order);
    onMutant?.(index + 1, chosen.length);
    return { mutant, fate };
  });
  return reportOf(fates);
};

/** A restated element cannot be taken out: its base would still hold it. */
const WHOLE = ['label', 'text', 'reason'];

const isOfThese = (
  { element, path: [key] }: Mutant,
  elements: MutationOptions['elements'],
): boolean => {
  if (elements === undefined) return true;
  const stated = elements.get(`${element.kind} ${element.id}`);
  return (
    stated !== undefined &&
    (key === undefined ? WHOLE : [`${key}`]).some((each) => stated.has(each))
  );
};

type Fate = 'killed' | 'survived' | 'equivalent';

const fateOf = (mutant: Mutant, pack: Pack, calendar: Calendar, order: CaseOrder): Fate => {
  const mutated = mutant.pack();
  const failing = firstFailing(order.of(mutant.element), mutated, calendar);
  if (failing === undefined) return areEquivalent(pack, mutated) ? 'equivalent' : 'survived';
  order.learn(mutant.element, failing);
  return 'killed';
};

const firstFailing = (
  cases: Iterable<TestCase>,
  pack: Pack,
  calendar: Calendar,
): TestCase | undefined => {
  for (const one of cases) if (caseFails(one, pack, calendar)) return one;
  return undefined;
};

const reportOf = (
  fates: readonly { readonly mutant: Mutant; readonly fate: Fate }[],
): MutationReport => {
  const counts = countsOf(fates.map(({ fate }) => fate));
  const counted = counts.mutants - counts.equivalent;
  const kinds = Map.groupBy(fates, ({ mutant }) => mutant.kind);
  return {
    ...counts,
    survived: fates.flatMap(({ mutant, fate }) =>
      fate === 'survived' ? [survivorOf(mutant)] : [],
    ),
    score: counted === 0 ? null : counts.killed / counted,
    byKind: Object.fromEntries(
      [...kinds].map(([kind, own]) => [kind, countsOf(own.map(({ fate }) => fate))]),
    ),
  };
};

const survivorOf = ({ kind, element, path, before, after }: Mutant): Survivor => ({
  kind,
  element,
  path,
  before: before ?? null,
  after: after ?? null,
});

const countsOf = (fates: readonly Fate[]): MutationCounts => ({
  mutants: fates.length,
  killed: fates.filter((fate) => fate === 'killed').length,
  equivalent: fates.filter((fate) => fate === 'equivalent').length,
});
