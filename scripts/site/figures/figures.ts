import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createXinfang, readPackFolder } from '@xinfang/sdk';
import { caseLog } from './case-log.ts';
import { countingDays } from './counting-days.ts';
import { type Figure, type Lang, renderFigure } from './drawing.ts';
import { guard } from './guard.ts';
import { matterStates } from './matter-states.ts';
import { rateLists } from './rate-lists.ts';
import { receipt } from './receipt.ts';
import { type Room, rooms } from './rooms.ts';
import { threeValues } from './three-values.ts';
import { wayOfTheData } from './way-of-the-data.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LANGS: readonly Lang[] = ['zh', 'en'];

/** Where the figures lie: pages in the repository and on the site show the same files. */
export const FIGURES_FOLDER = join(ROOT, 'docs/images');

const allFigures = async (): Promise<readonly Figure[]> => {
  await using xf = await createXinfang({ from: ROOT });
  const table: { readonly rooms: Readonly<Record<string, Room>> } = JSON.parse(
    readFileSync(join(ROOT, 'rooms.json'), 'utf8'),
  );
  return [
    wayOfTheData,
    matterStates,
    countingDays(xf),
    threeValues(xf),
    await rateLists(xf),
    rooms(table.rooms),
    guard(readPackFolder(join(ROOT, 'packs/national'))),
    receipt(xf),
    caseLog(xf),
  ];
};

/** Every figure as a file's name and its text. */
export const drawFigures = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await allFigures()).flatMap((figure) =>
      LANGS.map((lang) => [`${figure.name}.${lang}.svg`, renderFigure(figure, lang)] as const),
    ),
  );
