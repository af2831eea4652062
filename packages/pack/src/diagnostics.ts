import type { Text } from '@xinfang/calendar';
import type { FactType } from './operators.ts';

/** How bad a diagnostic is; a pack with an `error` does not load. */
export type Severity = 'error' | 'warning' | 'info';

interface Entry<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => Text;
  readonly hint?: (data: Data) => Text;
}

const entry = <Data>(
  severity: Severity,
  message: (data: Data) => Text,
  hint?: (data: Data) => Text,
): Entry<Data> => (hint === undefined ? { severity, message } : { severity, message, hint });

const error = <Data = Record<never, never>>(
  zh: (data: Data) => string,
  en: (data: Data) => string,
  hint?: (data: Data) => Text,
): Entry<Data> => entry('error', (data: Data) => ({ zh: zh(data), en: en(data) }), hint);

const warning = <Data>(zh: (data: Data) => string, en: (data: Data) => string): Entry<Data> =>
  entry('warning', (data: Data) => ({ zh: zh(data), en: en(data) }));

const listed = (items: readonly string[]): string => items.map((item) => `"${item}"`).join(', ');

const TYPE_NAMES: Readonly<Record<FactType, Text>> = {
  boolean: { zh: '是非', en: 'boolean' },
  enum: { zh: '选项', en: 'enum' },
  integer: { zh: '整数', en: 'integer' },
};

/** What the guard says of a thing that an overlay loosens: the element, the law behind it, how it was and is, and a case in point. */
export interface Loosened {
  readonly id: string;
  /** The articles behind the base element, in words. */
  readonly law: Text;
  readonly detail?: Text;
  readonly example?: Text;
}

const loosens = (zh: string, en: string): Entry<Loosened> =>
  error(
    ({ id, law, detail, example }: Loosened) =>
      `“${id}”：${zh}（${law.zh}）${detail === undefined ? '' : `：${detail.zh}`}${example === undefined ? '' : `。例：${example.zh}`}`,
    ({ id, law, detail, example }: Loosened) =>
      `"${id}": ${en} (${law.en})${detail === undefined ? '' : `: ${detail.en}`}${example === undefined ? '' : `; for example ${example.en}`}`,
    () => ({
      zh: '叠加包只能增加、从严约束机关、放宽当事人权利。',
      en: 'An overlay may only add, tighten what an office owes and widen what a person may do.',
    }),
  );

/** Every diagnostic there is: its severity and its words in both languages as functions of its data. */
export const DIAGNOSTICS = {
  'json-syntax': error<{ found: string }>(
    ({ found }) => `JSON 语法错误：这里不该出现 ${found}`,
    ({ found }) => `not JSON: unexpected ${found}`,
  ),
  'json-end': error(
    () => 'JSON 没有写完：文件提前结束',
    () => 'not JSON: the file ends too early',
    () => ({ zh: '检查括号和引号是否成对。', en: 'Check that brackets and quotes are closed.' }),
  ),
  'json-too-deep': error<{ most: number }>(
    ({ most }) => `嵌套超过 ${most} 层`,
    ({ most }) => `nested deeper than ${most} levels`,
  ),
  'json-duplicate-key': error<{ key: string }>(
    ({ key }) => `键“${key}”写了两次`,
    ({ key }) => `the key "${key}" stands here twice`,
  ),
  'json-forbidden-key': error<{ key: string }>(
    ({ key }) => `不允许使用键“${key}”`,
    ({ key }) => `the key "${key}" is not allowed`,
  ),
  'json-control-character': error(
    () => '文字里有未转义的换行或控制字符',
    () => 'the text holds a raw line break or control character',
    () => ({ zh: '换行写成 \\n。', en: 'Write a line break as \\n.' }),
  ),
  'json-lone-surrogate': error(
    () => '文字里有残缺的字符',
    () => 'the text holds half a character (a lone surrogate)',
  ),
  'json-number-too-large': error(
    () => '数字太大',
    () => 'the number is too large',
  ),

  'missing-pack-file': error(
    () => '缺少 pack.json',
    () => 'pack.json is missing',
    () => ({
      zh: '请给出规则包的文件夹；新的规则包先写 pack.json。',
      en: 'Give the folder of a pack; a new one begins with pack.json.',
    }),
  ),
  'unknown-file': error<{ path: string }>(
    ({ path }) => `规则包里没有“${path}”这种文件`,
    ({ path }) => `a pack has no such file as "${path}"`,
  ),
  'wrong-file-name': error<{ id: string; expected: string }>(
    ({ id, expected }) => `文件名与 id“${id}”不一致，应为 ${expected}`,
    ({ id, expected }) => `the file name does not match the id "${id}"; it should be ${expected}`,
  ),
  'duplicate-pack': error<{ id: string }>(
    ({ id }) => `规则包“${id}”出现了两次`,
    ({ id }) => `the pack "${id}" is layered twice`,
  ),
  'nothing-below': error<{ names: readonly string[] }>(
    ({ names }) => `这个规则包建立在 ${names.join('、')} 之上，要先装载它`,
    ({ names }) => `this pack extends ${names.join(', ')}, which must be laid below it`,
  ),
  'no-layers': error(
    () => '没有给出任何规则包',
    () => 'no pack is given',
  ),

  'unknown-key': error<{ key: string }>(
    ({ key }) => `不认识的键“${key}”`,
    ({ key }) => `unknown key "${key}"`,
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `缺少“${key}”`,
    ({ key }) => `"${key}" is missing`,
  ),
  'wrong-type': error<{ expected: string }>(
    ({ expected }) => `类型不对，应为 ${expected}`,
    ({ expected }) => `wrong type, expected ${expected}`,
  ),
  'bad-value': error<{ allowed: readonly string[] }>(
    ({ allowed }) => `值不对，只能是 ${allowed.join('、')}`,
    ({ allowed }) => `wrong value, expected one of ${allowed.join(', ')}`,
  ),
  'bad-text': error<{ rule: string }>(
    ({ rule }) => `写法不对，应符合 ${rule}`,
    ({ rule }) => `malformed text, it must match ${rule}`,
  ),
  'bad-date': error(
    () => '日期不对，应为真实存在的日子 YYYY-MM-DD',
    () => 'wrong date, expected a real day YYYY-MM-DD',
  ),
  'empty-text': error(
    () => '文字不能为空',
    () => 'the text may not be empty',
  ),
  'empty-list': error(
    () => '列表不能为空',
    () => 'the list may not be empty',
  ),
  'too-few': error<{ least: number }>(
    ({ least }) => `至少要有 ${least} 项`,
    ({ least }) => `at least ${least} are needed`,
  ),
  'out-of-range': error<{ least?: number; most?: number }>(
    ({ least, most }) =>
      `数字超出范围${least === undefined ? '' : `，最小 ${least}`}${most === undefined ? '' : `，最大 ${most}`}`,
    ({ least, most }) =>
      `number out of range${least === undefined ? '' : `, at least ${least}`}${most === undefined ? '' : `, at most ${most}`}`,
  ),
  invalid: error<{ reason: string }>(
    ({ reason }) => `内容不符合格式（${reason}）`,
    ({ reason }) => `does not fit the format (${reason})`,
  ),

  'condition-shape': error(
    () => '条件必须是一个对象，写 all、any、not、condition 之一，或者 fact、operator、value',
    () =>
      'a condition is an object with one of all, any, not, condition, or with fact, operator, value',
  ),
  'condition-two-connectives': error<{ keys: readonly string[] }>(
    ({ keys }) => `同一个条件里不能同时写 ${listed(keys)}；规则引擎只看其中一个`,
    ({ keys }) =>
      `one condition cannot have ${listed(keys)} together; a rule engine would read only one`,
    () => ({ zh: '把它们分成两层条件。', en: 'Nest one inside the other.' }),
  ),
  'condition-empty': error<{ key: string }>(
    ({ key }) => `“${key}”不能是空列表；空列表会永远成立`,
    ({ key }) => `"${key}" may not be an empty list; it would always hold`,
  ),
  'condition-root': error(
    () => '规则的条件最外层必须是 all、any、not 或 condition',
    () => 'the root of a rule must be all, any, not or condition',
    () => ({ zh: '用 {"all": [ … ]} 包起来。', en: 'Wrap it in {"all": [ … ]}.' }),
  ),
  'condition-key-not-allowed': error<{ key: string }>(
    ({ key }) => `条件里不允许写“${key}”`,
    ({ key }) => `"${key}" is not allowed in a condition`,
    () => ({
      zh: '条件只比较已声明的事实，不取路径、不带参数。',
      en: 'Conditions compare declared facts only, without paths or parameters.',
    }),
  ),
  'condition-value-reference': error(
    () => '“value”必须是固定的值，不能引用另一个事实',
    () => '"value" must be a plain value; it cannot refer to another fact',
  ),

  'unknown-fact': error<{ fact: string }>(
    ({ fact }) => `没有声明过事实“${fact}”`,
    ({ fact }) => `no fact "${fact}" is declared`,
  ),
  'unknown-operator': error<{ operator: string }>(
    ({ operator }) => `没有运算符“${operator}”`,
    ({ operator }) => `there is no operator "${operator}"`,
  ),
  'operator-not-for-type': error<{ operator: string; fact: string; type: FactType }>(
    ({ operator, fact, type }) =>
      `运算符“${operator}”不能用于${TYPE_NAMES[type].zh}类事实“${fact}”；它会悄悄地永远不成立`,
    ({ operator, fact, type }) =>
      `the operator "${operator}" does not apply to the ${TYPE_NAMES[type].en} fact "${fact}"; it would silently never hold`,
  ),
  'operator-wants-list': error<{ operator: string }>(
    ({ operator }) => `运算符“${operator}”要一个列表 [ … ]`,
    ({ operator }) => `the operator "${operator}" needs a list [ … ]`,
  ),
  'operator-wants-scalar': error<{ operator: string }>(
    ({ operator }) => `运算符“${operator}”只要一个值，不要列表`,
    ({ operator }) => `the operator "${operator}" needs a single value, not a list`,
  ),
  'value-outside-domain': error<{ fact: string; value: string; domain: string }>(
    ({ fact, value, domain }) => `${value} 不在事实“${fact}”的取值范围内（${domain}）`,
    ({ fact, value, domain }) => `${value} is outside the domain of the fact "${fact}" (${domain})`,
  ),
  'unknown-condition': error<{ id: string }>(
    ({ id }) => `没有名为“${id}”的条件`,
    ({ id }) => `there is no condition named "${id}"`,
  ),
  'condition-cycle': error<{ ids: readonly string[] }>(
    ({ ids }) => `条件互相引用成环：${ids.join(' → ')}`,
    ({ ids }) => `conditions refer to each other in a circle: ${ids.join(' → ')}`,
  ),
  'group-not-used': error<{ group: string; here: string }>(
    ({ group, here }) => `决定组“${here}”的 uses 里没有“${group}”，不能用它的结论`,
    ({ group, here }) =>
      `the group "${here}" does not list "${group}" in uses, so its outcome is no fact here`,
  ),
  'outcome-not-allowed-here': error<{ group: string }>(
    ({ group }) => `这里只能用事实，不能用决定组“${group}”的结论`,
    ({ group }) => `only facts can stand here, not the outcome of the group "${group}"`,
  ),
  'group-collects': error<{ group: string }>(
    ({ group }) => `决定组“${group}”可以同时有多个结论，不能当作一个事实来比较`,
    ({ group }) =>
      `the group "${group}" collects several outcomes, so it cannot be compared as one fact`,
  ),

  'unknown-group': error<{ group: string }>(
    ({ group }) => `没有决定组“${group}”`,
    ({ group }) => `there is no group "${group}"`,
  ),
  'group-cycle': error<{ ids: readonly string[] }>(
    ({ ids }) => `决定组互相使用成环：${ids.join(' → ')}`,
    ({ ids }) => `groups use each other in a circle: ${ids.join(' → ')}`,
    () => ({
      zh: '从其中一组的 uses 里去掉下一组。',
      en: 'Take the next group out of the uses of one.',
    }),
  ),
  'unknown-outcome': error<{ outcome: string; group: string }>(
    ({ outcome, group }) => `决定组“${group}”没有结论“${outcome}”`,
    ({ outcome, group }) => `the group "${group}" has no outcome "${outcome}"`,
  ),
  'candidates-missing': error(
    () => '结论为 conflict 的规则要在 event.params.candidates 里列出候选结论',
    () => 'a rule that gives conflict lists its candidates in event.params.candidates',
  ),
  'candidates-not-allowed': error(
    () => '只有没有定论（conflict、person-decides）的规则才写候选结论',
    () => 'only a rule that leaves the outcome open has candidates',
  ),
  'confirm-missing': error<{ outcome: string }>(
    ({ outcome }) => `结论“${outcome}”只是建议，规则必须写明由谁依据哪一条确认（confirm）`,
    ({ outcome }) =>
      `the outcome "${outcome}" is a proposal: the rule must say who confirms it under which article (confirm)`,
  ),
  'refusal-without-proposal': error<{ outcome: string }>(
    ({ outcome }) => `结论“${outcome}”对当事人不利（refuses），必须标为 proposal，由具名人员确认`,
    ({ outcome }) =>
      `the outcome "${outcome}" refuses, so it must be a proposal that a named person confirms`,
  ),

  'unknown-event': error<{ event: string }>(
    ({ event }) => `没有事件“${event}”`,
    ({ event }) => `there is no event "${event}"`,
  ),
  'unknown-event-field': error<{ event: string; field: string }>(
    ({ event, field }) => `事件“${event}”没有字段“${field}”`,
    ({ event, field }) => `the event "${event}" has no field "${field}"`,
  ),
  'unknown-event-value': error<{ event: string; field: string; allowed: readonly string[] }>(
    ({ event, field, allowed }) => `事件“${event}”的“${field}”只能是 ${allowed.join('、')}`,
    ({ event, field, allowed }) =>
      `"${field}" of the event "${event}" is one of ${allowed.join(', ')}`,
  ),
  'unknown-path': error<{ path: string }>(
    ({ path }) => `登记信息里没有“${path}”`,
    ({ path }) => `a registration has no "${path}"`,
  ),
  'private-path': error<{ path: string }>(
    ({ path }) => `“${path}”涉及个人身份或信件内容，不能成为事实`,
    ({ path }) => `"${path}" is identity or petition text and can never be a fact`,
  ),
  'judgement-derived': error(
    () => '由人判断的事实不能从登记信息推出',
    () => 'a fact that records a judgement cannot be derived',
  ),
  'unknown-instrument': error<{ instrument: string }>(
    ({ instrument }) => `没有法律文件“${instrument}”`,
    ({ instrument }) => `there is no instrument "${instrument}"`,
  ),
  'unknown-article': error<{ instrument: string; article: number }>(
    ({ instrument, article }) => `法律文件“${instrument}”里没有收录第${article}条`,
    ({ instrument, article }) => `the instrument "${instrument}" has no Article ${article} here`,
  ),
  'basis-not-in-force': error<{ instrument: string; from: string; to: string | undefined }>(
    ({ instrument, from, to }) =>
      `法律文件“${instrument}”在这一期间（${from} 至 ${to ?? '今后'}）没有生效`,
    ({ instrument, from, to }) =>
      `the instrument "${instrument}" is never in force in this span (${from} to ${to ?? 'open'})`,
  ),
  'basis-gap': warning<{ on: string }>(
    ({ on }) => `${on} 当日，所列依据没有一件生效`,
    ({ on }) => `on ${on} none of the instruments it rests on is in force`,
  ),
  'missing-basis': error<{ id: string }>(
    ({ id }) => `“${id}”没有法律依据（basis）`,
    ({ id }) => `"${id}" has no basis in law`,
    () => ({
      zh: '写明文件和条款；确属本地做法的，标 "local": true。',
      en: 'Name the instrument and article; mark local practice with "local": true.',
    }),
  ),
  'unknown-deadline': error<{ id: string }>(
    ({ id }) => `没有期限“${id}”`,
    ({ id }) => `there is no deadline "${id}"`,
  ),
  'deadline-not-a-right': error<{ id: string }>(
    ({ id }) => `期限“${id}”不是当事人的权利`,
    ({ id }) => `the deadline "${id}" is no right of a person`,
  ),
  'unknown-warning': error<{ id: string }>(
    ({ id }) => `没有提示“${id}”`,
    ({ id }) => `there is no warning "${id}"`,
  ),
  'duplicate-id': error<{ id: string }>(
    ({ id }) => `id“${id}”重复`,
    ({ id }) => `the id "${id}" is taken already`,
  ),
  'span-reversed': error<{ from: string; to: string }>(
    ({ from, to }) => `起止颠倒：${from} 晚于 ${to}`,
    ({ from, to }) => `the span is reversed: ${from} is after ${to}`,
  ),
  'default-outside-domain': error<{ value: string; domain: string }>(
    ({ value, domain }) => `默认值 ${value} 不在取值范围内（${domain}）`,
    ({ value, domain }) => `the default ${value} is outside the domain (${domain})`,
  ),
  'about-a-person': error<{ term: string }>(
    ({ term }) => `“${term}”是对人的评价或标签；规则只看事项和办理，不看人`,
    ({ term }) =>
      `"${term}" labels or scores a person; rules see the matter and its handling, never the person`,
  ),
  'official-text-hash': error<{ actual: string }>(
    () => '正式文本与它的 sha256 不符',
    () => 'the official text does not match its sha256',
    ({ actual }) => ({
      zh: `核对原文；文本无误时 sha256 应为 ${actual}。`,
      en: `Compare with the source; if the text is right its sha256 is ${actual}.`,
    }),
  ),

  'loosens-period': loosens('期限不得放宽', 'the period may not be loosened'),
  'loosens-roll': loosens(
    '节假日顺延的方式不得改为对义务人有利',
    'rolling may not turn to the debtor’s favour',
  ),
  'loosens-start': loosens('期限的起算不得收窄', 'what starts the clock may not be narrowed'),
  'loosens-when': loosens(
    '期限适用的情形不得收窄',
    'the matters it applies to may not be narrowed',
  ),
  'loosens-span': loosens('有效期间不得缩短', 'the days on which it is law may not be cut'),
  'loosens-kind': loosens(
    '种类、义务人和权利人不得改变',
    'kind, bearer and beneficiary may not change',
  ),
  'loosens-fulfilment': loosens('不得增加视为已办的事件', 'nothing more may fulfil it'),
  'loosens-use': loosens('不得减少当事人行使权利的方式', 'a person may not lose a way of using it'),
  'loosens-voiding': loosens('不得增加使期限失效的事件', 'nothing more may void it'),
  'loosens-extension': loosens('不得增加或放宽延长', 'extensions may not be added or eased'),
  'loosens-suspension': loosens('不得增加不计入期限的时间', 'no more days may go uncounted'),
  'loosens-doubt': loosens(
    '不得增加期限待定的情形',
    'the clock may not become doubtful in more matters',
  ),
  'loosens-person': loosens('不得给当事人增加义务', 'no duty may be laid on those who have rights'),
  'loosens-pending': loosens('不得取消提示', 'its warning may not be dropped'),
  'loosens-admission': loosens(
    '不得拒绝上位规则包受理的事项',
    'no matter that the base admits may be refused',
  ),
  'loosens-refusal-mark': loosens(
    '不利结论的标记不得取消',
    'the marks of a refusal may not be dropped',
  ),
  'loosens-flag': loosens('应当提示的事项不得减少', 'a flag of the base may not be lost'),
  'loosens-remedy': loosens('救济途径不得减少', 'a remedy may not be lost'),
  'loosens-basis': loosens('法律依据不得减少', 'a basis may not be lost'),
  'loosens-constraint': loosens(
    '不得排除上位规则包允许的情形',
    'nothing that the base allows may be made impossible',
  ),
  'loosens-fact': loosens(
    '事实的取值、默认值和来源不得改变',
    'the values, default and source of a fact may not change',
  ),
  'loosens-group': loosens(
    '决定组的方式和已有结论不得改变',
    'the way and the outcomes of a group may not change',
  ),
  'loosens-indicator': loosens(
    '指标的统计口径不得改变，只能另加变体',
    'a way of counting may not change; add a variant instead',
  ),
  'loosens-integrity': loosens(
    '核查项不得取消或改变',
    'a check of integrity may not be dropped or changed',
  ),
  'loosens-warning': loosens('提示不得减轻', 'a warning may not be made milder'),
  'loosens-route': loosens(
    '法定途径的期限和依据不得改变',
    'the limits of a statutory route may not change',
  ),
  'loosens-instrument': loosens(
    '法律文件的内容不得改变，只能补充正式文本',
    'an instrument may not change; only the official text may be added',
  ),
} as const;

/** The code of a diagnostic; stable, more may be added. */
export type DiagnosticCode = keyof typeof DIAGNOSTICS;

/** What a diagnostic's message is made of. */
export type DiagnosticData<Code extends DiagnosticCode> = Parameters<
  (typeof DIAGNOSTICS)[Code]['message']
>[0];
