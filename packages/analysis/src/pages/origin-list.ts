import type { Text } from '@xinfang/calendar';
import type { ElementKind } from '@xinfang/pack';
import { type Content, html } from '@xinfang/report/markup';
import { originLine } from './element-parts.ts';
import { originKey } from './origins.ts';
import type { PageKind } from './page-place.ts';
import { linkTo, part, say, told, type Writing } from './site.ts';
import { warningId } from './uses.ts';

/** Of a pack that lies on others: what is its own and what it changes; nothing where it lies on none. */
export const originList = (writing: Writing): Content => {
  if (writing.origins.size === 0) return undefined;
  const items = elementsOf(writing).filter(({ kind, id }) => {
    const origin = writing.origins.get(originKey(kind, id));
    return origin !== undefined && (origin.own || origin.changes.length > 0);
  });
  return part('origins', say(writing, 'origin.list'), [
    items.length === 0
      ? undefined
      : html`<ul>${items.map(
          ({ kind, id, label }) =>
            html`<li><span class="mark">${say(writing, `one.${kind}`)}</span> ${linkTo(kind, id, label, writing)} <span class="finer">${originLine(kind, id, writing)}</span></li>`,
        )}</ul>`,
    html`<p>${say(writing, 'origin.rest')}</p>`,
  ]);
};

interface Item {
  readonly kind: PageKind & ElementKind;
  readonly id: string;
  readonly label: string;
}

const elementsOf = (writing: Writing): readonly Item[] => {
  const { pack } = writing;
  const items = (
    kind: Item['kind'],
    all: Iterable<{ readonly id: string; readonly label: Text }>,
  ): readonly Item[] =>
    [...all].map(({ id, label }) => ({ kind, id, label: told(label, writing) }));
  const named = <Each extends { readonly id: string }>(
    all: Iterable<Each>,
    label: (each: Each) => Text,
  ) => [...all].map((each) => ({ id: each.id, label: label(each) }));
  return [
    ...items('fact', pack.facts),
    ...items('condition', pack.conditions.values()),
    ...items(
      'constraint',
      named(pack.constraints, ({ reason }) => reason),
    ),
    ...items('group', pack.groups),
    ...items('rule', pack.rules),
    ...items('deadline', pack.deadlines),
    ...items('remedy', pack.remedies),
    ...items('route', pack.routes),
    ...items('indicator', pack.indicators),
    ...items('integrity', pack.integrity),
    ...items('reminder', pack.reminders),
    ...items(
      'instrument',
      named(pack.instruments.values(), ({ title }) => title),
    ),
    ...pack.warnings.map((warning) => ({
      kind: 'warning' as const,
      id: warningId(warning),
      label: told(warning.text, writing),
    })),
    ...items(
      'untranslated',
      named(pack.untranslated, ({ what }) => what),
    ),
  ];
};
