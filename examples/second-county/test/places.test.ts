import { expect, test } from 'vitest';
import directory from '../directory.json' with { type: 'json' };
import facts from '../pack/facts.json' with { type: 'json' };
import townships from '../pack/vocabularies/fuyao-townships.json' with { type: 'json' };
import units from '../pack/vocabularies/fuyao-units.json' with { type: 'json' };
import { AREAS, UNIT_NAMES } from '../plugin/places.ts';

const ids = (terms: readonly { readonly value: string }[]) => terms.map(({ value }) => value);

test('the fact, the vocabulary, the directory and the two areas know the same townships', () => {
  const listed = directory.bodies.filter(({ kind }) => kind === 'township');
  const known = ids(townships.terms);
  expect(facts.facts.flatMap(({ values }) => ids(values))).toEqual(known);
  expect(listed.map(({ id }) => id)).toEqual(known);
  expect([...AREAS.values()].flat()).toEqual(known);
});

test('a unit has one name, wherever it stands', () => {
  const names = new Map<string, unknown>(directory.bodies.map(({ id, label }) => [id, label]));
  for (const [id, name] of Object.entries(UNIT_NAMES)) names.set(id.replace('unit.', ''), name);
  for (const { value, label } of units.terms) expect(names.get(value)).toEqual(label);
});
