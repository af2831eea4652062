import { SingleBar } from 'cli-progress';
import type { Io } from './io.ts';
import { MESSAGES } from './messages.ts';
import type { Settings } from './settings.ts';

/** A progress bar on standard error; nothing where that is no terminal. */
export interface Progress {
  /** How many cases were read, and which share of the register, where that is known. */
  readonly tell: (read: number, share: number | undefined) => void;
  readonly end: () => void;
}

const WHOLE = 100;

/** Starts a progress bar; it is drawn with the first thing told. */
export const startProgress = ({ lang }: Settings, io: Io): Progress => {
  if (io.stderr.isTTY !== true) return { tell: () => {}, end: () => {} };
  const format = `{bar} {percentage}%  ${MESSAGES['progress.run'][lang]}`;
  const bar = new SingleBar({ stream: io.stderr, format, clearOnComplete: true });
  let drawn = false;
  return {
    tell: (read, share) => {
      if (!drawn) bar.start(WHOLE, 0, { read });
      drawn = true;
      bar.update(Math.floor((share ?? 0) * WHOLE), { read });
    },
    end: () => {
      if (drawn) bar.stop();
    },
  };
};
