import { readFile } from 'node:fs/promises';
import { directory } from '@xinfang/plugin-directory';
import { createXinfang, type Xinfang } from '@xinfang/sdk';
import type { Settings } from './config/settings.ts';
import { openOrganisation } from './open-organisation.ts';
import type { Organisation } from './organisation.ts';

/** The law and the county that the service reckons by. */
export interface Law {
  readonly xf: Xinfang;
  readonly organisation: Organisation;
}

/**
 * Opens packs, calendar and organisation. The directory also derives the remit of matters where nobody stated it.
 *
 * @throws XinfangError with everything that is wrong with a pack, a calendar or the directory.
 */
export const openLaw = async (
  settings: Pick<Settings, 'packs' | 'calendar' | 'directory'>,
): Promise<Law> => {
  const document = JSON.parse(await readFile(settings.directory, 'utf8'));
  const organisation = openOrganisation(document);
  const xf = await createXinfang({
    ...(settings.packs.length === 0 ? {} : { packs: settings.packs }),
    ...(settings.calendar === undefined ? {} : { calendars: [settings.calendar] }),
    plugins: [directory(document)],
  });
  return { xf, organisation };
};
