import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMMAND, countyReport, FILES, nationalLabels } from '../browser/county-report.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { renderRunPage } from '../src/html.ts';

const PICTURE = resolve(import.meta.dirname, '../../../docs/images/report.png');
const SIZE = { width: 1280, height: 1560 };

/** Takes the picture of the example county's page that the docs show. */
const takePicture = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-picture-'));
  const browser = await openBrowser();
  try {
    const file = join(folder, 'report.html');
    writeFileSync(
      file,
      renderRunPage(countyReport(), {
        lang: 'zh',
        labels: nationalLabels(),
        variant: 'due',
        files: FILES,
        wholeFiles: FILES,
        command: COMMAND,
      }),
    );
    const page = await browser.newPage({ viewport: SIZE });
    await page.goto(pathToFileURL(file).href);
    await page.screenshot({ path: PICTURE });
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

await takePicture();
