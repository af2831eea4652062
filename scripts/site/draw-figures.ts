import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawFigures, FIGURES_FOLDER } from './figures/figures.ts';

for (const [name, text] of await drawFigures()) writeFileSync(join(FIGURES_FOLDER, name), text);
