import { at, both, type Entries, type Sample } from './explanation.ts';

const FINISH = 'deadlines/finish.json';
const STATUTE = 'instruments/new-law.json';

/** An invented text that a county's jurist attached; its hash is that of the text. */
const attached = (article: number, text: string, sha256: string): Sample =>
  at(STATUTE, ['articles', article - 1, 'officialText'], {
    text,
    url: 'https://law.example/new-law',
    sha256,
  });

const STATUTE_TEXTS: readonly Sample[] = [
  attached(
    1,
    '戏班收到戏单的，应当自收到之日起十一日内转给排戏的师傅。',
    'abaae3298bdabbaa172b7b7edc278c514ef80817f83e161720e20682ff8b4e5a',
  ),
  attached(
    2,
    '戏单写明的戏目分为文戏和武戏，分别由两位师傅排练。',
    '4a737270fbb156e91864ee5338e3747fa34f667e08449a417cd51c96d02f6b1f',
  ),
  attached(
    3,
    '戏台年久失修的，班主可以决定停演，并告知看客。',
    '3f282ed8f3e407725425e1e2e1ef75aa88bb1bc2b43e5edc05e6c00a73181074',
  ),
  attached(
    5,
    '师傅接下戏目后，应当自接下之日起四十七日内排完；有困难的，经班主批准可以再延长十三日。',
    'ab14981939f8a9dc7560ce5fb01298f95c0e8304cf0f4ed215e03ffc9fab84b8',
  ),
  attached(
    6,
    '看客不满意戏目的，可以自看完之日起二十三日内请求重排。',
    '423e97a0eb4b99ea20bdc539a9355650a1fb6a6fefd196efbf9d9452a7b6976e',
  ),
];

const resting = (article: number, quote?: string): Sample =>
  at(
    FINISH,
    ['basis'],
    [
      {
        instrument: 'new-law',
        article,
        confidence: 'H',
        ...(quote === undefined ? {} : { quote }),
      },
    ],
  );

const named: Sample = at(FINISH, ['label'], {
  zh: '师傅接下戏目后排完',
  en: 'The master rehearses the play',
});

/** Behind what attached official texts tell of citations. */
export const CITATION_ENTRIES: Entries = {
  'quote-not-in-article': {
    means: both(
      '依据里引用的原文，在所写的条、款、项里找不到（空格和标点不计）。',
      'The words quoted in the basis do not occur in the article, paragraph and item that it names; spaces and marks do not count.',
    ),
    why: both(
      '引错一条或者抄错一字，写进告知书就成了没有依据的话。',
      'A wrong article or a wrong word becomes, in a notice, a sentence that rests on nothing.',
    ),
    mend: both(
      '按提示改正条、款、项，或者照正式文本逐字改正引文。',
      'Mend the number as the hint says, or the quote word for word by the official text.',
    ),
    fixes: false,
    wrong: { ...resting(5, '可以再延长三十日'), beside: STATUTE_TEXTS },
    right: { ...resting(5, '可以再延长十三日'), beside: STATUTE_TEXTS },
  },
  'quote-unchecked': {
    means: both(
      '写了引文，可是所写的条没有附上正式文本，或者附上的文本里分不出所写的款、项，所以没有核对。',
      'Words are quoted, and the article has no official text attached, or one in which the paragraph or item cannot be told; so nothing was checked.',
    ),
    why: both(
      '引文会照样印在说明页上；没有核对过的话不能当作条文。',
      'The quote is printed on the pages all the same; words that nobody checked are no words of the law.',
    ),
    mend: both(
      '附上这一条的正式文本：一款占一行，项以（一）（二）起头；没有正式文本的，去掉 quote。',
      'Attach the official text of the article, one paragraph a line, items beginning with their numeral in brackets; without one take the quote out.',
    ),
    fixes: false,
    wrong: { ...resting(4, '可以再延长十三日'), beside: STATUTE_TEXTS },
    right: { ...resting(5, '可以再延长十三日'), beside: STATUTE_TEXTS },
  },
  'citation-keywords': {
    means: both(
      '这里讲的内容，所引的那一条没有讲到，同一文件的另一条却讲到了。',
      'What is said here does not occur in the article that is cited, but in another one of the same instrument.',
    ),
    why: both(
      '多半是条号写差了一条；只看摘要看不出来。',
      'Most likely the number is one off; a gist alone does not show it.',
    ),
    mend: both(
      '对照正式文本核对条号。条号无误的，把名称或者理由写得贴近条文用语。',
      'Look the number up in the official text. Where it is right, say the label or the reason in words nearer to the article.',
    ),
    fixes: false,
    wrong: { ...resting(6), beside: [named, ...STATUTE_TEXTS] },
    right: { ...resting(5), beside: [named, ...STATUTE_TEXTS] },
  },
};
