import { createInterface } from 'node:readline';
import type { Question } from '../vector.ts';

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
};

const lie = LIES[process.argv[2] ?? ''] ?? (() => '');
let place = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id } = JSON.parse(line) as Question;
  const said = lie(id, place);
  if (said !== '') process.stdout.write(`${said}\n`);
  place += 1;
}
