/** Rules of style of this page, after those that all pages share. */
export const DIFF_STYLE = `
.element, .behaviour { padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.element h3, .behaviour h3 { margin-top: 1.25rem; }
.sides { table-layout: fixed; }
.sides thead th:first-child { width: 24%; }
.sides th, .sides td { overflow-wrap: anywhere; }
.was { background: #fbf3ef; }
.is { background: #eef6ef; }
.law { margin-top: 0.75rem; padding: 0.5rem 1rem; background: var(--wash); }
.law h4 { margin: 0 0 0.25rem; }
.law ul { margin: 0; padding-left: 1.25rem; }
.law li { margin-bottom: 0.35rem; }
.short { margin: 1rem 0 0; padding: 0.75rem 1rem; border: 1px solid var(--ink); border-left-width: 5px; }
.short h2 { margin: 0 0 0.25rem; font-size: 1rem; }
.short ul { margin: 0; padding-left: 1.25rem; }
.ways td.ids { font: 0.8125rem/1.6 var(--mono); min-width: 14rem; word-break: normal; }

.ids bdi, .samples bdi { white-space: nowrap; }
.samples thead th:first-child { width: 11rem; }
.samples td { word-break: normal; }
@media (max-width: 40rem) {
  .sides thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sides, .sides tbody, .sides tr, .sides th, .sides td { display: block; }
  .sides tr { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
  .sides th, .sides td, .sides tbody tr:last-child > * { border-bottom: 0; }
  .sides td[data-side]::before { content: attr(data-side) " "; color: var(--soft); }
  .ways thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .ways, .ways caption, .ways tbody { display: block; }
  .ways tr { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) max-content; border-bottom: 1px solid var(--line); }
  .ways th, .ways td, .ways tbody tr:last-child > * { border-bottom: 0; }
  .ways tbody th { min-width: 0; }
  .ways td.ids { grid-column: 1 / -1; min-width: 0; padding-left: 0.25rem; }
  .samples thead th:first-child { width: 7.5rem; }
}
@media print {
  .was, .is, .law { background: none; }
  .was { text-decoration: line-through; text-decoration-color: #888; }
  .element, .behaviour h3 + p, .law, .short { break-inside: avoid; }
}
`;
