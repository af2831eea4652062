import type { RepeatedIds } from './repeated-ids.ts';
import type { RunWarning } from './run-report.ts';

/** Two matters under one id are counted, and told. */
export const duplicateIdWarnings = ({ count, examples }: RepeatedIds): readonly RunWarning[] =>
  count === 0
    ? []
    : [
        {
          code: 'duplicate-id',
          message: { zh: '几件事项用了同一个编号', en: 'several matters bear one id' },
          count,
          examples,
        },
      ];
