import { readFileSync } from 'node:fs';
import type { KnownFact } from '../src/inspect/known-fact.ts';

const file = new URL('../../../packs/national/facts.json', import.meta.url);

/** The facts that clerks state under the national pack. */
export const NATIONAL_FACTS: readonly KnownFact[] = JSON.parse(
  readFileSync(file, 'utf8'),
).facts.filter((fact: object) => !('derive' in fact));
