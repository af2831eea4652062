import { caseSchema } from '../src/case-schema.ts';
import { eventsAsOf, parseCase, walkEvents } from '../src/index.ts';

const CASES = 100_000;
const BLOCK = 10_000;

const written = (i: number) => ({
  id: `C-${i}`,
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office', sector: 'administrative' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true, people: [{ name: '某某' }] },
    accused: { units: [] },
    title: '标题',
    text: '正文',
    content: '自然资源/土地征收',
    unit: 'county-zrzyj',
    township: 'town-1',
    repeatOf: null,
    backlog: null,
  },
  facts: { purpose: 'appeal', remit: 'same-level' },
  events: [
    { type: 'registered', on: '2023-03-01' },
    { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' },
    { type: 'unit-received', on: '2023-03-07', unit: 'county-zrzyj' },
    { type: 'accepted', on: '2023-03-10', unit: 'county-zrzyj' },
    { type: 'replied', on: '2023-04-20', outcome: 'explained' },
    { type: 'delivered', on: '2023-04-21', document: 'opinion' },
    { type: 'closed', on: '2023-04-22' },
    { type: 'evaluated', on: '2023-05-01', object: 'unit', grade: 'satisfied' },
    { type: 'evaluated', on: '2023-05-01', object: 'office', expired: true },
  ],
});

/** Microseconds per item over all cases, as a run sees them: block by block, nothing kept. */
const measure = (prepare: (i: number) => unknown, work: (item: never) => unknown): number => {
  let spent = 0;
  for (let done = 0; done < CASES; done += BLOCK) {
    const items = Array.from({ length: BLOCK }, (_, i) => prepare(done + i)) as never[];
    const start = process.cpuUsage();
    for (const item of items) work(item);
    spent += process.cpuUsage(start).user / 1000;
  }
  return (spent / CASES) * 1000;
};

const line = (i: number) => JSON.stringify(written(i));
const work: [string, (i: number) => unknown, (item: never) => unknown][] = [
  ['JSON.parse alone', line, (text: string) => JSON.parse(text)],
  ['zod alone, nulls taken out before', stripped, (one: object) => caseSchema.safeParse(one)],
  ['parseCase', written, (one: object) => parseCase(one)],
  ['parseCase of a parsed case', (i) => parseCase(written(i)), (one: object) => parseCase(one)],
  [
    'eventsAsOf, first',
    (i) => parseCase(written(i)),
    (one: never) => eventsAsOf(one, '2023-12-31'),
  ],
  [
    'eventsAsOf and walkEvents',
    (i) => parseCase(written(i)),
    (one: never) => walkEvents(eventsAsOf(one)),
  ],
];

function stripped(i: number): unknown {
  return JSON.parse(line(i), (_, value) => value ?? undefined);
}

for (const [name, prepare, run] of work) {
  measure(prepare, run);
  console.log(`${measure(prepare, run).toFixed(2).padStart(8)} µs  ${name}`);
}
