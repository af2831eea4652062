import type { Text } from '@xinfang/calendar';
import { type CaseReckoning, type Running, warningsOf } from '@xinfang/deadlines';
import { accusedBodyFindings, walkEvents } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack/decide';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { RunWarning } from './run-report.ts';

/** How many cases a warning names. */
export const EXAMPLES = 20;

interface Gathered {
  readonly message: Text;
  count: number;
  readonly examples: string[];
}

/** Warnings by their code, in the order first met; examples are the first by id. */
export type WarningsPart = ReadonlyMap<
  string,
  { readonly message: Text; readonly count: number; readonly examples: readonly string[] }
>;

/** What must be seen to in a register as a whole: warnings of its cases by kind, and the missing facts that keep deadlines open. */
export const gatherWarnings = (pack: Pack, days: DayRange) => {
  const gathered = new Map<string, Gathered>();
  const note = (code: string, message: Text, id: string): void => {
    const known = gathered.get(code) ?? { message, count: 0, examples: [] };
    known.count += 1;
    keepFirst(known.examples, id);
    gathered.set(code, known);
  };
  return {
    see: (one: MeasuredCase): void => {
      const { id, source, reckoning } = one;
      if (isOdd(one))
        // Overdue duties have a list of their own.
        for (const { code, message, deadline } of warningsOf(source, pack, reckoning))
          if (deadline === undefined || code !== 'supervise-overdue') note(code, message, id);
      for (const fact of factsMissed(reckoning, days))
        note(`missing-fact:${fact}`, missingText(fact, pack), id);
    },
    part: (): WarningsPart => gathered,
  };
};

/** Whether `warningsOf` has more to say of a case than that duties are overdue: of most it has not. */
const isOdd = ({ source, reckoning: { log, running, undecided } }: MeasuredCase): boolean =>
  walkEvents(log, source.registration.receivedOn).findings.length > 0 ||
  accusedBodyFindings(source, log).length > 0 ||
  running.some(refusesExtension) ||
  undecided.some(refusesExtension);

const refusesExtension = ({ clock }: Pick<Running, 'clock'>): boolean =>
  clock.refusedExtensions.length > 0;

/** The missing facts that keep deadlines of the period open, each once. */
const factsMissed = ({ undecided }: CaseReckoning, days: DayRange): Iterable<string> => {
  if (undecided.length === 0) return [];
  const open = undecided.filter(({ clock }) => lies(clock.binding, days));
  return new Set(open.flatMap(({ verdict }) => verdict.facts));
};

/** The warnings of all parts, each in the words of the part that met it first. */
export const joinWarnings = (parts: readonly WarningsPart[]): readonly RunWarning[] => {
  const joined = new Map<string, Gathered>();
  for (const part of parts)
    for (const [code, { message, count, examples }] of part) {
      const known = joined.get(code) ?? { message, count: 0, examples: [] };
      known.count += count;
      for (const id of examples) keepFirst(known.examples, id);
      joined.set(code, known);
    }
  return [...joined]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { message, count, examples }]) => ({ code, message, count, examples }));
};

/** The examples are the first by id, whatever the order of the cases. */
const keepFirst = (examples: string[], id: string): void => {
  if (examples.includes(id)) return;
  if (examples.length === EXAMPLES && id > (examples.at(-1) as string)) return;
  const at = examples.findIndex((each) => each > id);
  examples.splice(at < 0 ? examples.length : at, 0, id);
  examples.length = Math.min(examples.length, EXAMPLES);
};

const missingText = (id: string, pack: Pack): Text => {
  const label = pack.facts.find((fact) => fact.id === id)?.label ?? { zh: id, en: id };
  return {
    zh: `缺少事实“${label.zh}”（${id}），期限是否适用不能确定：请补填，或在映射的 assumptions 里写明`,
    en: `the fact "${id}" (${label.en}) is missing, so it is open whether deadlines apply: state it, or name an assumption in the mapping`,
  };
};
