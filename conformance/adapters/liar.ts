import { createInterface } from 'node:readline';
import { allVectors, type Question } from '../vector.ts';

const right = new Map(allVectors().map(({ id, expect }) => [id, expect]));

const honestly = (id: string): string => JSON.stringify({ id, answer: right.get(id) });

/** How a program under proof must not behave: each way is caught. */
const LIES: Readonly<Record<string, (id: string, place: number) => string>> = {
  /** Accepts everything, and says every clock is met. */
  flattering: (id) => JSON.stringify({ id, answer: { outcomes: {}, flags: [], deadlines: [] } }),
  /** Answers every other question only. */
  silent: (id, place) => (place % 2 === 0 ? '' : JSON.stringify({ id, answer: {} })),
  /** Prints what is no answer. */
  chatting: () => 'all is well',
  /** Answers a question that nobody asked. */
  inventing: () => JSON.stringify({ id: 'nobody-asked-0001', answer: {} }),
  /** Refuses whatever it is asked. */
  refusing: (id) =>
    JSON.stringify({ id, answer: { error: { code: 'impossible-facts', path: 'facts' } } }),
  /** Answers rightly, until it ends in the middle. */
  crashing: (id, place) => (place < 3 ? honestly(id) : process.exit(3)),
  /** Answers rightly, and ends as if something had gone wrong. */
  failing: (id) => {
    process.exitCode = 3;
    return honestly(id);
  },
  /** Answers rightly, and never ends. */
  lingering: (id, place) => {
    if (place === 0) setInterval(() => {}, 60_000);
    return honestly(id);
  },
  /** Answers rightly, twice. */
  repeating: (id) => `${honestly(id)}\n${honestly(id)}`,
  /** Answers rightly, the last question first. */
  backwards: (id) => {
    backwards.unshift(honestly(id));
    return '';
  },
};

const backwards: string[] = [];
const lie = LIES[process.argv[2] ?? ''] ?? (() => '');
let place = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line) as Question;
  const said = lie(id, place);
  if (said !== '') process.stdout.write(`${said}\n`);
  place += 1;
}
for (const said of backwards) process.stdout.write(`${said}\n`);
