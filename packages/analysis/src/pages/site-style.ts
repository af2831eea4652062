/** What the pages of a pack have beside the shared style. */
export const SITE_STYLE = `
header { padding-top: 1.5rem; }
nav ol { font-size: 0.875rem; }
nav .language { margin-left: auto; }
.kicker { margin: 0 0 0.25rem; color: var(--soft); font-size: 0.875rem; }
:lang(en) .kicker::first-letter { text-transform: uppercase; }
header h1 { margin-bottom: 0.25rem; }
.id { margin: 0 0 0.75rem; }
main > .facts { margin-top: 1.25rem; }
.lead { margin: 1.25rem 0 0; font-size: 1.0625rem; }
.sentence { font-family: var(--serif); font-size: 1.0625rem; line-height: 1.75; }
.meaning, .finer { color: var(--soft); font-size: 0.8125rem; }
.mark { padding: 0 0.35em; border: 1px solid var(--line); border-radius: 2px; color: var(--soft); font-size: 0.8125rem; white-space: nowrap; }
.label { display: inline-block; margin-right: 0.5em; color: var(--soft); font-size: 0.8125rem; }
.gist { margin: 0.15rem 0 0.75rem; }
.official { margin: 0.5rem 0 1rem; padding: 0.5rem 1rem; border-left: 3px solid var(--ink); background: var(--wash); }
.official p { margin: 0 0 0.25rem; }
.official .label { display: block; }
main ul { margin: 0.25rem 0 0.75rem; padding-left: 1.25rem; }
main ul.plain, .bases, .uses, .columns { padding-left: 0; list-style: none; }
.bases li { margin-bottom: 0.5rem; }
.uses li { padding: 0.1rem 0; }
.columns { columns: 18rem; column-gap: 2rem; }
.columns li { padding: 0.1rem 0; break-inside: avoid; }
.span { display: inline-block; }
.wide-terms > div, :lang(en) .wide-terms > div { grid-template-columns: 15rem minmax(0, 1fr); }
.decision th, .decision td { word-break: normal; overflow-wrap: anywhere; }
.decision thead th { min-width: 5.5rem; }
.decision tbody th { min-width: 9rem; }
.decision td:nth-child(2) { min-width: 7rem; }
#limits-table td:nth-child(2) { word-break: keep-all; }
.outline { margin: 0; }
td .outline { padding-left: 1.1rem; }
.articles { border: 0; }
.articles ol { gap: 0.1rem 0.9rem; }
.part:target > h2 { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.3em; }
.part { scroll-margin-top: 1rem; }
.colophon { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.8125rem; }
.colophon p, .colophon ul { margin: 0; }

@media (max-width: 40rem) {
  .wide-terms > div, :lang(en) .wide-terms > div { grid-template-columns: minmax(0, 1fr); }
  nav .language { margin-left: 0; }
}
@media print {
  .mark { border-color: #888; }
  .scroll table { font-size: 9px; }
  .scroll th, .scroll td { padding-left: 0.3rem; padding-right: 0.3rem; }
  .decision thead th, .decision tbody th, .decision td:nth-child(2) { min-width: 0; }
  .bases li, .uses li { break-inside: avoid; }
}
`;
