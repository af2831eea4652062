import { type Draw, drawFrom } from './draw.ts';
import { type Maker, type Matter, makerOf } from './matter.ts';
import { ordinary } from './ordinary.ts';

/** A matter of which it is known, from how it was made, whether the item must name it. */
export interface Made {
  readonly matter: Matter;
  readonly planted: boolean;
  /** How it came about, to tell of what was missed. */
  readonly shape?: string;
  /** The day by which the item places it in a period; absent where no shape says. */
  readonly on?: string;
}

/** One way in which the item shows, or nearly shows. */
export interface Shape {
  readonly name: string;
  readonly make: (maker: Maker) => readonly Made[];
}

/** A register in which some matters must be named and the others must not. */
export interface Register {
  readonly asOf: string;
  readonly period?: { readonly from?: string; readonly to?: string };
  readonly made: readonly Made[];
}

/** An integrity item of the contract with registers in which it was hidden. */
export interface Scenario {
  readonly item: string;
  /** What the contract defines: all of it must be found and nothing else. */
  readonly registers: (seed: number, each: number) => readonly Register[];
  /** What it leaves to judgement: reported, not required. */
  readonly judged: readonly Shape[];
}

/** The day as of which registers are measured. */
export const AS_OF = '2025-12-31';
const PERIOD = { from: '2019-01-01', to: '2024-06-30' };

/** A scenario whose item looks at one matter, or one pair, at a time. */
export const scenarioOf = (
  item: string,
  shapes: readonly Shape[],
  judged: readonly Shape[] = [],
): Scenario => ({
  item,
  judged,
  registers: (seed, each) => {
    const whole = registerOf(item, shapes, seed, each);
    return [whole, cutToPeriod(whole)];
  },
});

/** A register with so many of each shape, and as many ordinary matters as a third of them, shuffled. */
export const registerOf = (
  prefix: string,
  shapes: readonly Shape[],
  seed: number,
  each: number,
): Register => {
  const draw = drawFrom(seed);
  const maker = makerOf(prefix, draw);
  const made = shapes.flatMap(({ name, make }) =>
    Array.from({ length: each }, () => make(maker))
      .flat()
      .map((one) => ({ ...one, shape: name })),
  );
  const plain = Array.from(
    { length: Math.ceil(made.length / 3) },
    (): Made => ({ matter: ordinary(maker), planted: false }),
  );
  return { asOf: AS_OF, made: shuffled([...made, ...plain], draw) };
};

/** Over a period only what is placed in it must be named. */
const cutToPeriod = ({ asOf, made }: Register): Register => ({
  asOf,
  period: PERIOD,
  made: made
    .filter(({ planted, on }) => !planted || on !== undefined)
    .map((one) => ({
      ...one,
      planted: one.planted && PERIOD.from <= (one.on as string) && (one.on as string) <= PERIOD.to,
    })),
});

export const shuffled = <Item>(items: readonly Item[], draw: Draw): readonly Item[] =>
  items
    .map((item) => ({ item, place: draw.int(0, 2 ** 31) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** A shape of one matter that must be named, placed by a day. */
export const planted = (
  name: string,
  make: (maker: Maker) => { readonly matter: Matter; readonly on?: string },
): Shape => ({ name, make: (maker) => [{ ...make(maker), planted: true }] });

/** A shape of one matter that comes near and must not be named. */
export const decoy = (name: string, make: (maker: Maker) => Matter): Shape => ({
  name,
  make: (maker) => [{ matter: make(maker), planted: false }],
});
