import type { Pack } from '@xinfang/pack';
import { html, pageDocument } from '@xinfang/report/markup';
import { code } from './site.ts';
import { SITE_STYLE } from './site-style.ts';

/** The page that lies at the top of the folder: which pack this is, and the way into each language. */
export const coverPage = ({ title, layers }: Pack): string =>
  pageDocument({
    title: title.zh,
    lang: 'zh',
    style: SITE_STYLE,
    body: html`<main>
<h1>${title.zh}</h1>
<p class="lead"><a href="zh/index.html">从这里开始（中文）</a></p>
<p class="lead" lang="en">${title.en}: <a href="en/index.html">start here (English)</a></p>
<ul class="plain">${layers.map(
      ({ id, version, hash }) =>
        html`<li>${code(id)} ${version} <span class="hash">${hash}</span></li>`,
    )}</ul>
</main>`,
  });
