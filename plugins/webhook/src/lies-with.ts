import { type CivilDate, holdingUnit, type MatterView } from '@xinfang/sdk';

/**
 * Whether a matter lies with a unit on a day: it is in its hands, or the unit is the office or organ that received it. Ids are
 * compared as they are written: one that is written otherwise is sent one matter too few.
 */
export const liesWith = (unit: string, matter: MatterView, asOf: CivilDate): boolean =>
  matter.registration.receiver.id === unit || holdingUnit(matter, asOf) === unit;
