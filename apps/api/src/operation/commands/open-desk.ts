import { openMarks } from '@xinfang/store';
import { reckonedWith } from '../../casework/reckoned-with.ts';
import { clockOf } from '../../clock.ts';
import type { Settings } from '../../config/settings.ts';
import { openLaw } from '../../open-law.ts';
import { openStore, ringOf } from '../../open-stores.ts';
import type { ImportDesk } from '../import-register.ts';

/** A desk for a command that works on stored cases, without a service around it. */
export interface CommandDesk extends ImportDesk, AsyncDisposable {}

/** Opens law, organisation and store. */
export const openCommandDesk = async (settings: Settings): Promise<CommandDesk> => {
  const { xf, organisation } = await openLaw(settings);
  const store = await openStore(settings);
  return {
    store,
    xf,
    organisation,
    clock: clockOf(),
    ring: ringOf(settings.secrets),
    marks: openMarks(settings.secrets.marks),
    reckonedWith: reckonedWith(xf, organisation),
    [Symbol.asyncDispose]: async () => {
      await store.close();
      await xf.close();
    },
  };
};
