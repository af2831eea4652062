import { type CivilDate, XinfangError } from '@xinfang/calendar';
import type { Effective } from '../format/base.ts';
import type { Pack } from '../pack.ts';
import { type CompiledPack, compilePack } from './compile.ts';

const compiled = new WeakMap<
  Pack,
  { spanOf: (on: CivilDate) => string; bySpan: Map<string, CompiledPack> }
>();

/**
 * The pack compiled for the law of a civil date; days under the same law share one compilation.
 *
 * @throws XinfangError `pack-expired` past the last day that a layer is meant for: nothing is decided by what has run out.
 * @example
 * compiledOn(pack, '2023-03-01') === compiledOn(pack, '2023-03-02') // true
 */
export const compiledOn = (pack: Pack, on: CivilDate): CompiledPack => {
  if (pack.ends !== undefined && pack.ends.on < on) throw expired(pack.ends);
  let entry = compiled.get(pack);
  if (entry === undefined) {
    entry = { spanOf: spansOf(pack), bySpan: new Map() };
    compiled.set(pack, entry);
  }
  const span = entry.spanOf(on);
  let result = entry.bySpan.get(span);
  if (result === undefined) {
    result = compilePack(pack, on);
    entry.bySpan.set(span, result);
  }
  return result;
};

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

/** Days between which no element begins or ends share a key. */
const spansOf = (pack: Pack): ((on: CivilDate) => string) => {
  const untranslated = pack.groups.flatMap((group) => group.untranslated ?? []);
  const spans: Effective[] = [...pack.rules, ...pack.remedies, ...untranslated].map(
    ({ effective }) => effective,
  );
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
