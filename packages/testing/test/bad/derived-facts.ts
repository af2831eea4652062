import { request } from 'node:http';
import type { MatterView } from '@xinfang/sdk';
import { LETTERS } from '../good-plugin.ts';
import type { BadPlugin } from './bad-plugin.ts';

const derived = (kind: string, code: string, derive: unknown): BadPlugin => ({
  kind: `a derived fact ${kind}`,
  spoil: (good) => ({ ...good, facts: { ...good.facts, complex: { derive } } }),
  found: [[code, 'facts.complex']],
});

const kept: unknown[] = [];

/** Derived facts that are not pure, at once and within their domains. */
export const BAD_DERIVED_FACTS: readonly BadPlugin[] = [
  derived('outside its domain', 'fact-outside-domain', () => 'yes'),
  derived('that is null', 'fact-outside-domain', () => null),
  derived('that reads the letter', 'reads-unasked', ({ text }: MatterView) => text?.includes('急')),
  derived('that looks for people', 'reads-unasked', (matter: MatterView) =>
    'people' in matter ? true : undefined,
  ),
  derived('that throws', 'fact-throws', ({ registration }: MatterView) =>
    registration.unit?.startsWith('unit') === true
      ? undefined
      : (registration.unit as string).length > 3,
  ),
  derived('that is asynchronous', 'fact-async', async () => true),
  derived('that reaches for the network', 'uses-network', () => {
    request('http://127.0.0.1:9').on('error', () => undefined);
    return undefined;
  }),
  derived('that reads the clock', 'uses-clock', ({ registration }: MatterView) =>
    new Date() > new Date(registration.receivedOn) ? true : undefined,
  ),
  derived(
    'that changes the matter',
    'fact-mutates',
    (matter: { facts: Record<string, unknown> }) => {
      matter.facts['purpose'] = 'other';
      return undefined;
    },
  ),
  derived('that remembers', 'fact-differs', ({ caseId }: MatterView) => {
    if (kept.includes(caseId)) return true;
    kept.push(caseId);
    return undefined;
  }),
  {
    ...derived('that guesses', 'fact-guessed', () => false),
    options: { unknown: LETTERS.slice(0, 1) },
  },
];
