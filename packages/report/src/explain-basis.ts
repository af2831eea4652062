import type { Assessment, Deadline } from '@xinfang/deadlines';
import type { Basis } from '@xinfang/pack';
import { articleOf, articleText, distinctBases } from './article-text.ts';
import { aside, type CaseWriting } from './case-writing.ts';
import { say } from './lang.ts';
import { indent, partOf } from './page.ts';
import { groupWord } from './run-words.ts';

/** An article, and what of the matter rests on it. */
interface Use {
  readonly basis: Basis;
  readonly what: string;
}

/** Every article that something in the assessment rests on: what it carries, its gist or text, where to read it. */
export const basisBlocks = (assessment: Assessment, writing: CaseWriting): readonly string[] => {
  const byArticle = Map.groupBy(
    usesOf(assessment, writing),
    ({ basis }) => `${basis.instrument}/${basis.article}`,
  );
  return [...byArticle.values()].map((uses) => articleBlock(uses, writing));
};

const usesOf = (assessment: Assessment, writing: CaseWriting): readonly Use[] => {
  const { lang, pack, to } = writing;
  const use =
    (what: string) =>
    (basis: Basis): Use => ({ basis, what });
  const { decision, deadlines, undetermined, remedies, warnings } = assessment;
  return [
    ...Object.entries(decision.outcomes).flatMap(([group, outcome]) => [
      ...outcome.basis.map(use(groupWord(group, lang, pack))),
      ...('confirm' in outcome ? (outcome.confirm?.basis ?? []) : []).map(
        use(groupWord(group, lang, pack)),
      ),
    ]),
    ...decision.flags.flatMap(({ label, basis }) => basis.map(use(say(label, lang)))),
    ...[...deadlines, ...undetermined, ...remedies].flatMap(({ label, basis }) =>
      basis.map(use(say(label, lang))),
    ),
    ...deadlines.flatMap((deadline) => countingOf(deadline).map(use(to('explain.counting')))),
    ...[...warnings, ...deadlines.flatMap((deadline) => deadline.warnings)].flatMap(
      ({ message, basis }) => basis.map(use(say(message, lang))),
    ),
  ];
};

/** What a reckoning rests on beyond the articles of its own deadline. */
const countingOf = ({ receipt, basis }: Deadline): readonly Basis[] => {
  const own = (one: Basis) =>
    basis.some(
      ({ instrument, article }) => instrument === one.instrument && article === one.article,
    );
  return receipt.flatMap((line) => line.basis ?? []).filter((one) => !own(one));
};

const articleBlock = (uses: readonly Use[], writing: CaseWriting): string => {
  const { lang, pack, style, to } = writing;
  const bases = distinctBases(uses.map(({ basis }) => basis));
  const partlyRead = bases.some(({ confidence }) => confidence !== 'H');
  const heading = bases.map((basis) => articleText(basis, pack, lang)).join(comma(writing));
  const what = [...new Set(uses.map((use) => use.what))].join(comma(writing));
  return indent(
    partOf(
      `${style.strong(heading)}${partlyRead ? style.doubtful(aside(to('explain.partly-read'), writing)) : ''}`,
      [indent(to('explain.used-for', { what })), ...contentLines(bases, writing)],
    ),
  );
};

const comma = ({ lang }: CaseWriting): string => (lang === 'zh' ? '、' : '; ');

/** The official text where a jurist attached it, else our gist, marked as such; and where the text is to be read. */
const contentLines = ([first]: readonly Basis[], writing: CaseWriting): readonly string[] => {
  const { lang, pack, style, to } = writing;
  if (first === undefined) return [];
  const article = articleOf(first, pack);
  const instrument = pack.instruments.get(first.instrument);
  const content =
    article?.officialText === undefined
      ? article === undefined
        ? []
        : [to('explain.gist', { gist: say(article.gist, lang) })]
      : [to('explain.official', { text: article.officialText.text })];
  const where =
    instrument === undefined
      ? []
      : [style.faint(to('explain.where-to-read', { where: say(instrument.whereToRead, lang) }))];
  return [...content, ...where].map((line) => indent(line));
};
