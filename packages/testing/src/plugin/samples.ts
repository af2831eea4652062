import type { Pack } from '@xinfang/sdk';
import fc from 'fast-check';
import { matters } from '../generate/matters.ts';

/** Stands in names and words of made-up matters: where it turns up, identity or text has leaked. */
export const CANARY = '金丝雀CANARY';

const SEED = 20_220_501;
const SAMPLES = 24;

/** Made-up matters of a pack, the same every time, with canaries for names and words. */
export const sampleMatters = (pack: Pack): readonly object[] =>
  fc.sample(matters(pack), { numRuns: SAMPLES, seed: SEED }).map((matter, index) => ({
    ...matter,
    id: `KIT-${index + 1}`,
    registration: {
      ...matter.registration,
      title: `${CANARY}标题`,
      text: `${CANARY}正文`,
      petitioners: {
        ...Object(matter.registration['petitioners']),
        people: [{ name: `${CANARY}甲`, phone: `${CANARY}电话` }],
      },
    },
    events: matter.events.map((event) =>
      'reason' in event ? { ...event, reason: `${CANARY}理由` } : event,
    ),
  }));

/** As little as a matter can be: who was told nothing else knows nothing. */
export const bareMatter = (pack: Pack): object => ({
  id: 'KIT-0',
  registration: {
    receivedOn: fc.sample(matters(pack), { numRuns: 1, seed: SEED })[0]?.registration['receivedOn'],
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
  },
});
