import { BASE_STYLE } from './base-style.ts';

/**
 * The page's style. It stands in the page as it is, and the policy names its hash: whoever changes it takes the new hash
 * from the failing test.
 */
export const STYLE = `${BASE_STYLE}
.rate h3 { font-family: var(--serif); font-weight: 700; line-height: 1.3; text-wrap: balance; }
.cases:focus { outline: none; }
.count, .examples { color: var(--soft); }
.uncertain { font-style: normal; font-weight: 700; border-bottom: 1px dotted currentColor; }
.own { color: var(--soft); }

.rates { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr)); gap: 1rem; margin: 1rem 0 1.5rem; }
.rate { display: flex; flex-direction: column; padding: 1rem 1.125rem; border: 1px solid var(--line); border-top: 3px solid var(--ink); }
.rate h3 { margin: 0; font-size: 1.0625rem; }
.rate .value { margin: 0.35rem 0 0.1rem; font: 600 2.25rem/1.2 var(--sans); font-variant-numeric: tabular-nums; }
.fraction { color: var(--soft); font-size: 0.875rem; font-weight: 400; font-variant-numeric: tabular-nums; }
.rate p { margin: 0; }
.rate dl, .beside { margin: 0.75rem 0 0; padding-top: 0.6rem; border-top: 1px solid var(--line); font-size: 0.875rem; line-height: 1.6; }
.rate dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 1rem; }
.beside p:first-child { color: var(--soft); }
.notes { margin: 0; padding-left: 1.5rem; color: var(--soft); font-size: 0.875rem; max-width: 56rem; }
.note-mark, .assumed { font-size: 0.8125rem; }
.note-mark { white-space: nowrap; }

#upcoming-table td:nth-child(2), #overdue-table td:nth-child(2) { min-width: 9rem; word-break: normal; }
#upcoming-table td:nth-child(3), #overdue-table td:nth-child(3) { white-space: nowrap; }

figure { position: relative; margin: 0 0 0.5rem; }
figure svg { display: block; width: 100%; height: auto; font-family: var(--sans); }
.wide { max-width: 760px; }
.narrow { max-width: 400px; }
figure .narrow { display: none; }
.with-table { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 2.5rem; align-items: start; margin-bottom: 1.5rem; }
.with-table > h3 { grid-column: 1 / -1; }
.with-table caption { padding-top: 0; }
.with-table tbody th { min-width: 0; }
.with-table th, .with-table td { padding-top: 0.22rem; padding-bottom: 0.22rem; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 0.75rem 2.5rem; align-items: start; }
#assumptions-table { max-width: 46rem; }
#integrity-table tbody th { min-width: 9rem; width: 13rem; }

.ids { columns: 8.5rem; column-gap: 1rem; margin: 0; padding: 0; list-style: none; font: 0.8125rem/1.6 var(--mono); }
.ids li { unicode-bidi: isolate; }
td .ids { columns: auto; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.cases { padding-top: 0.25rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.cases h3 { margin-top: 0.75rem; }
.cases:target h3 { text-decoration: underline; text-underline-offset: 0.3em; }

@media (max-width: 52rem) {
  .with-table { display: block; }
}
@media (max-width: 40rem) {
  figure .wide { display: none; }
  figure .narrow { display: block; }
}
@media print {
  #lists { break-before: page; }
  figure, .rate, .tables > table, .ids li { break-inside: avoid; }
  .cases { padding-bottom: 0.75rem; }
  .rates { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.75rem; }
  .rate { padding: 0.75rem; }
  .tables { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  figure .wide { display: block; max-width: 86%; }
  figure .narrow { display: none; }
  .with-table { display: grid; grid-template-columns: 28rem 15rem; break-inside: avoid; }
  .with-table .wide { display: none; }
  .with-table .narrow { display: block; max-width: none; }
}
`;

const STYLE_HASH = 'sha256-0ICbhLx/hcOWSV9QBB41fB8XawsjOLf38EJhAQ8U3l8=';

/** No source of anything but this style: no script, no picture, no frame, nothing sent anywhere. */
export const CONTENT_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
