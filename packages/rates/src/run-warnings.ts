import type { Text } from '@xinfang/calendar';
import { warningsOf } from '@xinfang/deadlines';
import type { Pack } from '@xinfang/pack';
import type { MeasuredCase } from './measured-case.ts';
import { type DayRange, lies } from './period.ts';
import type { RunWarning } from './run-report.ts';

const EXAMPLES = 20;

interface Gathered {
  readonly message: Text;
  count: number;
  readonly examples: string[];
}

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
    see: ({ id, source, reckoning }: MeasuredCase): void => {
      for (const { code, message, deadline } of warningsOf(source, pack, reckoning)) {
        // Overdue duties have a list of their own.
        if (deadline === undefined || code !== 'supervise-overdue') note(code, message, id);
      }
      const open = reckoning.undecided.filter(({ clock }) => lies(clock.binding, days));
      for (const fact of new Set(open.flatMap(({ verdict }) => verdict.facts))) {
        note(`missing-fact:${fact}`, missingText(fact, pack), id);
      }
    },
    results: (): readonly RunWarning[] =>
      [...gathered]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, { message, count, examples }]) => ({ code, message, count, examples })),
  };
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
