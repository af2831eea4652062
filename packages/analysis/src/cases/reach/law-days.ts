import { type Pack, turningDays } from '@xinfang/pack';

/** A day of each version of a pack's law that is within the span the pack is meant for. */
export const lawDaysOf = ({ rules, remedies, groups, ends }: Pack): readonly string[] =>
  turningDays([
    ...[...rules, ...remedies].map(({ effective }) => effective),
    ...groups.flatMap(({ untranslated = [] }) => untranslated.map(({ effective }) => effective)),
  ]).filter((day) => ends === undefined || day <= ends.on);
