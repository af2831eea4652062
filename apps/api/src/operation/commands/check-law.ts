import type { Settings } from '../../config/settings.ts';
import { openLaw } from '../../open-law.ts';
import { DONE, WRONG } from './command.ts';

/**
 * `check-config`, past the settings themselves: whether packs, calendar and directory that they name can be opened, and whether
 * the directory holds the bodies that reminders are for.
 *
 * @throws XinfangError with everything that is wrong with a pack, a calendar or the directory.
 */
export const checkLaw = async (
  settings: Pick<Settings, 'packs' | 'calendar' | 'plugins' | 'directory' | 'sinks'>,
  say: (line: string) => void,
): Promise<number> => {
  const { xf, organisation } = await openLaw(settings);
  await xf.close();
  const homeless = settings.sinks.filter(({ body }) => !organisation.has(body));
  for (const { name } of homeless)
    say(
      `[unknown-body] XINFANG_SINKS 里 ${name} 的 body 不在权责清单里\n  the directory does not hold the body of ${name} in XINFANG_SINKS`,
    );
  return homeless.length === 0 ? DONE : WRONG;
};
