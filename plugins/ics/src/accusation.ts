import type { Assessment, MatterView } from '@xinfang/sdk';
import type { BodiesBelow, CalendarOptions } from './calendar-options.ts';

/** Whether a matter may stand in a calendar: not where the calendar's owner is accused, nor where that cannot be told. */
export type Standing = 'may-stand' | 'accused' | 'untold';

/**
 * Where a matter stands towards whoever reads the calendar: the unit, or the office that received it. An accusation reaches
 * neither the accused nor a body below; what cannot be told counts as if it did.
 */
export const standingOf = (
  matter: MatterView,
  assessment: Assessment,
  { unit, under = {} }: Pick<CalendarOptions, 'unit' | 'under'>,
): Standing => {
  const { accused } = matter;
  if (accused === undefined) return isSurelyNone(matter, assessment) ? 'may-stand' : 'untold';
  if (accused.length === 0) return accuses(matter, assessment) ? 'untold' : 'may-stand';
  const reader = plain(unit ?? matter.registration.receiver.id);
  if (reader === '') return 'untold';
  const kept = withAllBelow(accused, under);
  if (kept.bodies.has(reader)) return 'accused';
  return kept.isWhole ? 'may-stand' : 'untold';
};

/** Who may not see the accused is told of a matter only where somebody stated a purpose, and it accuses nobody. */
const isSurelyNone = (matter: MatterView, assessment: Assessment): boolean =>
  matter.facts['purpose'] !== undefined && !accuses(matter, assessment);

/** Any sign that a matter accuses somebody. */
const accuses = ({ facts }: MatterView, { decision, warnings }: Assessment): boolean =>
  facts['purpose'] === 'accusation' ||
  facts['containsAccusation'] === true ||
  facts['accusedStated'] === true ||
  decision.outcomes['procedure']?.value === 'accusation' ||
  decision.flags.some(({ value }) => value === 'confidential-accusation') ||
  warnings.some(({ code }) => code === 'accused-body');

interface Kept {
  readonly bodies: ReadonlySet<string>;
  /** Whether of each it is known what lies below it. */
  readonly isWhole: boolean;
}

/** The bodies and all that lie below them, however deep; a circle in the table ends the way, not the program. */
const withAllBelow = (accused: readonly string[], under: BodiesBelow): Kept => {
  const bodies = new Set<string>();
  const below = belowOf(under);
  const open = [...accused];
  let isWhole = true;
  for (let body = open.pop(); body !== undefined; body = open.pop()) {
    if (bodies.has(plain(body))) continue;
    bodies.add(plain(body));
    const found = below(body);
    isWhole &&= found !== undefined;
    open.push(...(found ?? []));
  }
  return { bodies, isWhole };
};

const belowOf = (under: BodiesBelow): ((body: string) => Iterable<string> | undefined) => {
  if (typeof under === 'function') return under;
  const table = new Map(Object.entries(under).map(([body, below]) => [plain(body), below]));
  return (body) => table.get(plain(body)) ?? [];
};

/** Ids that differ only in how they were typed are held for one body: better one matter too few than one too many. */
const plain = (id: string): string => id.normalize('NFKC').trim().toLowerCase();
