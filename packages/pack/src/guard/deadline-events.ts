import type { Text } from '@xinfang/calendar';
import { firstUncovered, includesFields, wordsOfMatch } from './matches.ts';
import { loosening, type Pair } from './pair.ts';
import type { Loosening } from './refusals.ts';

/** Events that start, fulfil and void a deadline, and the warning while one is pending. */
export const loosenedEvents = (pair: Pair): readonly Loosening[] => [
  ...loosenedStart(pair),
  ...loosenedFulfilment(pair),
  ...loosenedVoiding(pair),
  ...loosenedPending(pair),
];

const loosenedStart = (pair: Pair): readonly Loosening[] => {
  const { start: was } = pair.base;
  const { start: is } = pair.merged;
  if (was.event !== is.event) return [loosening(pair, 'loosens-start', ['start', 'event'])];
  return includesFields(was.where ?? {}, is.where ?? {})
    ? []
    : [loosening(pair, 'loosens-start', ['start', 'where'])];
};

const named = (event: string): { detail: Text } => ({ detail: { zh: event, en: event } });

/** Nothing more fulfils a deadline: it would be met without the work, or a right would be used up. Nor may a right lose a way of use. */
const loosenedFulfilment = (pair: Pair): readonly Loosening[] => {
  const { base, merged } = pair;
  const more = firstUncovered(merged.fulfilledBy, base.fulfilledBy);
  const less =
    base.kind === 'right' ? firstUncovered(base.fulfilledBy, merged.fulfilledBy) : undefined;
  return [
    ...(more === undefined
      ? []
      : [
          loosening(
            pair,
            'loosens-fulfilment',
            ['fulfilledBy', more.index],
            named(wordsOfMatch(more.match)),
          ),
        ]),
    ...(less === undefined
      ? []
      : [loosening(pair, 'loosens-use', ['fulfilledBy'], named(wordsOfMatch(less.match)))]),
  ];
};

const loosenedVoiding = (pair: Pair): readonly Loosening[] => {
  const more = firstUncovered(pair.merged.voidedBy, pair.base.voidedBy);
  if (more === undefined) return [];
  const path = ['voidedBy', more.index];
  return [loosening(pair, 'loosens-voiding', path, named(wordsOfMatch(more.match)))];
};

const loosenedPending = (pair: Pair): readonly Loosening[] => {
  const [was, is] = [pair.base.pending, pair.merged.pending];
  if (was === undefined) return [];
  const kept =
    is !== undefined &&
    is.event === was.event &&
    is.warning === was.warning &&
    is.until.every((event) => was.until.includes(event));
  return kept ? [] : [loosening(pair, 'loosens-pending', ['pending'])];
};
