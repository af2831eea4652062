import type { CivilDate } from '@xinfang/calendar';
import type { Ruling } from '../decision.ts';

/** A frozen ruling for another day under the same law. */
export const onDay = (ruling: Ruling, on: CivilDate): Ruling =>
  ruling.on === on ? ruling : Object.freeze({ ...ruling, on });
