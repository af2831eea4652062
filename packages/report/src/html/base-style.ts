/** The style that all pages share: letters, lists, tables, and what they become on a telephone and on A4. */
export const BASE_STYLE = `
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
h1, h2 { font-family: var(--serif); font-weight: 700; line-height: 1.3; text-wrap: balance; }
h1 { margin: 0 0 1rem; font-size: 1.875rem; letter-spacing: 0.03em; }
h2 { margin: 0 0 0.75rem; font-size: 1.3125rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; line-height: 1.4; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 0.875rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid #1d4f86; outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
bdi { unicode-bidi: isolate; }
code, pre { font-family: var(--mono); font-size: 0.8125rem; }
code { color: var(--soft); }
pre { margin: 0 0 0.75rem; padding: 0.75rem 1rem; background: var(--wash); white-space: pre-wrap; }
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
.more { margin: 0.25rem 0 0.75rem; color: var(--soft); font-size: 0.875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

nav { padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
nav ol { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.part { padding-top: 2.25rem; }

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
summary { margin-top: 0.75rem; font-size: 0.875rem; font-weight: 700; cursor: pointer; }
.back { margin: 0.5rem 0 1rem; font-size: 0.8125rem; }
.on-paper { display: none; }
.hash { word-break: break-all; }

@media (max-width: 52rem) {
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
  h2, h3, h4, caption, summary { break-after: avoid; }
  tr, .warnings, .facts > div, pre, .facts { break-inside: avoid; }
  .part > h2 + p { break-after: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .facts > div, :lang(en) .facts > div { grid-template-columns: 11rem minmax(0, 1fr); }
  .scroll { overflow: visible; background: none; }
  th, td { padding-top: 0.22rem; padding-bottom: 0.22rem; }
}
`;
