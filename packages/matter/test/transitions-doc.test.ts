import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderTransitions } from '../scripts/print-transitions.ts';

test('docs/transitions.md says what the table says (else: node --conditions=@xinfang/source packages/matter/scripts/print-transitions.ts)', () => {
  const file = readFileSync(new URL('../../../docs/transitions.md', import.meta.url), 'utf8');
  expect(file).toBe(renderTransitions());
});
