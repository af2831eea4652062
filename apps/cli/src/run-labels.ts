import type { RunLabels } from '@xinfang/report';
import type { Xinfang } from '@xinfang/sdk';

/** What a run's page knows: the labels of the pack, and the words that plugins bring for ids of the county. */
export const labelsOf = ({
  pack: { deadlines, groups, indicators },
  texts,
}: Xinfang): RunLabels => ({ deadlines, groups, indicators, texts });
