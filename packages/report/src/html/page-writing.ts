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
  /**
   * Those of the files that hold all of what the page cuts short, as `wholeFiles` tells of the report that they were made
   * of: for any other list the page says how to get the whole one.
   */
  readonly wholeFiles?: readonly string[] | undefined;
  /** The command of this run on one line, free of a machine's paths; without it the page tells in words how to check it. */
  readonly command?: string | undefined;
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
  return isForeign(text, lang) ? html`<bdi lang="zh-CN">${text}</bdi>` : html`<bdi>${text}</bdi>`;
};

/** A name that stands among those of the register but is ours. */
export const ownText = (text: string): Markup => html`<span class="own">${text}</span>`;

/** Ids of cases as a list. */
export const idList = (ids: readonly string[], { lang }: Pick<PageWriting, 'lang'>): Markup =>
  html`<ul class="ids">${ids.map((id) =>
    isForeign(id, lang) ? html`<li lang="zh-CN">${id}</li>` : html`<li>${id}</li>`,
  )}</ul>`;

const isForeign = (text: string, lang: Lang): boolean =>
  lang === 'en' && /\p{Script=Han}/u.test(text);

interface Shortened {
  readonly shown: number;
  readonly all: number;
  /** Where all would stand. */
  readonly file?: string;
  /** What to run with to have all. */
  readonly option: '--ids' | '--by unit';
}

/** Says how many of how many are shown and where or how to have all; nothing where all are shown. */
export const shortened = (
  { shown, all, file, option }: Shortened,
  writing: PageWriting,
): Content =>
  shown >= all
    ? undefined
    : html`<p class="more">${writing.to('page.first-of', { shown, all })}${writing.to('page.space')}${
        wholeIn(file, writing) ??
        sayWith('page.run-for-all', { option: html`<code>${option}</code>` }, writing)
      }</p>`;

/** Says that a file holds everything; nothing where no such file lies beside the page. */
export const wholeIn = (file: string | undefined, writing: PageWriting): Content =>
  file !== undefined &&
  writing.files?.includes(file) === true &&
  writing.wholeFiles?.includes(file) === true
    ? sayWith('page.whole-in', { file: fileLink(file, writing) }, writing)
    : undefined;

/** Says a message with markup in its places. */
export const sayWith = (
  key: MessageKey,
  places: Readonly<Record<string, Content>>,
  { lang }: PageWriting,
): Content =>
  MESSAGES[key][lang].split(/\{(\w+)\}/u).map((part, i) => (i % 2 === 0 ? part : places[part]));
