import type { Text } from '@xinfang/calendar';
import { html, type Markup } from '@xinfang/report/markup';
import type { DiffWriting } from './diff-writing.ts';

/** What comes out as before, for all facts and all start days. */
export const samePart = (writing: DiffWriting): Markup => {
  const { diff, packs, say } = writing;
  const { groups, deadlines, remedies } = diff.behaviour;
  const changed = (ids: readonly string[]) => new Set(ids);
  return html`<p>${say('same.lead')}</p>
<dl class="facts">
${row('same.groups', packs.after.groups, changed(groups.map(({ group }) => group)), writing)}
${row('same.deadlines', packs.after.deadlines, changed(deadlines.map(({ deadline }) => deadline)), writing)}
${row('same.remedies', packs.after.remedies, changed(remedies.map(({ remedy }) => remedy)), writing)}
</dl>`;
};

const row = (
  key: 'same.groups' | 'same.deadlines' | 'same.remedies',
  all: readonly { readonly id: string; readonly label: Text }[],
  changed: ReadonlySet<string>,
  { say, in: said, lang }: DiffWriting,
): Markup => {
  // Versions of one thing under several laws bear one label.
  const labels = [
    ...new Set(all.filter(({ id }) => !changed.has(id)).map(({ label }) => said(label))),
  ];
  return html`<div><dt>${say(key)}</dt><dd>${labels.length === 0 ? say('same.none') : labels.join(lang === 'zh' ? '、' : '; ')}</dd></div>`;
};
