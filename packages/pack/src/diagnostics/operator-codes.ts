import { error } from './entry.ts';

/** Which operator of which plugin. */
export interface Whose {
  readonly operator: string;
  readonly plugin: string;
}

/** A question to an operator, as the call that asks it. */
export type Asked = Whose & { readonly asked: string };

const zh = ({ operator, plugin }: Whose): string => `插件“${plugin}”的运算符“${operator}”`;
const en = ({ operator, plugin }: Whose): string =>
  `the operator "${operator}" of the plugin "${plugin}"`;

const tellItsAuthor = () => ({
  zh: '这是插件的毛病，不是规则的：告诉插件的作者，或者改用别的运算符。',
  en: 'The plugin is at fault, not the rule: tell its author, or use another operator.',
});

/** What is wrong with a test by an operator that a plugin brings: all of it shows while the pack is loaded. */
export const OPERATOR_CODES = {
  'operator-refuses-value': error<Whose & { value: string }>(
    (data) => `${zh(data)}不接受 ${data.value}`,
    (data) => `${en(data)} does not take ${data.value}`,
    ({ plugin }) => ({
      zh: `看插件“${plugin}”的说明，写它接受的值。`,
      en: `Write a value that it takes: see what the plugin "${plugin}" says of it.`,
    }),
  ),
  'operator-domain-too-large': error<Whose & { fact: string; domain: string; most: number }>(
    (data) =>
      `${zh(data)}不能用于事实“${data.fact}”（${data.domain}）：取值超过 ${data.most} 个，不能一一问过`,
    (data) =>
      `${en(data)} cannot be used on the fact "${data.fact}" (${data.domain}): more than ${data.most} values, too many to ask it about each`,
    () => ({
      zh: '在 facts.json 里把 min 和 max 收窄到真会出现的数；或者用 lessThan 这类运算符。',
      en: 'Narrow min and max in facts.json to numbers that do occur, or use lessThan and the like.',
    }),
  ),
  'operator-failed': error<Asked & { reason: string }>(
    (data) => `${zh(data)}出错：${data.asked}：${data.reason}`,
    (data) => `${en(data)} failed at ${data.asked}: ${data.reason}`,
    tellItsAuthor,
  ),
  'operator-not-boolean': error<Asked & { given: string }>(
    (data) => `${zh(data)}没有答 true 或 false，而是 ${data.given}：${data.asked}`,
    (data) => `${en(data)} answered neither true nor false but ${data.given} at ${data.asked}`,
    tellItsAuthor,
  ),
  'operator-unsteady': error<Asked>(
    (data) => `${zh(data)}对同一个问题先后答得不一样：${data.asked}`,
    (data) => `${en(data)} answered the same question differently when asked again: ${data.asked}`,
    tellItsAuthor,
  ),
} as const;
