import type { Deadline, DeadlinePeriod } from '../format/deadline.ts';
import type { Rule } from '../format/rule.ts';
import type { Layer, Pack } from '../pack.ts';
import type { ElementKind, ElementOf } from '../read/elements.ts';
import type { Draft, DraftElement } from './draft.ts';
import { inOrderOfNeed } from './order.ts';

/** What a pack is laid from: the pack below, and which deadlines the top layer states a period for. */
export interface Below {
  readonly pack: Pack | undefined;
  readonly restated: ReadonlySet<string>;
}

/** The resolved pack of a draft in which nothing is wrong: groups in the order of deciding, rules by falling priority. */
export const packOf = (draft: Draft, layers: readonly Layer[], below: Below): Pack => {
  const groups = groupsInOrder(parsedOf(draft, 'group'));
  return {
    id: draft.file.id,
    version: draft.file.version,
    title: draft.file.title,
    layers,
    ...endsOf(draft, below.pack),
    instruments: mapOf(parsedOf(draft, 'instrument')),
    facts: parsedOf(draft, 'fact'),
    conditions: mapOf(parsedOf(draft, 'condition')),
    constraints: parsedOf(draft, 'constraint'),
    groups,
    rules: rulesInOrder(
      draft.of('rule'),
      groups.map(({ id }) => id),
    ),
    deadlines: parsedOf(draft, 'deadline').map((deadline) =>
      deadlineOf(deadline, below, draft.file.title),
    ),
    indicators: parsedOf(draft, 'indicator'),
    integrity: parsedOf(draft, 'integrity'),
    remedies: parsedOf(draft, 'remedy'),
    warnings: parsedOf(draft, 'warning'),
    reminders: parsedOf(draft, 'reminder').filter(({ off }) => off !== true),
    routes: parsedOf(draft, 'route'),
    vocabularies: parsedOf(draft, 'vocabulary'),
    untranslated: parsedOf(draft, 'untranslated'),
    tests: parsedOf(draft, 'test'),
  };
};

/** The earliest end of its layers. */
const endsOf = ({ file }: Draft, below: Pack | undefined): Pick<Pack, 'ends'> => {
  const on = file.effective.to;
  const ends = below?.ends;
  if (on === undefined || (ends !== undefined && ends.on <= on))
    return ends === undefined ? {} : { ends };
  return { ends: { on, layer: file.id } };
};

const parsedOf = <Kind extends ElementKind>(draft: Draft, kind: Kind): readonly ElementOf<Kind>[] =>
  draft.of(kind).flatMap(({ parsed }) => (parsed === undefined ? [] : [withoutSchema(parsed)]));

/** Where an editor finds the schema of a file says nothing to who decides, and would lie in every page that does. */
const withoutSchema = <Item extends object>(item: Item): Item => {
  if (!('$schema' in item)) return item;
  const { $schema: _, ...rest } = item;
  return rest as Item;
};

const mapOf = <Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> => new Map(items.map((item) => [item.id, item]));

const groupsInOrder = (groups: readonly ElementOf<'group'>[]): readonly ElementOf<'group'>[] => {
  const byId = mapOf(groups);
  const order = inOrderOfNeed(new Map(groups.map(({ id, uses }) => [id, uses])));
  return order.flatMap((id) => byId.get(id) ?? []);
};

const rulesInOrder = (
  elements: readonly DraftElement<'rule'>[],
  groups: readonly string[],
): readonly Rule[] =>
  elements
    .flatMap(({ parsed, group = '' }) =>
      parsed === undefined ? [] : [{ ...withoutSchema(parsed), group }],
    )
    .toSorted(
      (a, b) =>
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        b.priority - a.priority ||
        (a.id < b.id ? -1 : 1),
    );

const deadlineOf = (
  { period, ...rest }: ElementOf<'deadline'>,
  { pack, restated }: Below,
  title: Pack['title'],
): Deadline => {
  const before = pack?.deadlines.find(({ id }) => id === rest.id);
  if (before === undefined) return { ...rest, periods: [period] };
  if (!restated.has(rest.id))
    return { ...rest, ...whatWasRestated(before), periods: before.periods };
  const periods = restate(before.periods, period);
  return {
    ...rest,
    periods,
    restatedBy: title,
    restated: periods.filter((each) => each === period || before.restated?.includes(each)),
  };
};

const whatWasRestated = ({
  restatedBy,
  restated,
}: Deadline): Pick<Deadline, 'restatedBy' | 'restated'> => ({
  ...(restatedBy === undefined ? {} : { restatedBy }),
  ...(restated === undefined ? {} : { restated }),
});

/** A period in a unit that already stands replaces it; in another unit both stand. */
const restate = (before: Deadline['periods'], period: DeadlinePeriod): Deadline['periods'] => {
  const [first, ...others] = before;
  const replaced = (each: DeadlinePeriod): DeadlinePeriod =>
    unitOf(each) === unitOf(period) ? period : each;
  const kept: Deadline['periods'] = [replaced(first), ...others.map(replaced)];
  return kept.includes(period) ? kept : [...kept, period];
};

/** What a period is reckoned in: its unit, or the field that names the day. */
export const unitOf = (period: DeadlinePeriod): string =>
  'until' in period ? `until ${period.until}` : period.unit;
