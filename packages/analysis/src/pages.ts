export { renderDiffPage, type ShownDiff } from './diff/page/render-diff-page.ts';
export { type PackPage, packPages } from './pages/pack-pages.ts';
