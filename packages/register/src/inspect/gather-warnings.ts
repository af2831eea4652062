import { mappedColumns } from '../mapping/mapping.ts';
import { columnWarnings, misfitWarnings } from './column-warnings.ts';
import type { DraftMapping } from './draft-mapping.ts';
import type { DraftColumn } from './draft-source.ts';
import type { InspectionWarning } from './inspection.ts';
import { type InspectionWarningCode, inspectionWarning } from './inspection-warning.ts';
import type { Doubt } from './name-index.ts';
import type { Sample } from './sample.ts';
import type { SeenColumn } from './seen-column.ts';
import { isDay } from './target.ts';

/** All that a clerk should look at before the draft is used: first what stops a run, last what is merely left out. */
export const gatherWarnings = (
  sample: Sample,
  seen: readonly SeenColumn[],
  columns: readonly DraftColumn[],
  { mapping, missing, dayless }: DraftMapping,
): readonly InspectionWarning[] => {
  const { all } = mappedColumns(mapping);
  const used = columns.filter(({ name, guess }) => all.has(guess.numbered?.pattern ?? name));
  const doubtful = columns.filter(({ guess }) => guess.confidence === 'low');
  return [
    ...sampleWarnings(sample),
    ...missing.map((place) => inspectionWarning('missing-place', { place })),
    ...(isPlaceholder(mapping) ? [inspectionWarning('check-receiver')] : []),
    ...exportWarning(used),
    ...marksWarning(mapping),
    ...used.flatMap(columnWarnings),
    ...columns.flatMap(misfitWarnings),
    ...DOUBTS.flatMap((doubt) =>
      naming(doubt, namesOf(columns.filter(({ guess }) => guess.doubt === doubt))),
    ),
    ...naming('doubtful-used', namesOf(doubtful.filter((each) => used.includes(each)))),
    ...naming(
      'lower-level',
      namesOf(columns.filter(({ guess }) => guess.as?.['level'] !== undefined)),
    ),
    ...naming('no-day', namesOf(dayless)),
    ...naming('doubled-column', shownOf(seen.filter(({ isDoubled }) => isDoubled))),
    ...naming('doubtful', namesOf(doubtful.filter((each) => !used.includes(each)))),
    ...naming('identity', shownOf(seen.filter(({ guess }) => guess?.target === 'identity'))),
    ...naming('unguessed', shownOf(seen.filter(({ guess }) => guess === undefined))),
  ];
};

const DOUBTS: readonly Doubt[] = ['days-before-receipt', 'other-actor', 'rival-actor'];

const isPlaceholder = ({ constants = {} }: DraftMapping['mapping']): boolean =>
  Object.hasOwn(constants, 'registration.receiver');

const sampleWarnings = ({
  written,
  rows,
  unreadable,
  warnings,
}: Sample): readonly InspectionWarning[] => [
  ...(written.encoding?.sure === 'low'
    ? [inspectionWarning('uncertain-encoding', { encoding: written.encoding.name })]
    : []),
  ...warnings,
  ...(rows.length === 0 ? [inspectionWarning('no-rows')] : []),
  ...(unreadable === 0 ? [] : [inspectionWarning('unreadable-rows', { count: unreadable })]),
];

const exportWarning = (used: readonly DraftColumn[]): readonly InspectionWarning[] => {
  const days = used
    .filter(({ guess }) => isDay(guess.target))
    .map(({ profile }) => profile.days.latest ?? '');
  const latest = days.toSorted().at(-1) ?? '';
  return latest === '' ? [] : [inspectionWarning('exported-on', { day: latest })];
};

const namesOf = (columns: readonly DraftColumn[]): readonly string[] =>
  columns.map(({ name }) => name);

const shownOf = (seen: readonly SeenColumn[]): readonly string[] =>
  seen.map(({ shown }) => shown).filter((name) => name !== '');

const naming = (
  code: InspectionWarningCode,
  columns: readonly string[],
): readonly InspectionWarning[] =>
  columns.length === 0 ? [] : [inspectionWarning(code, { columns: [...new Set(columns)] })];

/** What stands for nothing is told: a word taken so is in no rate, not even among those that were asked. */
const marksWarning = ({ missing = [] }: DraftMapping['mapping']): readonly InspectionWarning[] =>
  missing.length === 0 ? [] : [inspectionWarning('missing-marks', { marks: missing.join(' ') })];
