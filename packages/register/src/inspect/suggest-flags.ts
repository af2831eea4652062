import type { Text } from '@xinfang/calendar';
import type { Mapping } from '../mapping/mapping-schema.ts';
import type { DraftColumn } from './draft-source.ts';
import type { SuggestedAssumption } from './inspection.ts';
import { valueTable } from './shown-values.ts';
import type { Target } from './target.ts';

/** A case has no place for a mere yes: what a register marks so can be stated of its cases as an assumption. */
export const suggestFlags = (
  mapping: Mapping,
  columns: readonly DraftColumn[],
): readonly SuggestedAssumption[] => [
  ...flagged('backlog-flag', BACKLOG, columns),
  ...(mapping.fields['registration.repeatOf'] === undefined
    ? flagged('repeat-flag', REPEAT, columns)
    : []),
];

interface Flag {
  readonly id: string;
  readonly text: Text;
  readonly set: Readonly<Record<string, string | Readonly<Record<string, never>>>>;
  readonly why: Text;
}

const BACKLOG: Flag = {
  id: 'listed-as-backlog',
  text: {
    zh: '标为积案的，是列入清单的积案',
    en: 'What is marked as backlog is a listed backlog case',
  },
  set: { 'registration.backlog': {} },
  why: {
    zh: '只写了是不是积案，没有写批次',
    en: 'The column tells only whether, not in which batch',
  },
};

const REPEAT: Flag = {
  id: 'repeats-of-unnamed-filings',
  text: {
    zh: '标为重复的，是重复信访；初件的编号没有写',
    en: 'What is marked as a repeat is one; of which first filing is not said',
  },
  set: { 'registration.repeatOf': 'not-stated' },
  why: {
    zh: '只写了是不是重复，没有写初件的编号；一次性化解率因此不能按件核对',
    en: 'The column tells only whether, not of which filing; first-time resolution cannot be checked case by case',
  },
};

/** A statement for each word of a column that says yes. */
const flagged = (
  target: Target,
  { id, text, set, why }: Flag,
  columns: readonly DraftColumn[],
): readonly SuggestedAssumption[] =>
  columns
    .filter(({ guess }) => guess.target === target && guess.confidence !== 'low')
    .slice(0, 1)
    .flatMap(({ name, profile, guess }) =>
      Object.entries(valueTable(guess, profile)?.table ?? {})
        .filter(([, isYes]) => isYes === true)
        .map(([word], i) => ({
          assumption: {
            id: i === 0 ? id : `${id}-${i + 1}`,
            text,
            where: { equals: { [name]: word } },
            set,
          },
          why,
        })),
    );
