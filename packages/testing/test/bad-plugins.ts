import type { BadPlugin } from './bad/bad-plugin.ts';
import { BAD_DERIVED_FACTS } from './bad/derived-facts.ts';
import { BAD_FETCHED_FACTS } from './bad/fetched-facts.ts';
import { BAD_MANIFESTS } from './bad/manifests.ts';
import { BAD_OPERATORS } from './bad/operators.ts';
import { BAD_PARTS } from './bad/parts.ts';
import { BAD_SINKS } from './bad/sinks.ts';
import { BAD_SOURCES } from './bad/sources.ts';

/** Every kind of bad plugin. */
export const BAD_PLUGINS: readonly BadPlugin[] = [
  ...BAD_OPERATORS,
  ...BAD_DERIVED_FACTS,
  ...BAD_FETCHED_FACTS,
  ...BAD_MANIFESTS,
  ...BAD_PARTS,
  ...BAD_SOURCES,
  ...BAD_SINKS,
];
