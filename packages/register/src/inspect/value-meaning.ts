import { labelReader } from './fact-values.ts';
import type { KnownFact } from './known-fact.ts';
import type { Target } from './target.ts';
import { type Meaning, VALUE_WORDS, YES_NO } from './value-words.ts';

/** Looks up what a value means where its column is what it seems to be. */
export type MeaningOf = (value: string) => Meaning | undefined;

/** How values of a category are understood, or undefined where the target is no category of known words. */
export const meaningReader = (
  target: Target,
  as?: Readonly<Record<string, string>>,
  fact?: KnownFact,
): MeaningOf | undefined => {
  const words = wordsOf(target, as) ?? (asksWhether(target, fact) ? YES_NO : undefined);
  const known = words === undefined ? undefined : readWords(words, target);
  return fact?.type === 'enum' ? labelReader(fact, known) : known;
};

const asksWhether = (target: Target, fact: KnownFact | undefined): boolean =>
  target.startsWith('facts.') && (fact?.type ?? 'boolean') === 'boolean';

const readWords =
  (words: ReadonlyMap<string, Meaning>, target: Target): MeaningOf =>
  (value) => {
    const word = wordOf(value);
    const whole = words.get(word);
    if (whole !== undefined || !isOfWords(word)) return whole;
    const bare = word.replaceAll(REMARK, '');
    return words.get(bare) ?? (target === CHANNEL ? channelOf(bare) : undefined);
  };

/** A yes or no may mean something else in the case, such as `assigned` where a column asks whether it was. */
const wordsOf = (
  target: Target,
  { yes, no }: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, Meaning> | undefined => {
  const words = VALUE_WORDS[target];
  if (yes === undefined || no === undefined) return words;
  const flags = [...YES_NO].map(([word, isYes]): [string, Meaning] => [
    word,
    asMeant(isYes === true ? yes : no),
  ]);
  return new Map([...(words ?? []), ...flags]);
};

const asMeant = (meaning: string): Meaning => FLAGS.get(meaning) ?? meaning;

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** A value as it is looked up: half-width, lower case, without spaces and quotes. */
const wordOf = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s"'“”]/gu, '');

const REMARK = /\(.*?\)|\[.*?\]|【.*?】/gu;

/**
 * What values of categories are put together from. A value that holds anything else is not understood though a part of it
 * is: it may have slipped out of a column about a person.
 */
const PARTS =
  '国家 全国 中央 省 市 县 区 镇 乡 街道 局 厅 办 部门 书记 县长 市长 区长 局长 镇长 领导 信访 网上 网络 互联 网 手机 客户端 app 微信 微博 公众号 小程序 信箱 邮箱 邮件 电子 平台 系统 信息 热线 电话 12345 政务 服务 便民 市民 阳光 群众 留言 问政 投诉 举报 咨询 建议 意见 来信 来访 来电 走访 接访 集体 个人 个体 联名 个访 集访 初 重 复 上访 信件 信函 写信 邮寄 视频 在线 大厅 窗口 传真 致电 转送 交办 登记 直接 本级 上级 其他 满意 基本 不 回访 类 件 人 次 访 信 一般 较 差 未 已 评价 逾期 超期 弃权 无法 联系';
const OF_PARTS = new RegExp(`^(?:${PARTS.replaceAll(' ', '|')}|[()【】、/+-]|\\[|\\])+$`, 'u');

/** Whether a value is put together from words of categories alone, whatever it means. */
export const isOfWords = (value: string): boolean =>
  value.length <= LONGEST && OF_PARTS.test(wordOf(value));

/** A longer text is no category. */
const LONGEST = 20;

const CHANNEL: Target = 'registration.channel';

/** Ways in which a petition is raised have many names of their own: parts of them tell. The first that fits counts. */
const CHANNEL_PARTS: readonly [RegExp, string][] = [
  [/传真/u, 'fax'],
  [/电话|来电|热线|12345|致电/u, 'phone'],
  [/网|app|微信|微博|小程序|公众号|邮件|邮箱|信箱|在线|系统|平台|客户端/u, 'online'],
  [/访/u, 'visit'],
  [/来信|信件|信函|写信|邮寄/u, 'letter'],
];

const channelOf = (word: string): string | undefined => {
  const bare = word.replaceAll('信访', '');
  return CHANNEL_PARTS.find(([pattern]) => pattern.test(bare))?.[1];
};
