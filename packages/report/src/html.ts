export { type RunPageWriting, renderRunPage } from './html/render-run-page.ts';
