import type { EventRow } from '../register-row.ts';
import { type Day, dateOf, dayOf, workdayFrom } from './days.ts';
import type { Draft, Story } from './story.ts';

interface Entry {
  readonly draft: Draft;
  readonly recorded: Day;
}

/** The events as the register holds them at the end of its last day: in the order of days, each with the day of its entry. */
export const writeDown = (story: Story, until: Day): readonly EventRow[] => {
  const entries = story.drafts
    .map((draft) => ({ draft, recorded: entryDay(story, draft) }))
    .toSorted((a, b) => a.draft.day - b.draft.day)
    .filter(({ recorded }) => recorded <= until);
  const rows = entries.map(rowOf);
  return misdate(story, rows, until);
};

/** Mostly the same day or one or two days later; evaluations are entered by the petitioners themselves. */
const entryDay = ({ random, scenario }: Story, { type, day }: Draft): Day => {
  if (type === 'evaluated') return day;
  if (random.chance(scenario.lateEntryShare)) return workdayFrom(day + random.int(4, 9));
  const delay = random.weighted([
    [0, 7],
    [1, 2],
    [2, 1],
  ]);
  const entered = workdayFrom(day + delay);
  return entered - day > 3 ? day : entered;
};

const rowOf = ({ draft, recorded }: Entry): EventRow => ({
  type: draft.type,
  on: dateOf(draft.day),
  ...draft.fields,
  recordedOn: dateOf(recorded),
});

/** A reply entered under an earlier day than it was given, and the correction that sets it right. */
const misdate = (story: Story, rows: readonly EventRow[], until: Day): readonly EventRow[] => {
  const { random, scenario } = story;
  const index = rows.findIndex(({ type }) => type === 'replied');
  const reply = rows[index];
  if (reply === undefined || !random.chance(scenario.correctedShare)) return rows;
  const wrong = { ...reply, on: dateOf(dayOf(reply.on) - random.int(1, 4)) };
  const corrected = dateOf(workdayFrom(dayOf(reply.recordedOn ?? reply.on) + random.int(2, 20)));
  if (dayOf(corrected) > until) return rows;
  return [
    ...rows.with(index, wrong),
    {
      type: 'corrected',
      on: corrected,
      event: index,
      field: 'on',
      to: reply.on,
      reason: '登记日期录入有误',
      recordedOn: corrected,
    },
  ];
};
