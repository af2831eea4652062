import { isInForce, type Pack, type Rule, type Scalar } from '@xinfang/pack';
import { holds } from '../../rules/test/plain-evaluator.ts';

/** One value for each fact. */
export type World = Readonly<Record<string, Scalar>>;

/** What a pack comes to for one world, found by going through its rules one by one. */
export interface Judged {
  readonly possible: boolean;
  /** By group: the rules that hold, in the pack's order. */
  readonly fired: ReadonlyMap<string, readonly Rule[]>;
}

/** What trying every world finds of a group under the law of a day. */
export interface Tried {
  readonly gaps: readonly World[];
  /** Pairs of rules, `a|b`, with a case in point. */
  readonly overlaps: ReadonlyMap<string, World>;
  readonly dead: readonly string[];
}

/** Every combination of these values. */
export const worldsOver = (values: Readonly<Record<string, readonly Scalar[]>>): readonly World[] =>
  Object.entries(values).reduce<readonly World[]>(
    (worlds, [id, domain]) =>
      worlds.flatMap((world) => domain.map((value) => ({ ...world, [id]: value }))),
    [{}],
  );

/** Judges one world by the rules of a day. */
export const judge = (pack: Pack, world: World, on: string): Judged => {
  const fired = new Map<string, readonly Rule[]>();
  const outcomes: Record<string, Scalar> = {};
  for (const { id, hit } of pack.groups) {
    const held = pack.rules.filter(
      (rule) =>
        rule.group === id &&
        isInForce(rule.effective, on) &&
        holds(rule.conditions, { ...world, ...outcomes }, pack),
    );
    fired.set(id, held);
    const won = hit === 'first' ? held.slice(0, 1) : held;
    const types = [...new Set(won.map(({ event }) => event.type))];
    if (hit !== 'collect')
      outcomes[id] =
        types.length === 0 ? 'untranslated' : types.length === 1 ? (types[0] ?? '') : 'conflict';
  }
  return { possible: !pack.constraints.some(({ never }) => holds(never, world, pack)), fired };
};

const answerOf = ({ event }: Rule): string =>
  [event.type, ...(event.params?.candidates ?? []).toSorted()].join();

/** Pairs of rules that hold together and should not. */
export const clashesIn = (pack: Pack, group: string, held: readonly Rule[]): readonly string[] => {
  const { hit, onConflict, outcomes } =
    pack.groups.find(({ id }) => id === group) ?? ({} as Pack['groups'][number]);
  if (hit === 'collect' || held.some(({ event }) => hit === 'unique' && event.type === 'conflict'))
    return [];
  const marked = outcomes
    .filter(({ mayConflict }) => mayConflict === true)
    .map(({ value }) => value);
  const step =
    hit === 'unique' ? held : held.filter(({ priority }) => priority === held[0]?.priority);
  return step.flatMap((a, i) =>
    step.slice(i + 1).flatMap((b) => {
      const differ = hit === 'first' ? answerOf(a) !== answerOf(b) : a.event.type !== b.event.type;
      const expected =
        hit === 'unique' &&
        (marked.length === 0
          ? onConflict !== undefined
          : marked.includes(a.event.type) && marked.includes(b.event.type));
      return differ && !expected ? [`${a.id}|${b.id}`] : [];
    }),
  );
};

/** What trying every possible world finds of a group under the law of a day. */
export const tryAll = (pack: Pack, group: string, on: string, worlds: readonly World[]): Tried => {
  const { hit, untranslated = [] } =
    pack.groups.find(({ id }) => id === group) ?? ({} as Pack['groups'][number]);
  const isSilent = untranslated.some(({ effective }) => isInForce(effective, on));
  const gaps: World[] = [];
  const overlaps = new Map<string, World>();
  const dead = new Set(
    pack.rules
      .filter((rule) => rule.group === group && isInForce(rule.effective, on))
      .map(({ id }) => id),
  );
  for (const world of worlds) {
    const { possible, fired } = judge(pack, world, on);
    if (!possible) continue;
    const held = fired.get(group) ?? [];
    if (held.length === 0 && hit !== 'collect' && !isSilent) gaps.push(world);
    for (const pair of clashesIn(pack, group, held)) overlaps.set(pair, world);
    for (const { id } of hit === 'first' ? held.slice(0, 1) : held) dead.delete(id);
  }
  return { gaps, overlaps, dead: [...dead] };
};
