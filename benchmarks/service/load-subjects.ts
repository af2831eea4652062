import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import { newFindings } from '../../apps/api/src/casework/findings.ts';
import { bodiesOf, PATTERN } from './county.ts';
import { madeMatter, pick } from './made-matter.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { SeedingDesk } from './seeding-desk.ts';

/** A pattern with an act that may come next, today. */
export interface ActPattern {
  readonly pattern: Pattern;
  readonly event: object;
}

type Given = ReturnType<typeof madeMatter>;

const { department } = bodiesOf(PATTERN.county);

/** How a matter goes on, one act a day. */
const WAY = [
  { type: 'registered' },
  { type: 'dispatched', mode: 'forward', to: department },
  { type: 'unit-received', unit: department },
  { type: 'accepted', unit: department },
  { type: 'replied' },
] as const;

/** Matters under way of which the kernel says that the next act of the way is in order today. */
export const actPatterns = (desk: SeedingDesk, count: number): readonly ActPattern[] => {
  const found: ActPattern[] = [];
  for (let index = 0; found.length < count && index < count * 10; index += 1) {
    const made = madeMatter(index, desk.today);
    if (index % 40 === 7 || index % 100 === 13) continue;
    const acts = pick(index, 21, WAY.length);
    const given = underWay(made, acts, desk.today);
    const event = { ...WAY[acts], on: desk.today };
    if (isInOrder(desk, given, event)) found.push({ pattern: patternOf(desk, given), event });
  }
  if (found.length < count) throw new Error(`only ${found.length} acts are in order`);
  return found;
};

const underWay = (made: Given, acts: number, today: string): Given => {
  const received = (parseDayNumber(today) as number) - acts - 1;
  const receivedOn = formatDayNumber(received);
  const registration = made['registration'] as object;
  return {
    ...made,
    id: String(made['id']).replace(/-\d{8}-/u, `-${receivedOn.replaceAll('-', '')}-`),
    registration: { ...registration, receivedOn },
    events: WAY.slice(0, acts).map((event, at) => ({
      ...event,
      on: formatDayNumber(received + at),
    })),
  };
};

const isInOrder = ({ xf, today }: SeedingDesk, given: Given, event: object): boolean => {
  const events = given['events'] as readonly object[];
  const warningsOf = (all: readonly object[]) =>
    xf.assess(parseCase({ ...given, events: all }), { asOf: today }).warnings;
  return (
    newFindings(warningsOf(events), warningsOf([...events, { ...event, recordedOn: today }]))
      .length === 0
  );
};
