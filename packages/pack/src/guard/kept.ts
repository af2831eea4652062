import type { Basis } from '../format/base.ts';
import type { Instrument, Route, Warning } from '../format/law.ts';
import type { Rule } from '../format/rule.ts';
import type { Comparison } from './comparison.ts';
import { includesBasis } from './includes-basis.ts';
import { covers } from './pair.ts';
import { type Loosening, sameJson } from './refusals.ts';

const SEVERITIES: readonly Warning['severity'][] = ['info', 'warning', 'error'];

/** What an overlay may only add to: instruments, warnings, routes, and the marks and bases of rules. */
export const loosenedLaw = ({ base, merged }: Comparison): readonly Loosening[] => [
  ...[...base.instruments.values()].flatMap((was) =>
    loosenedInstrument(was, merged.instruments.get(was.id)),
  ),
  ...base.warnings.flatMap((was) =>
    loosenedWarning(
      was,
      merged.warnings.filter(({ id }) => id === was.id),
    ),
  ),
  ...base.routes.flatMap((was) =>
    loosenedRoute(
      was,
      merged.routes.find(({ id }) => id === was.id),
    ),
  ),
  ...base.rules.flatMap((was) =>
    loosenedRule(
      was,
      merged.rules.find(({ id }) => id === was.id),
    ),
  ),
  ...base.groups.flatMap(({ id, onConflict }) =>
    lostBasis(
      onConflict?.basis ?? [],
      merged.groups.find((each) => each.id === id)?.onConflict?.basis ?? [],
      { kind: 'group', id, path: ['onConflict', 'basis'] },
    ),
  ),
];

const lostBasis = (
  was: readonly Basis[],
  is: readonly Basis[],
  at: Pick<Loosening, 'kind' | 'id' | 'path'>,
): readonly Loosening[] =>
  includesBasis(is, was) ? [] : [{ code: 'loosens-basis', ...at, basis: was }];

/** Articles may be added, and official texts where there was none; all else is the law. */
const loosenedInstrument = (was: Instrument, is: Instrument | undefined): readonly Loosening[] => {
  const instrument = { code: 'loosens-instrument', kind: 'instrument', id: was.id } as const;
  const { articles: before, ...rest } = was;
  const { articles: after = [], ...restNow } = is ?? {};
  const key = [...new Set([...Object.keys(rest), ...Object.keys(restNow)])].find(
    (each) => each !== '$schema' && !sameJson(Reflect.get(rest, each), Reflect.get(restNow, each)),
  );
  if (key !== undefined) return [{ ...instrument, path: [key], basis: [] }];
  return before.flatMap((article): readonly Loosening[] => {
    const index = after.findIndex(({ number }) => number === article.number);
    const now = after[index];
    const kept =
      now !== undefined &&
      sameJson(now.gist, article.gist) &&
      (article.officialText === undefined || sameJson(now.officialText, article.officialText));
    const basis: Basis[] = [{ instrument: was.id, article: article.number, confidence: 'H' }];
    return kept ? [] : [{ ...instrument, path: ['articles', Math.max(index, 0)], basis }];
  });
};

const loosenedWarning = (was: Warning, now: readonly Warning[]): readonly Loosening[] => {
  const is = now.find(
    ({ effective }) => effective.from <= was.effective.from && covers(effective, was.effective),
  );
  const kept =
    is !== undefined && SEVERITIES.indexOf(is.severity) >= SEVERITIES.indexOf(was.severity);
  return kept
    ? []
    : [
        {
          code: 'loosens-warning',
          kind: 'warning',
          id: was.id,
          from: was.effective.from,
          path: ['severity'],
          basis: was.basis,
        },
      ];
};

const loosenedRoute = (was: Route, is: Route | undefined): readonly Loosening[] =>
  was.limits.flatMap((limit): readonly Loosening[] => {
    const now = is?.limits.find(({ id }) => id === limit.id);
    const kept =
      now !== undefined &&
      is?.instrument === was.instrument &&
      sameJson(now.period, limit.period) &&
      sameJson(now.extension, limit.extension) &&
      includesBasis(now.basis, limit.basis);
    return kept
      ? []
      : [
          {
            code: 'loosens-route',
            kind: 'route',
            id: was.id,
            path: ['limits'],
            basis: limit.basis,
          },
        ];
  });

/** Law does not become local practice, and who confirms a proposal still rests on the same articles. */
const loosenedRule = (was: Rule, is: Rule | undefined): readonly Loosening[] => {
  const at = { kind: 'rule', id: was.id } as const;
  const localised = is?.local === true && was.local !== true;
  return [
    ...(localised
      ? [{ code: 'loosens-basis', ...at, path: ['local'], basis: was.basis } as const]
      : []),
    ...lostBasis(was.confirm?.basis ?? [], is?.confirm?.basis ?? [], {
      ...at,
      path: ['confirm', 'basis'],
    }),
  ];
};
