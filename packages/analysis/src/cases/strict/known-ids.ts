import { WARNINGS } from '@xinfang/matter';
import { OPEN_STATUSES, type Pack } from '@xinfang/pack';

/** Everything that a case may name, by kind. */
export interface KnownIds {
  readonly pack: Pack;
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
  readonly flags: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly routes: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, ReadonlySet<string>>;
  readonly integrity: ReadonlySet<string>;
  readonly warnings: ReadonlySet<string>;
  /** Whatever a file of cases may be about. */
  readonly elements: ReadonlySet<string>;
}

/** Given by the kernel itself: a right that ran out, and a field of the case that nobody knows. */
const KERNEL_WARNINGS = ['late-right', 'unknown-field'];

/** What a group can answer instead of an outcome. */
const STATUSES = ['needs-facts', ...OPEN_STATUSES];

/** Gathers everything that a pack's cases may name. */
export const knownIdsOf = (pack: Pack): KnownIds => {
  const collecting = pack.groups.filter(({ hit }) => hit === 'collect');
  const deciding = pack.groups.filter(({ hit }) => hit !== 'collect');
  const valuesOf = ({ outcomes }: Pack['groups'][number]): readonly string[] =>
    outcomes.map(({ value }) => value);
  return {
    pack,
    groups: new Map(
      deciding.map((group) => [group.id, new Set([...valuesOf(group), ...STATUSES])]),
    ),
    flags: new Set(collecting.flatMap(valuesOf)),
    facts: idsOf(pack.facts),
    rules: idsOf(pack.rules),
    routes: new Set(pack.remedies.map(({ route }) => route)),
    deadlines: idsOf(pack.deadlines),
    indicators: new Map(
      pack.indicators.map(({ id, variants }) => [id, new Set(Object.keys(variants))]),
    ),
    integrity: idsOf(pack.integrity),
    warnings: new Set([...idsOf(pack.warnings), ...Object.keys(WARNINGS), ...KERNEL_WARNINGS]),
    elements: new Set(ELEMENT_LISTS.flatMap((list) => [...idsOf(pack[list])])),
  };
};

const ELEMENT_LISTS = [
  'facts',
  'constraints',
  'groups',
  'rules',
  'deadlines',
  'indicators',
  'integrity',
  'remedies',
  'warnings',
  'routes',
] as const;

const idsOf = (elements: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(elements.map(({ id }) => id));
