import {
  type CaseResult,
  checkPack,
  ownElementsOf,
  type PackTestResult,
  type PackVerification,
  testPack,
  verifyPack,
} from '@xinfang/analysis';
import {
  type Calendar,
  type Diagnostic,
  loadCalendar,
  loadPacks,
  type Pack,
  type PackFiles,
  type Plugin,
  packLayers,
  pluginPacks,
} from '@xinfang/sdk';
import { languageGaps } from './languages.ts';
import { whyOf } from './why.ts';

/** With what a pack is tested. */
export interface PackOptions {
  /** Folders or npm packages of packs below it; those that it extends come by themselves. */
  readonly packs?: readonly string[];
  /** Plugins whose operators its conditions use; their packs are not laid over it. */
  readonly plugins?: readonly Plugin[];
  /** The folder from which paths are resolved; default the working directory. */
  readonly from?: string;
  /** The folder, file or npm package of a calendar; default the State Council's notices. */
  readonly calendar?: string;
  /** Whether warnings of `xinfang pack check` fail, too; default not. */
  readonly warnings?: boolean;
  /** Whether each of its own rules must be reached by a named case; default not. */
  readonly coverage?: boolean;
}

/** A named case of a pack, and what is wrong with it. */
export interface InspectedCase {
  readonly name: string;
  readonly file: string;
  /** Empty where it passes. */
  readonly why: readonly string[];
}

/** A pack held against what is promised of packs. Each list is empty where the promise is kept; of one that does not load nothing is proven. */
export interface InspectedPack {
  readonly refused: readonly string[];
  readonly loosened: readonly string[];
  readonly lacking: readonly string[];
  /** Names of the cases, before they are run. */
  readonly names: readonly { readonly name: string; readonly file: string }[];
  readonly gaps: () => readonly string[];
  readonly broken: () => readonly string[];
  readonly cases: () => readonly InspectedCase[];
  readonly unreached: () => readonly string[];
}

/**
 * Looks at a pack as `xinfang pack check`, `test` and `verify` do; the last two only when they are asked.
 *
 * @throws XinfangError where there is no such folder.
 */
export const inspectPack = (folder: string, options: PackOptions = {}): InspectedPack => {
  const from = options.from ?? process.cwd();
  const names = [...(options.packs ?? []), folder];
  const { layers, diagnostics } = packLayers(names, from);
  const calendar = loadCalendar(options.calendar ?? '@xinfang/calendar-cn', from);
  const { operators } = pluginPacks(options.plugins ?? []);
  const all = layers.map(({ files }) => files);
  const found =
    diagnostics.length > 0 ? diagnostics : checkPack(all, { calendar, operators }).diagnostics;
  const counted = found.filter(({ severity }) => severity === 'error' || options.warnings === true);
  const files = all.at(-1) ?? {};
  const loads = found.every(({ severity }) => severity !== 'error');
  return {
    refused: counted.filter((each) => !loosens(each)).map(lineOf),
    loosened: counted.filter(loosens).map(lineOf),
    lacking: languageGaps(files),
    ...(loads
      ? proofsOf(() => loadPacks(names, from, { calendar, plugins: { operators } }), all, calendar)
      : NOTHING_PROVEN),
  };
};

type Proofs = Pick<InspectedPack, 'names' | 'gaps' | 'broken' | 'cases' | 'unreached'>;

const unproven = (): readonly string[] => [
  '没有载入，无从证明 it does not load: nothing is proven',
];

const NOTHING_PROVEN: Proofs = {
  names: [],
  gaps: unproven,
  broken: unproven,
  cases: () => [],
  unreached: unproven,
};

const proofsOf = (load: () => Pack, layers: readonly PackFiles[], calendar: Calendar): Proofs => {
  const pack = load();
  const files = layers.at(-1) ?? {};
  const { elements: _, ...own } = ownElementsOf(files);
  // Of an overlay only its own elements are for its cases to reach.
  const scope = layers.length > 1 ? own : {};
  const verified = once(() => verifyPack(pack, { rules: own.rules }));
  const tested = once(() => testPack(pack, calendar, { files, ...scope }));
  return {
    names: pack.tests.flatMap(({ id, cases }) =>
      cases.map(({ name }) => ({ name, file: `tests/${id}.json` })),
    ),
    gaps: () => gapLines(verified(), own.rules),
    broken: () => brokenLines(verified()),
    cases: () => tested().cases.map(inspected),
    unreached: () => tested().coverage.uncovered,
  };
};

const once = <T extends PackTestResult | PackVerification>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

const inspected = (one: CaseResult): InspectedCase => ({
  name: one.name,
  file: one.file,
  why: one.ok ? [] : [whyOf(one)],
});

const loosens = ({ code }: Diagnostic): boolean =>
  code.startsWith('loosens-') || code === 'too-large-to-guard';

const lineOf = ({ code, file, line, column, message, hint }: Diagnostic): string =>
  [`${file}:${line}:${column} ${code}`, message.zh, message.en, hint?.zh, hint?.en]
    .filter((part) => part !== undefined)
    .join(' ');

const gapLines = ({ groups }: PackVerification, own: ReadonlySet<string>): readonly string[] =>
  groups.flatMap(({ group, on, gaps, overlaps, dead }) => [
    ...gaps.map((gap) => `空缺 gap: ${group} ${on} ${factsText(gap)}`),
    ...overlaps.map(
      (overlap) => `重叠 overlap: ${group} ${on} ${overlap.rules.join(', ')} ${factsText(overlap)}`,
    ),
    ...dead.filter((rule) => own.has(rule)).map((rule) => `无用 dead: ${group} ${on} ${rule}`),
  ]);

const brokenLines = ({ safety }: PackVerification): readonly string[] =>
  safety
    .filter(({ ok }) => !ok)
    .flatMap(({ label, counterexamples }) =>
      counterexamples.map((each) => `${label.zh} ${label.en}: ${each.on} ${factsText(each)}`),
    );

/** The facts that matter; with these alone the same shows. */
const factsText = ({
  facts,
  key,
}: {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly key: readonly string[];
}): string => JSON.stringify(Object.fromEntries(key.map((id) => [id, facts[id]])));
