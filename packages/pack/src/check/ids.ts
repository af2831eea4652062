import type { Effective } from '../format/base.ts';
import { memberOf } from '../json/span.ts';
import type { WrittenElement } from '../read/elements.ts';
import type { Report, Scope } from './scope.ts';

/**
 * Checks that ids are taken once: of each kind, and between facts and groups, whose outcomes are facts. A kind of warning
 * may stand for several spans of law that do not overlap.
 */
export const checkIds = ({ draft }: Scope, report: Report): void => {
  const taken = new Map<string, WrittenElement[]>();
  for (const element of draft.elements) {
    const key = `${element.kind === 'group' ? 'fact' : element.kind} ${element.id}`;
    const before = taken.get(key) ?? [];
    if (before.some((each) => clashes(each, element)) || isNameOfEveryObject(element))
      report(element, { code: 'duplicate-id', data: { id: element.id }, path: ['id'] });
    taken.set(key, [...before, element]);
  }
};

/** Outcomes and facts stand side by side in plain objects, where such a name would always seem to have a value. */
const isNameOfEveryObject = ({ kind, id }: WrittenElement): boolean =>
  (kind === 'fact' || kind === 'group') && id in Object.prototype;

const clashes = (a: WrittenElement, b: WrittenElement): boolean => {
  if (a.kind !== 'warning') return true;
  const [x, y] = [spanOf(a), spanOf(b)];
  return (x.to ?? '9999') >= y.from && (y.to ?? '9999') >= x.from;
};

const spanOf = ({ value }: WrittenElement): Effective => {
  const [from, to] = ['from', 'to'].map((key) => memberOf(value['effective'], key));
  return {
    from: typeof from === 'string' ? from : '',
    ...(typeof to === 'string' ? { to } : {}),
  };
};
