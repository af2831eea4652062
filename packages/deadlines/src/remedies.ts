import { formatDayNumber } from '@xinfang/calendar';
import { answersOf, compiledOn, isInForce, type Pack, type Remedy } from '@xinfang/pack/decide';
import type { AssessmentRemedy } from './assessment.ts';
import type { CaseReckoning, Running } from './reckon-case.ts';

const STATUS: Readonly<Record<Running['status'], AssessmentRemedy['status']>> = {
  met: 'used',
  late: 'used',
  open: 'open',
  overdue: 'late-requests-to-a-person',
  void: 'open',
};

/**
 * What the petitioner may still do on the as-of day; a remedy with a period says until when.
 *
 * @example
 * remediesOf(reckonCase(oneCase, pack, calendar, '2023-06-30'), pack).map(({ route }) => route)
 */
export const remediesOf = (reckoning: CaseReckoning, pack: Pack): readonly AssessmentRemedy[] => {
  const begun = pack.remedies.flatMap((remedy) => {
    const right = reckoning.running.findLast(({ deadline }) => remedy.until.includes(deadline.id));
    return right === undefined ? [] : [withRight(remedy, right)];
  });
  // A right may run under a later law than that of the receipt: the route is told once, as it runs.
  const offered = pack.remedies
    .filter(({ route }) => !begun.some((each) => each.route === route))
    .filter((remedy) => isOffered(remedy, reckoning, pack))
    .map((remedy) => withoutRight(remedy, reckoning));
  return [...begun, ...offered];
};

const isOffered = (remedy: Remedy, { ruling, known }: CaseReckoning, pack: Pack): boolean => {
  if (!isInForce(remedy.effective, ruling.on)) return false;
  const compiled = compiledOn(pack, ruling.on, () => known);
  const answers = answersOf(compiled.arena, compiled.condition(remedy.when), known);
  return answers.length === 1 && answers[0] === 1;
};

const base = ({ id, route, label, text, basis, from }: Remedy) => ({
  id,
  route,
  label,
  text,
  basis,
  from,
});

const withRight = (remedy: Remedy, { start, clock, status }: Running): AssessmentRemedy => ({
  ...base(remedy),
  openFrom: start.on,
  until: formatDayNumber(clock.binding),
  status: STATUS[status],
});

const withoutRight = (remedy: Remedy, { log, received, asOf }: CaseReckoning): AssessmentRemedy => {
  const opened =
    remedy.from === 'receipt'
      ? formatDayNumber(received)
      : log.find(({ type }) => type === remedy.from)?.on;
  const used = log.some(({ type }) => remedy.usedBy.includes(type));
  const begun = opened !== undefined && remedy.until.length === 0 && received <= asOf;
  return {
    ...base(remedy),
    ...(begun ? { openFrom: opened } : {}),
    status: used ? 'used' : begun ? 'open' : 'not-yet',
  };
};
