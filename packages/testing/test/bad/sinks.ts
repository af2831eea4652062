import { setTimeout as sleep } from 'node:timers/promises';
import type { MatterView } from '@xinfang/sdk';
import type { PluginOptions } from '../../src/index.ts';
import { goodPlugin } from '../good-plugin.ts';
import { type BadPlugin, NAME } from './bad-plugin.ts';

const sink = (kind: string, code: string, open: unknown, options?: PluginOptions): BadPlugin => ({
  kind: `a sink ${kind}`,
  spoil: (good) => ({ ...good, sinks: { kept: { label: NAME, open } } }),
  found: [[code, 'sinks.kept']],
  ...(options === undefined ? {} : { options }),
});

/** Sinks that change, lose or cannot take what they are told. */
export const BAD_SINKS: readonly BadPlugin[] = [
  sink('that changes what it is given', 'sink-mutates', () => ({
    take: (message: { kind: string; report?: { asOf: string } }) => {
      if (message.report !== undefined) message.report.asOf = '';
    },
    close: () => undefined,
  })),
  sink('that throws on closing', 'sink-throws', () => ({
    take: () => undefined,
    close: () => {
      throw new Error('disk full');
    },
  })),
  sink('that throws on the third message', 'sink-throws', () => {
    let taken = 0;
    return {
      take: async () => {
        taken += 1;
        if (taken === 3) throw new Error('no');
      },
      close: () => undefined,
    };
  }),
  sink('that cannot be told', 'sink-misshapen', () => ({ write: () => undefined })),
  sink('that hangs', 'sink-too-slow', () => ({
    take: async () => sleep(400, undefined, { ref: false }),
    close: () => undefined,
  })),
  sink(
    'that loses what it cannot write',
    'sink-loses',
    () => ({ take: () => undefined, close: () => undefined }),
    { places: { 'sources.letters': 'memory', 'sinks.kept': { where: 'memory', broken: 'full' } } },
  ),
  sink('that reads names without asking', 'reads-unasked', () => ({
    take: (message: { matter?: MatterView }) => void message.matter?.people,
    close: () => undefined,
  })),
  {
    kind: 'a source and a sink without a place to try them',
    spoil: () => goodPlugin(),
    found: [
      ['source-untested', 'sources.letters'],
      ['sink-untested', 'sinks.kept'],
    ],
    options: { places: {} },
  },
];
