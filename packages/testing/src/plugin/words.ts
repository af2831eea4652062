import type { Text } from '@xinfang/sdk';

interface Words {
  readonly message: Text;
  readonly hint: Text;
}

const says = (zh: string, en: string, hintZh: string, hintEn: string): Words => ({
  message: { zh, en },
  hint: { zh: hintZh, en: hintEn },
});

const PURE_HINT = [
  '只用传进来的参数；要查别的系统的，改用 fetch',
  'use only what is passed in; what another system knows is fetched',
] as const;

/** What each finding of the kit says; what the registry and the pack loader find says it itself. */
export const WORDS = {
  'uses-clock': says('用了时钟', 'it reads the clock', ...PURE_HINT),
  'uses-randomness': says('用了随机数', 'it uses chance', ...PURE_HINT),
  'uses-network': says('访问了网络', 'it reaches for the network', ...PURE_HINT),
  'uses-process': says('动了进程', 'it touches processes', ...PURE_HINT),
  'uses-files': says('读写了文件', 'it touches files', ...PURE_HINT),
  'operator-throws': says(
    '运算符抛出了错误',
    'the operator throws',
    '对范围内的每个值都要答 true 或 false',
    'answer true or false for every value of the domain',
  ),
  'operator-async': says(
    '运算符是异步的',
    'the operator is asynchronous',
    '去掉 async：规则包载入时就要列出它的全部答案',
    'make it synchronous: its answers are tabulated when the pack is loaded',
  ),
  'operator-not-boolean': says(
    '运算符的答案不是 true 或 false',
    'the operator answers neither true nor false',
    '返回布尔值',
    'return a boolean',
  ),
  'operator-differs': says(
    '同样的参数，运算符的答案不同',
    'the operator answers differently for the same arguments',
    '不要记住以前的调用',
    'keep nothing of earlier calls',
  ),
  'operator-mutates': says(
    '运算符改动了参数',
    'the operator changes its arguments',
    '先复制，再改',
    'copy before you change',
  ),
  'operator-untested': says(
    '没有它接受的值，无从检验',
    'no value that it accepts was tried',
    '在 values 里给出几个条件里会写的值',
    'name some values that conditions hold, in values',
  ),
  'fact-throws': says(
    '给出事实时抛出了错误',
    'giving the fact throws',
    '不知道就返回 undefined',
    'give undefined where it is not known',
  ),
  'fact-async': says(
    '推出的事实是异步的',
    'the derived fact is asynchronous',
    '要等的，改用 fetch',
    'what has to be waited for is fetched',
  ),
  'fact-not-a-promise': says(
    'fetch 没有返回 Promise',
    'fetch gives no promise',
    '写成 async 函数',
    'make it an async function',
  ),
  'fact-outside-domain': says(
    '给出的值不在事实的范围内',
    'the value is outside the domain of the fact',
    '对照规则包的 facts.json；不知道就返回 undefined',
    'see facts.json of the pack; give undefined where it is not known',
  ),
  'fact-differs': says(
    '同一事项，推出的值不同',
    'the same matter gives another value',
    '不要记住以前的调用',
    'keep nothing of earlier calls',
  ),
  'fact-mutates': says(
    '改动了收到的事项',
    'it changes the matter that it is given',
    '先复制，再改',
    'copy before you change',
  ),
  'fact-guessed': says(
    '无从知道的事项，也给出了值',
    'it gives a value for a matter that it cannot know',
    '不知道就返回 undefined，由人来答',
    'give undefined: a person answers',
  ),
  'fact-too-slow': says(
    '没有在规定时间内答复',
    'it does not answer within its time',
    '缩短查询，或者写明 timeout',
    'make it faster, or state its timeout',
  ),
  'fact-ignores-abort': says(
    '已经中止，还在继续',
    'it goes on after it was aborted',
    '把 signal 传给 fetch 或数据库',
    'hand signal on to fetch or the database',
  ),
  'reads-unasked': says(
    '读了没有要求看的内容',
    'it reads what it does not ask to see',
    '在 sees 里写明，或者不要读',
    'name it in sees, or do not read it',
  ),
  'sees-unread': says(
    '要求看的内容没有用到',
    'it asks to see what it does not read',
    '从 sees 里去掉；或者在 matters 里给出用得到的事项',
    'take it out of sees, or give a matter of which it reads it, in matters',
  ),
  'pack-case-fails': says(
    '有名字的案例没有通过',
    'a named case fails',
    '运行 xinfang pack test',
    'run xinfang pack test',
  ),
  'source-untested': says(
    '没有给出可以读的地方，无从检验',
    'no place to read from was given',
    "在 places 里写 'sources.<名字>'",
    "name one in places, under 'sources.<key>'",
  ),
  'source-throws': says(
    '读取时抛出了错误',
    'reading throws',
    '坏的行也要给出，由运行来拒收并编号',
    'yield bad rows too: a run refuses and numbers them',
  ),
  'source-not-iterable': says(
    'read 没有返回异步序列',
    'read gives no async iterable',
    '写成 async function*',
    'make it an async function*',
  ),
  'source-bad-case': says(
    '给出的事项读不进去',
    'a case of it does not parse',
    '对照 docs/case.md 的字段',
    'see the fields in docs/case.md',
  ),
  'source-differs': says(
    '再读一遍，内容不同',
    'read again, it gives other cases',
    '每次从头读',
    'begin from the start each time',
  ),
  'source-mutates': says(
    '改动了收到的选项',
    'it changes the options that it is given',
    '先复制，再改',
    'copy before you change',
  ),
  'source-too-slow': says(
    '没有在规定时间内读完',
    'it does not come to an end in time',
    '给一个小些的地方，或者放宽 limits.call',
    'name a smaller place, or raise limits.call',
  ),
  'source-ignores-abort': says(
    '已经中止，还在继续',
    'it goes on after it was aborted',
    '每读一行，看一次 signal',
    'look at signal for each row',
  ),
  'sink-untested': says(
    '没有给出可以写的地方，无从检验',
    'no place to write to was given',
    "在 places 里写 'sinks.<名字>'",
    "name one in places, under 'sinks.<key>'",
  ),
  'sink-throws': says(
    '去处抛出了错误',
    'the sink throws',
    '好的地方不应出错',
    'at a sound place nothing fails',
  ),
  'sink-misshapen': says(
    'open 没有给出 take 和 close',
    'open gives no take and close',
    '返回 { take, close }',
    'return { take, close }',
  ),
  'sink-mutates': says(
    '改动了收到的内容',
    'it changes what it is given',
    '先复制，再改',
    'copy before you change',
  ),
  'sink-too-slow': says(
    '没有在规定时间内收完',
    'it does not take what it is given in time',
    '写得快些，或者放宽 limits.call',
    'make it faster, or raise limits.call',
  ),
  'sink-loses': says(
    '写不进去，却没有报告',
    'what cannot be written is lost in silence',
    '让 take 或 close 以错误结束，运行才会说明缺了什么',
    'let take or close fail: only then does a run say what is missing',
  ),
  'sink-leaks': says(
    '没有要求看的内容传到了去处',
    'what it does not ask to see reaches the sink',
    '这是 SDK 的缺陷，请报告',
    'this is a defect of the SDK: please report it',
  ),
  'close-throws': says(
    '关闭两次时抛出了错误',
    'closing twice throws',
    '第二次 close 什么也不做',
    'let a second close do nothing',
  ),
  'plugin-unreadable': says(
    '读取插件时出错',
    'looking at the plugin fails',
    '插件应当是普通对象',
    'a plugin is a plain object',
  ),
} as const satisfies Readonly<Record<string, Words>>;

/** A code of the kit's own. */
export type FindingCode = keyof typeof WORDS;
