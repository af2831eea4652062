import type { NamedCondition, Pack } from '@xinfang/pack';

/** The named conditions that the files of a pack hold: without the tables of operators of plugins, which loading added. */
export const ownConditions = ({
  conditions,
}: Pick<Pack, 'conditions'>): readonly NamedCondition[] =>
  [...conditions.values()].filter(({ tabulates }) => tabulates === undefined);
