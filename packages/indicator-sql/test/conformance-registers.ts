import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Period } from '@xinfang/rates';
import type { Figure } from './figures.ts';

const VECTORS = resolve(import.meta.dirname, '../../../conformance/vectors/indicators.json');

/** What a vector says that a rate comes to. */
interface Expected {
  readonly numerator: number;
  readonly denominator: number;
  readonly undetermined?: number;
  readonly void?: number;
}

/** A small register with what its rates come to, by way of counting and indicator, worked out by a second implementation. */
export interface ConformanceRegister {
  readonly id: string;
  readonly given: {
    readonly asOf: string;
    readonly period?: Period;
    readonly cases: readonly unknown[];
  };
  readonly expect: Readonly<Record<string, Readonly<Record<string, Expected>>>>;
}

/** The registers of the conformance corpus. */
export const conformanceRegisters = (): readonly ConformanceRegister[] =>
  JSON.parse(readFileSync(VECTORS, 'utf8')) as readonly ConformanceRegister[];

/** The figures of the whole register as a vector tells them, with whatever it says of what is left out. */
export const expectedIn = ({ expect }: ConformanceRegister) =>
  Object.entries(expect).flatMap(([variant, rates]) =>
    Object.entries(rates).map(([indicator, rate]) => ({ indicator, variant, ...told(rate) })),
  );

const told = ({ numerator, denominator, ...left }: Expected) => ({
  numerator,
  denominator,
  ...(left.undetermined === undefined ? {} : { undetermined: left.undetermined }),
  ...(left.void === undefined ? {} : { void: left.void }),
});

/** The same of figures that a database gave. */
export const toldBy = (
  figures: readonly Figure[],
  { expect }: ConformanceRegister,
): ReturnType<typeof expectedIn> =>
  Object.entries(expect).flatMap(([variant, rates]) =>
    Object.entries(rates).map(([indicator, rate]) => {
      const figure = figures.find(
        (each) => each.variant === variant && each.indicator === indicator && each.part === '',
      );
      const { numerator = Number.NaN, denominator = Number.NaN, excluded = {} } = figure ?? {};
      return {
        indicator,
        variant,
        numerator,
        denominator,
        ...(rate.undetermined === undefined
          ? {}
          : { undetermined: excluded['undetermined'] ?? Number.NaN }),
        ...(rate.void === undefined ? {} : { void: excluded['void'] ?? Number.NaN }),
      };
    }),
  );
