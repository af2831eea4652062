import { type CivilDate, XinfangError } from '@xinfang/calendar';
import type { Effective } from '../format/base.ts';
import { turningDays } from '../law/spans.ts';
import type { Pack } from '../pack.ts';
import { DiagramTooLarge } from './arena.ts';
import { type CompiledPack, compilePack } from './compile.ts';
import { type FactSpace, factSpaceOf } from './fact-space.ts';
import type { Known } from './questions.ts';

/** What is known of a matter, over the facts of its pack. */
type Knowing = (space: FactSpace) => Known;

/** A pack under one law: compiled as it is, or, where that is too large, for one matter after another. */
type UnderLaw = (knowing: Knowing | undefined) => CompiledPack;

interface Entry {
  readonly spanOf: (on: CivilDate) => string;
  readonly space: FactSpace;
  readonly bySpan: Map<string, UnderLaw>;
}

const entries = new WeakMap<Pack, Entry>();

/**
 * The pack compiled for the law of a civil date; days under the same law share one compilation. Of a pack too large for
 * that only what one matter leaves open is compiled: then it answers for this matter alone.
 *
 * @throws XinfangError `pack-expired` past the last day that a layer is meant for: nothing is decided by what has run out;
 * `pack-too-large` where too much is open to be compiled.
 * @example
 * compiledOn(pack, '2023-03-01') === compiledOn(pack, '2023-03-02') // true
 */
export const compiledOn = (pack: Pack, on: CivilDate, knowing?: Knowing): CompiledPack => {
  if (pack.ends !== undefined && pack.ends.on < on) throw expired(pack.ends);
  const { spanOf, space, bySpan } = entryOf(pack);
  const span = spanOf(on);
  let underLaw = bySpan.get(span);
  if (underLaw === undefined) {
    underLaw = underLawOf(pack, space, on);
    bySpan.set(span, underLaw);
  }
  return underLaw(knowing);
};

const entryOf = (pack: Pack): Entry => {
  let entry = entries.get(pack);
  if (entry === undefined) {
    entry = { spanOf: spansOf(pack), space: factSpaceOf(pack), bySpan: new Map() };
    entries.set(pack, entry);
  }
  return entry;
};

/** Takes what was compiled before for the law of a civil date; it is made when that law is first asked for. */
export const putLaw = (
  pack: Pack,
  on: CivilDate,
  make: (space: FactSpace) => CompiledPack,
): void => {
  const { spanOf, space, bySpan } = entryOf(pack);
  let made: CompiledPack | undefined;
  bySpan.set(spanOf(on), () => {
    made ??= make(space);
    return made;
  });
};

/** The pack under each of its laws, those that are not too large to be compiled whole. */
export const compiledLaws = (pack: Pack): readonly CompiledPack[] => {
  const { space } = entryOf(pack);
  return turningDays(datedSpans(pack))
    .filter((day) => pack.ends === undefined || day <= pack.ends.on)
    .flatMap((day) => compiledWithin(pack, space, day, []) ?? []);
};

/** A hundred times what a pack of the size of the national one takes. */
const STEPS = 300_000;
/** Matters of which what was compiled is kept: one is asked several times in a row. */
const MATTERS = 50;

const underLawOf = (pack: Pack, space: FactSpace, on: CivilDate): UnderLaw => {
  const whole = compiledWithin(pack, space, on, []);
  if (whole !== undefined) return () => whole;
  const byMatter = new Map<string, CompiledPack>();
  return (knowing) => {
    const known = knowing?.(space) ?? [];
    const key = known.join();
    const kept = byMatter.get(key);
    if (kept !== undefined) return kept;
    const made = knowing && compiledWithin(pack, space, on, known);
    if (made === undefined) throw tooLarge();
    if (byMatter.size >= MATTERS) byMatter.clear();
    byMatter.set(key, made);
    return made;
  };
};

/** Undefined where it would be too large. */
const compiledWithin = (
  pack: Pack,
  space: FactSpace,
  on: CivilDate,
  known: Known,
): CompiledPack | undefined => {
  const effort = { steps: STEPS };
  try {
    const made = compilePack(pack, on, { space, known, effort });
    // What is asked of it later is small beside it, and has nobody to turn to.
    effort.steps = Number.POSITIVE_INFINITY;
    return made;
  } catch (error) {
    if (error instanceof DiagramTooLarge) return undefined;
    throw error;
  }
};

const tooLarge = (): XinfangError =>
  new XinfangError([
    {
      code: 'pack-too-large',
      path: '',
      message: {
        zh: '规则之间牵连太多，还不知道的事实也太多，推不出全部可能',
        en: 'the rules depend on too much, and too many facts are unknown, to try all that is possible',
      },
      hint: {
        zh: '请填写更多事实；或者让每个决定组少用别的组、少读事实',
        en: 'state more facts, or let each group use fewer groups and read fewer facts',
      },
    },
  ]);

const expired = ({ on, layer }: NonNullable<Pack['ends']>): XinfangError =>
  new XinfangError([
    {
      code: 'pack-expired',
      path: '',
      message: {
        zh: `规则包 ${layer} 只适用到 ${on}，不能用于其后的日子`,
        en: `the pack ${layer} is meant for days up to ${on} only`,
      },
      hint: {
        zh: '请换用适用于其后的规则包，或更新 pack.json 的 effective.to',
        en: 'use a pack for the days after, or extend effective.to in its pack.json',
      },
    },
  ]);

/** When what a compiled pack rests on is in force. */
const datedSpans = ({ groups, rules, remedies }: Pack): readonly Effective[] =>
  [...rules, ...remedies, ...groups.flatMap(({ untranslated }) => untranslated ?? [])].map(
    ({ effective }) => effective,
  );

/** Days between which no element begins or ends share a key. */
const spansOf = (pack: Pack): ((on: CivilDate) => string) => {
  const spans = datedSpans(pack);
  const starts = [...new Set(spans.map(({ from }) => from))];
  const ends = [...new Set(spans.flatMap(({ to }) => (to === undefined ? [] : [to])))];
  const known = new Map<CivilDate, string>();
  return (on) => {
    let key = known.get(on);
    if (key === undefined) {
      key = `${starts.filter((from) => from <= on).length}:${ends.filter((to) => to < on).length}`;
      known.set(on, key);
    }
    return key;
  };
};
