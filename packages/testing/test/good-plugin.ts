import { definePlugin } from '@xinfang/sdk';
import { memorySink, memorySource } from '../src/index.ts';

const letter = (id: string) => ({
  id,
  registration: {
    receivedOn: '2024-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
  },
});

/** Cases of the good plugin's source. */
export const LETTERS = ['K-1', 'K-2', 'K-3', 'K-4', 'K-5'].map(letter);

const isPair = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((each) => Number.isInteger(each)) &&
  value[0] <= value[1];

/** A plugin with one or more of everything, and nothing wrong. */
export const goodPlugin = () =>
  definePlugin({
    name: 'county-x/good',
    version: '1.2.0',
    apiVersion: '^1.0.0',
    sees: ['accused'],
    operators: {
      between: {
        label: { zh: '介于', en: 'between' },
        takes: 'list',
        on: ['integer'],
        accepts: isPair,
        test: (fact, value) =>
          isPair(value) && Number(fact) >= value[0] && Number(fact) <= value[1],
      },
      'starts-with': {
        label: { zh: '以此开头', en: 'starts with' },
        takes: 'scalar',
        on: ['enum'],
        test: (fact, value) => String(fact).startsWith(String(value)),
      },
    },
    facts: {
      jointParty: {
        derive: ({ accused }) => (accused !== undefined && accused.length > 1 ? true : undefined),
      },
      remit: {
        timeout: 2_000,
        cache: { for: 1_000, key: ({ registration }) => registration.unit ?? '' },
        fetch: async ({ registration }, { signal }) => {
          signal.throwIfAborted();
          return registration.unit === 'unit-1' ? 'elsewhere' : undefined;
        },
      },
      feedbackRequired: async ({ caseId }) => (caseId === 'KIT-1' ? true : undefined),
    },
    packs: [new URL('./good-pack/', import.meta.url)],
    calendars: [
      {
        id: 'county-x-2031',
        version: '2030-11',
        notices: [
          {
            year: 2031,
            documents: [{ url: 'https://county-x.example/2031' }],
            days: [{ date: '2031-01-01', name: '元旦', off: true }],
          },
        ],
      },
    ],
    indicators: [
      {
        id: 'county-x.dispatched-in-time',
        label: { zh: '按时转出率', en: 'Dispatched in time' },
        note: { zh: '口径为本县自定。', en: 'The way of counting is the county’s own.' },
        variants: {
          due: {
            count: 'deadlines',
            of: ['xf22.dispatch'],
            periodBy: 'due',
            numerator: { status: ['met'] },
            denominator: { status: ['met', 'late', 'overdue'] },
            exclude: ['void', 'undetermined'],
          },
        },
      },
    ],
    sources: { letters: memorySource(LETTERS) },
    sinks: { kept: memorySink() },
    texts: { 'unit.unit-1': { zh: '县自然资源局', en: 'Natural resources bureau' } },
    close: () => undefined,
  });

/** Where the good plugin's source and sink are tried. */
export const GOOD_OPTIONS = {
  places: { 'sources.letters': 'memory', 'sinks.kept': 'memory' },
};
