import type { PlainCase, PlainEvent } from './case.ts';
import { assess, type PlainAssessment } from './deadlines.ts';
import { logOn } from './event-log.ts';

/** The bounds of what is counted, both days included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A case of a register, as the as-of day sees it. */
export interface Entry {
  readonly id: string;
  readonly oneCase: PlainCase;
  readonly log: readonly PlainEvent[];
  readonly assessment: PlainAssessment;
}

/** A register as the as-of day sees it: what was received later is not in it. */
export interface Register {
  readonly asOf: string;
  readonly entries: readonly Entry[];
  /** Without a period everything is inside. */
  readonly isInside: (date: string) => boolean;
}

export const registerOf = (
  cases: readonly PlainCase[],
  asOf: string,
  period: Period | undefined,
): Register => ({
  asOf,
  entries: cases
    .filter(({ registration }) => registration.receivedOn <= asOf)
    .map((oneCase) => ({
      id: oneCase.id,
      oneCase,
      log: logOn(asOf, oneCase.events),
      assessment: assess(oneCase, asOf),
    })),
  isInside: (date) => period === undefined || (period.from <= date && date <= period.to),
});

/** Nothing says that it was filed or handled before; what is unknown is taken as no. */
export const isFirst = ({ oneCase }: Entry): boolean =>
  oneCase.registration.repeatOf === undefined &&
  (oneCase.facts['priorHandling'] ?? 'none') === 'none';

/** The first such event, where there is one. */
export const firstOf = ({ log }: Entry, types: readonly string[]): PlainEvent | undefined =>
  log.find(({ type }) => types.includes(type));
