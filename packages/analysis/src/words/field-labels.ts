import type { Text } from '@xinfang/calendar';
import type { Path } from '@xinfang/pack';

type Pair = readonly [zh: string, en: string];

/** What the fields of pack files are called, by their names. */
const LABELS: Readonly<Record<string, Pair>> = {
  label: ['名称', 'name'],
  title: ['标题', 'title'],
  explain: ['理由', 'reasons'],
  conditions: ['条件', 'conditions'],
  when: ['适用条件', 'applies when'],
  never: ['不可能的组合', 'impossible combination'],
  reason: ['原因', 'reason'],
  event: ['结论或事件', 'outcome or event'],
  type: ['类型', 'type'],
  params: ['附带内容', 'parameters'],
  candidates: ['候选结论', 'candidates'],
  priority: ['优先级', 'priority'],
  effective: ['有效期间', 'in force'],
  basis: ['依据', 'basis'],
  confirm: ['确认', 'confirmation'],
  role: ['由谁', 'by whom'],
  local: ['本地做法', 'local practice'],
  group: ['决定组', 'group'],
  hit: ['取结论的方式', 'hit policy'],
  uses: ['用到的决定组', 'groups used'],
  outcomes: ['结论', 'outcomes'],
  refuses: ['对当事人不利', 'refuses'],
  proposal: ['只是建议', 'a proposal'],
  empty: ['无须做任何事', 'nothing to do'],
  onConflict: ['冲突时的提示', 'said on a conflict'],
  hint: ['提示', 'hint'],
  untranslated: ['未编入的期间', 'spans not encoded'],
  kind: ['性质', 'kind'],
  bearer: ['由谁办', 'who acts'],
  beneficiary: ['对谁', 'to whom'],
  start: ['起算', 'start'],
  where: ['字段要求', 'fields'],
  cases: ['情形', 'cases'],
  period: ['期限', 'period'],
  roll: ['末日遇休息日', 'when the last day is off'],
  fulfilledBy: ['算作完成的事件', 'fulfilled by'],
  voidedBy: ['使期限终止的事件', 'voided by'],
  extension: ['延长', 'extension'],
  suspension: ['不计入的时间', 'time not counted'],
  pending: ['等待答复', 'pending answer'],
  doubt: ['存疑', 'doubt'],
  events: ['事件', 'events'],
  because: ['为什么', 'because'],
  afterwards: ['过期之后', 'afterwards'],
  choices: ['本包的读法', 'readings of this pack'],
  about: ['关于', 'about'],
  judgement: ['由人判断', 'a judgement'],
  derive: ['怎样由登记推出', 'follows from the registration'],
  question: ['怎样问', 'question'],
  default: ['没写时按', 'taken where not stated'],
  values: ['可取的值', 'values'],
  min: ['最小值', 'least value'],
  max: ['最大值', 'greatest value'],
  documentNumber: ['文号', 'document number'],
  issuer: ['发布机关', 'issuer'],
  successor: ['由何文件取代', 'successor'],
  whereToRead: ['何处可读', 'where to read'],
  read: ['读到的范围', 'how far it was read'],
  articles: ['条款', 'articles'],
  gist: ['摘要（非法条原文）', 'gist (not the text of the law)'],
  officialText: ['正式文本', 'official text'],
  note: ['说明', 'note'],
  headline: ['放在最前', 'stands first'],
  variants: ['统计口径', 'ways of counting'],
  count: ['数什么', 'counts'],
  of: ['范围', 'of'],
  periodBy: ['按哪天归入期间', 'placed by'],
  numerator: ['分子', 'numerator'],
  denominator: ['分母', 'denominator'],
  exclude: ['列出不计的', 'listed as left out'],
  assume: ['公示的推定', 'assumptions'],
  check: ['核查', 'check'],
  severity: ['轻重', 'severity'],
  text: ['文字', 'text'],
  route: ['途径', 'route'],
  from: ['从何时起', 'open from'],
  until: ['到何时', 'until'],
  usedBy: ['算已用的事件', 'used by'],
  instrument: ['法律文件', 'instrument'],
  what: ['内容', 'what'],
  why: ['原因', 'why'],
  who: ['谁可以', 'who'],
  limits: ['时限', 'limits'],
  cost: ['费用', 'cost'],
  remedy: ['救济', 'remedy'],
  confidence: ['把握', 'confidence'],
  scheme: ['方案', 'scheme'],
  source: ['来源', 'source'],
  terms: ['用语', 'terms'],
  children: ['下级用语', 'terms below'],
  names: ['最下级用语', 'lowest terms'],
  mapping: ['对应关系', 'mapping'],
  daysBefore: ['到期前几日', 'days before the due day'],
  kinds: ['哪些期限', 'kinds of deadlines'],
  off: ['不提醒', 'turned off'],
  lastCheckedOn: ['最近核对', 'last checked'],
  given: ['给出的情况', 'given'],
  expect: ['应得的结果', 'expected'],
  version: ['版本', 'version'],
  extends: ['下层包', 'rests on'],
  requires: ['要求', 'requires'],
  engine: ['引擎版本', 'engine'],
};

/** Paths that are called something else than their parts. */
const WHOLE_PATHS: Readonly<Record<string, Pair | undefined>> = {
  'event.type': ['结论', 'outcome'],
  'start.event': ['起算的事件', 'event it starts from'],
};

/** Whether a field has a name of its own in the words of authors. */
export const isNamed = (key: string): boolean => key in LABELS;

/**
 * What a field of an element is called; members of lists stand under their names.
 *
 * @example
 * fieldLabel(['outcomes', 'accept', 'label']).zh // '结论“accept”的名称'
 */
export const fieldLabel = (path: Path, orderOnly = false): Text => {
  const whole = WHOLE_PATHS[path.join('.')];
  if (whole !== undefined) return { zh: whole[0], en: whole[1] };
  const parts = path.map((part): { pair: Pair; known: boolean } => {
    const pair = typeof part === 'string' ? LABELS[part] : undefined;
    return { pair: pair ?? [`“${part}”`, ` “${part}”`], known: pair !== undefined };
  });
  const text = parts.reduce<Text>(
    (said, { pair: [zh, en], known }, index) => ({
      zh: `${said.zh}${index > 0 && known ? '的' : ''}${zh}`,
      en: `${said.en}${index > 0 && known ? ': ' : ''}${en}`,
    }),
    { zh: '', en: '' },
  );
  return orderOnly ? { zh: `${text.zh}的顺序`, en: `order of ${text.en}` } : text;
};

/** What the kinds of elements are called. */
const KINDS: Readonly<Record<string, Pair>> = {
  pack: ['规则包', 'pack'],
  instrument: ['法律文件', 'instrument'],
  fact: ['事实', 'fact'],
  condition: ['有名字的条件', 'named condition'],
  constraint: ['约束', 'constraint'],
  group: ['决定组', 'group'],
  rule: ['规则', 'rule'],
  deadline: ['期限', 'deadline'],
  indicator: ['指标', 'indicator'],
  integrity: ['核查项', 'integrity check'],
  remedy: ['救济', 'remedy'],
  warning: ['提示', 'warning'],
  reminder: ['提醒', 'reminder'],
  route: ['法定途径', 'route'],
  vocabulary: ['词表', 'vocabulary'],
  untranslated: ['未编入的内容', 'not encoded'],
  test: ['案例', 'cases'],
};

/**
 * What a kind of element is called.
 *
 * @example
 * kindLabel('deadline').zh // '期限'
 */
export const kindLabel = (kind: string): Text => {
  const [zh, en] = KINDS[kind] ?? [kind, kind];
  return { zh, en };
};
