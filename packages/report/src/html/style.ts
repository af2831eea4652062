/**
 * The page's style. It stands in the page as it is, and the policy names its hash: whoever changes it takes the new hash
 * from the failing test.
 */
export const STYLE = `
:root {
  --ink: #1c2733;
  --soft: #4b5763;
  --line: #c9d0d7;
  --wash: #f3f5f7;
  --link: #1d4f86;
  --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", SimSun, serif;
  --sans: "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --mono: ui-monospace, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace;
}
:root:lang(en) {
  --serif: Georgia, "Times New Roman", "Liberation Serif", "DejaVu Serif", "Noto Serif", serif;
  --sans: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", "Noto Sans", sans-serif;
}
* { box-sizing: border-box; }
html { color-scheme: light; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: 67rem;
  padding: 2rem 1.5rem 4rem;
  color: var(--ink);
  background: #fff;
  font: 0.9375rem/1.6 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, .rate h3 { font-family: var(--serif); font-weight: 700; line-height: 1.3; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 1.875rem; letter-spacing: 0.03em; }
h2 { margin: 0 0 0.75rem; font-size: 1.3125rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; line-height: 1.4; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid #1d4f86; outline-offset: 2px; border-radius: 2px; }
main:focus, .cases:focus { outline: none; }
bdi, .ids li { unicode-bidi: isolate; }
code, pre { font-family: var(--mono); font-size: 0.8125rem; }
code { color: var(--soft); }
pre code { color: inherit; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: #fff; border: 2px solid var(--link); }
.skip:focus { top: 0.5rem; z-index: 1; }

header { padding-bottom: 1.25rem; border-bottom: 3px double var(--ink); }
.facts { margin: 0; }
.facts > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; padding: 0.2rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
:lang(en) dt::first-letter, :lang(en) thead th::first-letter { text-transform: uppercase; }
:lang(en) .facts > div { grid-template-columns: 11rem minmax(0, 1fr); }
.plain, .inline { margin: 0; padding: 0; list-style: none; }
.inline li { display: inline-block; margin-right: 1rem; }
.warnings { margin-top: 1rem; padding: 0.75rem 1rem; border: 1px solid var(--ink); border-left-width: 5px; }
.warnings h2 { margin: 0 0 0.25rem; font-size: 1rem; }
.warnings ul { margin: 0; padding-left: 1.25rem; }
.count, .examples { color: var(--soft); }
.uncertain { font-style: normal; font-weight: 700; border-bottom: 1px dotted currentColor; }

nav { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.part { padding-top: 2.25rem; }

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

table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding: 0.5rem 0; text-align: left; font-weight: 700; }
th, td { padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child { padding-left: 0.25rem; }
th { font-weight: 400; }
thead th { color: var(--soft); border-bottom: 1.5px solid var(--ink); border-top: 1.5px solid var(--ink); vertical-align: bottom; }
tbody th { min-width: 7rem; }
.number { text-align: right; white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 1.5px solid var(--ink); }
tfoot > tr > * { font-weight: 700; border-bottom: 1.5px solid var(--ink); }
.scroll { margin: 0.75rem 0; overflow-x: auto; }
.scroll td, thead th { overflow-wrap: normal; word-break: keep-all; }
.scroll tbody th { min-width: 8.5rem; }
#upcoming-table td:nth-child(2), #overdue-table td:nth-child(2) { min-width: 9rem; word-break: normal; }
#upcoming-table td:nth-child(3), #overdue-table td:nth-child(3) { white-space: nowrap; }
.own { color: var(--soft); }
.more { margin: 0.25rem 0 0.75rem; color: var(--soft); font-size: 0.875rem; }

figure { position: relative; margin: 0 0 0.5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
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
td .ids { columns: auto; display: flex; flex-wrap: wrap; gap: 0 1rem; }
.cases { padding-top: 0.25rem; border-top: 1px solid var(--line); scroll-margin-top: 1rem; }
.cases h3 { margin-top: 0.75rem; }
.cases:target h3 { text-decoration: underline; text-underline-offset: 0.3em; }
summary { margin-top: 0.75rem; font-size: 0.875rem; font-weight: 700; cursor: pointer; }
.back { margin: 0.5rem 0 1rem; font-size: 0.8125rem; }
.on-paper { display: none; }
pre { margin: 0 0 0.75rem; padding: 0.75rem 1rem; background: var(--wash); white-space: pre-wrap; }
.hash { word-break: break-all; }

@media (max-width: 52rem) {
  .with-table { display: block; }
  .scroll {
    background:
      linear-gradient(to left, #fff 40%, #fff0) right / 2.5rem 100% no-repeat local,
      linear-gradient(to left, #1c273333, #1c273300) right / 0.75rem 100% no-repeat scroll;
  }
}
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .facts > div, :lang(en) .facts > div { grid-template-columns: minmax(0, 1fr); }
  figure .wide { display: none; }
  figure .narrow { display: block; }
}
@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; } }
  html { font-size: 13px; }
  body { max-width: none; padding: 0; color: #000; }
  p { max-width: none; orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .skip, nav, .back { display: none; }
  .on-paper { display: block; }
  .part { padding-top: 1.5rem; }
  #lists { break-before: page; }
  h2, h3, h4, caption, summary { break-after: avoid; }
  figure, tr, .rate, .warnings, .facts > div, .tables > table, pre, .ids li, .facts { break-inside: avoid; }
  .part > h2 + p { break-after: avoid; }
  .cases { padding-bottom: 0.75rem; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .facts > div, :lang(en) .facts > div { grid-template-columns: 11rem minmax(0, 1fr); }
  .scroll { overflow: visible; background: none; }
  .rates { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.75rem; }
  .rate { padding: 0.75rem; }
  th, td { padding-top: 0.22rem; padding-bottom: 0.22rem; }
  .tables { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  figure .wide { display: block; max-width: 86%; }
  figure .narrow { display: none; }
  .with-table { display: grid; grid-template-columns: 28rem 15rem; break-inside: avoid; }
  .with-table .wide { display: none; }
  .with-table .narrow { display: block; max-width: none; }
}
`;

const STYLE_HASH = 'sha256-N337jCfw4XfHHyf/FCdJbXHgku05eMEeeCoD5LkU6Po=';

/** No source of anything but this style: no script, no picture, no frame, nothing sent anywhere. */
export const CONTENT_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
