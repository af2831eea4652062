import type { BreakdownRow, DeadlineCounts, RunReport } from '@xinfang/rates';
import { STATUSES } from '../run-figures.ts';
import { keyWords, MISSING_KEY } from '../run-words.ts';
import type { PageWriting } from './page-writing.ts';

/** A unit: what it received and where the duties that it owes stand. */
export interface UnitCounts {
  readonly name: string;
  /** Whether the name is ours, for what the register does not say. */
  readonly isMissing: boolean;
  readonly items: number;
  readonly counts: DeadlineCounts;
}

/** The units, by what they received, and apart from them the duties that others owe in their matters. */
export interface UnitFigures {
  readonly units: readonly UnitCounts[];
  readonly offices: DeadlineCounts;
}

/** Who owes a duty on behalf of the unit that a matter lies with: the unit itself, or the organ that received it. */
const OF_UNIT: ReadonlySet<string> = new Set(['unit', 'organ']);

/** Where deadlines stand by unit; without the labels of the pack nobody knows who owes what, and all count. */
export const unitFigures = ({ breakdowns }: RunReport, writing: PageWriting): UnitFigures => {
  const rows = breakdowns.find(({ by }) => by === 'unit')?.rows ?? [];
  const names = keyWords(
    'unit',
    rows.map(({ key }) => key),
    writing.lang,
    writing.labels,
  );
  return {
    units: rows.toSorted(byVolume).map(({ key, volume, deadlines }) => ({
      name: names.get(key) ?? '',
      isMissing: key === MISSING_KEY,
      items: volume.items,
      counts: addUp(countsFor('unit', deadlines, writing)),
    })),
    offices: addUp(rows.flatMap(({ deadlines }) => countsFor('office', deadlines, writing))),
  };
};

/** The sum of counts, status by status. */
export const addUp = (all: readonly DeadlineCounts[]): DeadlineCounts =>
  Object.fromEntries(
    STATUSES.map((status) => [status, all.reduce((sum, counts) => sum + counts[status], 0)]),
  ) as unknown as DeadlineCounts;

/** All of the counts together. */
export const sumOf = (counts: DeadlineCounts): number =>
  STATUSES.reduce((sum, status) => sum + counts[status], 0);

const countsFor = (
  owner: 'unit' | 'office',
  deadlines: BreakdownRow['deadlines'],
  writing: PageWriting,
): readonly DeadlineCounts[] =>
  Object.entries(deadlines)
    .filter(([id]) => ownerOf(id, writing) === owner)
    .map(([, counts]) => counts);

const ownerOf = (id: string, { labels }: PageWriting): 'unit' | 'office' | 'person' => {
  const deadline = labels?.deadlines.find((one) => one.id === id);
  if (deadline === undefined) return 'unit';
  if (deadline.kind === 'right') return 'person';
  return OF_UNIT.has(deadline.bearer) ? 'unit' : 'office';
};

const byVolume = (a: BreakdownRow, b: BreakdownRow): number =>
  b.volume.items - a.volume.items || (a.key < b.key ? -1 : 1);
