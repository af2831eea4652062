import { writeFileSync } from 'node:fs';
import { generateTypes } from './generate.ts';

writeFileSync(new URL('../src/openapi.ts', import.meta.url), generateTypes());
