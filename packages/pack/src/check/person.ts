import { isJsonList, isJsonObject, type JsonValue, type Path } from '../json/span.ts';
import { personTermIn } from '../lexicon.ts';
import type { ElementKind } from '../read/elements.ts';
import type { Report, Scope } from './scope.ts';

const GUARDED: ReadonlySet<ElementKind> = new Set([
  'fact',
  'group',
  'rule',
  'condition',
  'deadline',
  'indicator',
  'integrity',
  'reminder',
]);
/** Keys whose texts name a thing. */
const NAMES: ReadonlySet<string> = new Set(['id', 'value', 'label']);

/** Checks that nothing that is decided, reckoned or counted labels or scores a person by its id or label. */
export const checkPersons = ({ draft }: Scope, report: Report): void => {
  for (const element of draft.elements) {
    if (!GUARDED.has(element.kind)) continue;
    for (const { path, text } of namesIn(element.value, [])) {
      const term = personTermIn(text);
      if (term !== undefined) report(element, { code: 'about-a-person', data: { term }, path });
    }
  }
};

const namesIn = (value: JsonValue, path: Path): readonly { path: Path; text: string }[] => {
  if (isJsonList(value)) return value.flatMap((item, i) => namesIn(item, [...path, i]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = [...path, key];
    return NAMES.has(key) ? textsOf(item, here) : namesIn(item, here);
  });
};

const textsOf = (value: JsonValue, path: Path): readonly { path: Path; text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([key, item]) => textsOf(item, [...path, key]))
    : [];
};
