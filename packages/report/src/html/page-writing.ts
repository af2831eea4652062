import type { Lang } from '../lang.ts';
import { MESSAGES, type MessageKey, type Sayer, sayerOf } from '../messages.ts';
import type { RunLabels } from '../run-words.ts';
import { type Content, html, type Markup, pageText } from './markup.ts';

/** What the page of a run may know beside the report. */
export interface RunPageWriting {
  readonly lang: Lang;
  /** Labels of the pack; without them ids stand in their place. */
  readonly labels?: RunLabels | undefined;
  /** The way of counting that stands first. */
  readonly variant?: string | undefined;
  /** Names of the files lying beside the page: only these are linked. */
  readonly files?: readonly string[] | undefined;
}

/** A page's writing with what every part of it needs at hand. */
export interface PageWriting extends RunPageWriting {
  readonly to: Sayer;
}

/** A part of the page: its anchor, its heading, and what stands below. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Content;
}

/** The writing of a page with its sayer. */
export const pageWritingOf = (writing: RunPageWriting): PageWriting => ({
  ...writing,
  to: sayerOf(writing.lang),
});

/** A file's name, as a link where the file lies beside the page. */
export const fileLink = (name: string, { files }: PageWriting): Markup =>
  files?.includes(name) === true
    ? html`<a href="./${encodeURIComponent(name)}">${name}</a>`
    : html`<span class="file">${name}</span>`;

/** A name as the register writes it: its language is marked where it is not the page's, its direction kept to itself. */
export const registerText = (text: string, { lang }: Pick<PageWriting, 'lang'>): Markup => {
  if (pageText(text).trim() === '') return html`–`;
  return lang === 'en' && /\p{Script=Han}/u.test(text)
    ? html`<bdi lang="zh-CN">${text}</bdi>`
    : html`<bdi>${text}</bdi>`;
};

/** Says how many of how many are shown and where the rest is; nothing where all are shown. */
export const shortened = (
  { shown, all, file }: { readonly shown: number; readonly all: number; readonly file?: string },
  writing: PageWriting,
): Content => {
  if (shown >= all) return undefined;
  const where =
    file === undefined || writing.files?.includes(file) !== true
      ? undefined
      : [
          writing.to('page.space'),
          sayWith('page.whole-in', { file: fileLink(file, writing) }, writing),
        ];
  return html`<p class="more">${writing.to('page.first-of', { shown, all })}${where}</p>`;
};

/** Says a message with markup in its places. */
export const sayWith = (
  key: MessageKey,
  places: Readonly<Record<string, Content>>,
  { lang }: PageWriting,
): Content =>
  MESSAGES[key][lang].split(/\{(\w+)\}/u).map((part, i) => (i % 2 === 0 ? part : places[part]));
