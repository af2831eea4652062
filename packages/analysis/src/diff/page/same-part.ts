import type { Text } from '@xinfang/calendar';
import { html, type Markup } from '@xinfang/report/markup';
import type { DiffWriting } from './diff-writing.ts';

/** What comes out as before, for all facts and all start days. */
export const samePart = (writing: DiffWriting): Markup => {
  const { diff, packs, say } = writing;
  const { groups, deadlines, remedies, uncompared } = diff.behaviour;
  const changed = {
    groups: [...groups.map(({ group }) => group), ...(uncompared?.groups ?? [])],
    deadlines: [...deadlines.map(({ deadline }) => deadline), ...(uncompared?.deadlines ?? [])],
    remedies: [...remedies.map(({ remedy }) => remedy), ...(uncompared?.remedies ?? [])],
  };
  return html`<p>${say('same.lead')}</p>
<dl class="facts">
${row('same.groups', packs.after.groups, changed.groups, writing)}
${row('same.deadlines', packs.after.deadlines, changed.deadlines, writing)}
${row('same.remedies', packs.after.remedies, changed.remedies, writing)}
</dl>`;
};

const row = (
  key: 'same.groups' | 'same.deadlines' | 'same.remedies',
  all: readonly { readonly id: string; readonly label: Text }[],
  changed: readonly string[],
  { say, in: said, lang }: DiffWriting,
): Markup => {
  // Versions of one thing under several laws bear one label.
  const labels = [
    ...new Set(all.filter(({ id }) => !changed.includes(id)).map(({ label }) => said(label))),
  ];
  return html`<div><dt>${say(key)}</dt><dd>${labels.length === 0 ? say('same.none') : labels.join(lang === 'zh' ? '、' : '; ')}</dd></div>`;
};
