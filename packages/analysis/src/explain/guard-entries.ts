import type { JsonValue } from '@xinfang/pack';
import { at, both, type Entries, type Entry, is, over, type Sample } from './explanation.ts';

type Said = readonly [zh: string, en: string];

/** None of it is mended by a program: whether the overlay or the base is right is for a person to say. */
const loosens = (means: Said, why: Said, mend: Said, wrong: Sample, right: Sample): Entry => ({
  means: both(...means),
  why: both(...why),
  mend: both(...mend),
  fixes: false,
  wrong,
  right,
});

const text = { zh: '说明', en: 'Text' };
const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
const deadline = (id: string, change: object): Sample =>
  over(`deadlines/${id}.json`, { id, ...change });
const rule = (id: string, change: object): Sample =>
  over(`rules/${id.split('.')[0]}/${id}.json`, { id, ...change });
const entry = (file: string, change: object): Sample =>
  over(`${file}.json`, { [file]: [change as JsonValue] });
const remedy = (change: object): Sample =>
  over('remedies/ask-again.json', { id: 'ask-again', ...change });
const indicator = (change: object): Sample =>
  over('indicators/in-time.json', { id: 'in-time', variants: change as JsonValue });
const instrument = (number: number): Sample =>
  over('instruments/new-law.json', { id: 'new-law', articles: [{ number, gist: text }] });
const route = (change: object): Sample => over('routes/court.json', { id: 'court', ...change });
const newRule = (id: string, type: string, conditions: object, rest: object = {}): Sample =>
  rule(id, {
    label: text,
    conditions,
    event: { type },
    priority: 50,
    effective: { from: '2024-01-01' },
    explain: text,
    basis: law(4),
    ...rest,
  });
const duty = (id: string, bearer: string): Sample =>
  deadline(id, {
    kind: 'duty',
    label: text,
    bearer,
    beneficiary: 'petitioner',
    start: { event: 'receipt' },
    period: { amount: 5, unit: 'day' },
    roll: 'strict',
    fulfilledBy: ['accepted'],
    effective: { from: '2024-01-01' },
    basis: law(1),
  });
const due = {
  count: 'deadlines',
  of: ['pass-on', 'finish'],
  periodBy: 'due',
  numerator: { status: ['met'] },
  denominator: { status: ['met', 'late', 'overdue'] },
  exclude: ['void', 'undetermined'],
};
/** A base in which the right is used in two ways. */
const TWO_WAYS = [at('deadlines/ask.json', ['fulfilledBy'], ['review-requested', 'closed'])];
/** A base whose clocks do not hang on who is admitted: else more would follow from a refusal. */
const NO_DOUBT = [at('deadlines/finish.json', ['doubt'], undefined)];
const CROWD = {
  all: [is('kind', 'other'), is('settled', false), is('heads', 999, 'greaterThan')],
};
const confirm = { role: 'head', basis: law(3) };
const outcomes = (refusal: object) => [
  { value: 'accept', label: text },
  { value: 'refuse', label: text, ...refusal },
];

/** Behind what an overlay may not do: the base is the small pack's law, whose duty `finish` has 47 days. */
export const GUARD_ENTRIES: Entries = {
  'loosens-period': loosens(
    ['叠加包放宽了期限。', 'The overlay loosens a period.'],
    [
      '机关的期限只能更短，当事人的期限只能更长；下位规定不得改变法定期限。',
      'What an office owes may only fall due sooner, a right may only last longer; lower rules do not change a statutory period.',
    ],
    [
      '写不晚于法定的天数；换了单位的，两种都计算，取对当事人有利的。',
      'Write no more than the law gives; in another unit both are reckoned, and the one that favours the person binds.',
    ],
    deadline('finish', { period: { amount: 48 } }),
    deadline('finish', { period: { amount: 40 } }),
  ),
  'loosens-roll': loosens(
    [
      '叠加包改变了遇节假日顺延的方式，对义务人有利。',
      'The overlay turns rolling over holidays to the debtor’s favour.',
    ],
    [
      '顺延等于给义务人多几天，不顺延等于让权利人少几天。',
      'Rolling gives a debtor days; not rolling takes days from a right.',
    ],
    ['去掉 roll，照下层包的写法。', 'Take roll away and leave it as the base has it.'],
    deadline('finish', { roll: 'rolled' }),
    deadline('finish', { roll: 'strict' }),
  ),
  'loosens-start': loosens(
    ['叠加包收窄了期限的起算。', 'The overlay narrows what starts the clock.'],
    [
      '起算的事件不发生，期限就永远不到：法定义务被悄悄取消。',
      'If the event never comes the clock never runs: the duty is silently gone.',
    ],
    [
      '保留下层包的起算事件；本地另有起算的，另写一个期限。',
      'Keep the start of the base; a local start is another deadline.',
    ],
    deadline('finish', { start: { event: 'registered' } }),
    deadline('finish', { start: { event: 'accepted' } }),
  ),
  'loosens-when': loosens(
    ['叠加包收窄了期限适用的情形。', 'The overlay narrows the matters a deadline applies to.'],
    ['被排除的事项就没有了法定期限。', 'The matters left out would have no statutory deadline.'],
    [
      '去掉多加的条件；只对部分事项从严的，另写一个期限。',
      'Take the added condition away; to be stricter for some matters, add a deadline.',
    ],
    deadline('finish', { when: { all: [is('way', 'ordinary'), is('urgent', false)] } }),
    deadline('finish', { when: is('way', ['ordinary', 'special'], 'in') }),
  ),
  'loosens-span': loosens(
    ['叠加包缩短了法律的有效期间。', 'The overlay cuts the days on which it is law.'],
    [
      '法律何时失效由立法机关决定，不由本地规则包决定。',
      'When a law ends is for the legislator, not for a local pack.',
    ],
    ['去掉 effective，照下层包的写法。', 'Take effective away and leave it as the base has it.'],
    deadline('finish', { effective: { to: '2030-12-31' } }),
    deadline('finish', { period: { amount: 40 } }),
  ),
  'loosens-kind': loosens(
    [
      '叠加包改变了期限的种类、义务人或者权利人。',
      'The overlay changes kind, bearer or beneficiary of a deadline.',
    ],
    [
      '义务改成目标，逾期就不再违法；换了义务人，责任就落到别人身上。',
      'A duty turned into a target is no longer broken when overdue; another bearer moves the responsibility.',
    ],
    [
      '保留原样；本地的工作目标另写一个 kind 为 target 的期限。',
      'Leave it; a local target is a deadline of its own with kind target.',
    ],
    deadline('finish', { bearer: 'office' }),
    deadline('finish', { bearer: 'unit' }),
  ),
  'loosens-fulfilment': loosens(
    ['叠加包增加了算作完成的事件。', 'The overlay adds an event that fulfils the duty.'],
    [
      '告知一声就算答复，期限看起来完成了，当事人却没有得到答复。',
      'If telling counted as replying, the duty would look done and the person would have no reply.',
    ],
    [
      '去掉增加的事件；只能减少，或者要求得更严。',
      'Take the added event away; there may only be fewer, or stricter ones.',
    ],
    deadline('finish', { fulfilledBy: ['replied', 'closed', 'informed'] }),
    deadline('finish', { fulfilledBy: ['replied'] }),
  ),
  'loosens-use': loosens(
    [
      '叠加包减少了当事人行使权利的方式（下层包列了两种）。',
      'The overlay takes a way of using a right from a person (the base lists two).',
    ],
    [
      '当事人已经提出，却不算提出，权利会被记成过期。',
      'The person has asked, it does not count, and the right is booked as lapsed.',
    ],
    ['保留下层包列出的全部方式。', 'Keep every way that the base lists.'],
    { ...deadline('ask', { fulfilledBy: ['review-requested'] }), beside: TWO_WAYS },
    { ...deadline('ask', { fulfilledBy: ['review-requested', 'closed'] }), beside: TWO_WAYS },
  ),
  'loosens-voiding': loosens(
    ['叠加包增加了使期限终止的事件。', 'The overlay adds an event that voids the deadline.'],
    [
      '期限一终止，义务就不存在了，逾期也不会被统计到。',
      'A voided deadline is no duty, and no overdue one is counted.',
    ],
    ['去掉增加的事件。', 'Take the added event away.'],
    deadline('finish', { voidedBy: ['withdrawn', 'redirected'] }),
    deadline('finish', { voidedBy: [] }),
  ),
  'loosens-extension': loosens(
    ['叠加包增加或者放宽了延长。', 'The overlay adds or eases an extension.'],
    [
      '延长多久、要什么手续由法律规定；放宽等于放宽期限。',
      'How long, and with what approval, is for the law; easing it loosens the period.',
    ],
    ['天数不多于、手续不少于下层包。', 'No more days, and no less approval, than the base has.'],
    deadline('finish', { extension: { max: { amount: 14 } } }),
    deadline('finish', { extension: { max: { amount: 10 } } }),
  ),
  'loosens-suspension': loosens(
    ['叠加包增加了不计入期限的时间。', 'The overlay adds days that do not count.'],
    ['不计的天数越多，期限就越晚。', 'The more days go uncounted, the later it falls due.'],
    ['去掉增加的 suspension。', 'Take the added suspension away.'],
    deadline('finish', { suspension: { from: 'hearing-started', to: 'hearing-ended' } }),
    deadline('finish', { period: { amount: 40 } }),
  ),
  'loosens-doubt': loosens(
    ['叠加包增加了期限待定的情形。', 'The overlay makes the clock doubtful in more matters.'],
    [
      '待定的期限不计入逾期；存疑的情形多了，逾期就少了。',
      'A doubtful deadline is not overdue; with more doubt there is less that is late.',
    ],
    ['去掉增加的情形。', 'Take the added doubt away.'],
    deadline('finish', { doubt: { events: ['accepted', 'registered'] } }),
    deadline('finish', { doubt: { when: { all: [is('gate', 'refuse'), is('urgent', true)] } } }),
  ),
  'loosens-person': loosens(
    ['叠加包给当事人增加了义务。', 'The overlay lays a duty on those who have rights.'],
    [
      '本地规则包不能让当事人承担法律没有规定的义务。',
      'A local pack cannot make a person owe what no law asks.',
    ],
    ['义务人写机关（office、unit）。', 'Let an office bear it (office, unit).'],
    duty('local.answer', 'petitioner'),
    duty('local.answer', 'office'),
  ),
  'loosens-pending': loosens(
    ['叠加包提早取消了提示。', 'The overlay drops a warning sooner.'],
    [
      '异议还没有结果，提示就消失，没有人再去过问。',
      'The objection is still open, its warning is gone, and nobody asks any more.',
    ],
    ['until 只能更少，不能更多。', 'There may be fewer events in until, not more.'],
    deadline('object', { pending: { until: ['objection-agreed', 'closed'] } }),
    deadline('object', { pending: { until: ['objection-agreed'] } }),
  ),
  'loosens-admission': loosens(
    ['叠加包拒绝了下层包受理的事项。', 'The overlay refuses a matter that the base admits.'],
    [
      '依法应当受理的，本地不得拒绝。例子里有一组事实，可以直接拿去核对。',
      'What the law admits no local pack may refuse. The example is a set of facts that shows it.',
    ],
    ['收窄新规则的条件，或者去掉这条规则。', 'Narrow the new rule, or take it away.'],
    {
      ...newRule('gate.no-crowd', 'refuse', CROWD, { confirm, basis: [...law(1), ...law(3)] }),
      beside: NO_DOUBT,
    },
    {
      ...newRule('gate.no-crowd', 'accept', CROWD, { basis: [...law(1), ...law(3)] }),
      beside: NO_DOUBT,
    },
  ),
  'loosens-refusal-mark': loosens(
    ['叠加包取消了不利结论的标记。', 'The overlay drops the mark of a refusal.'],
    [
      '没有 refuses 和 proposal，拒绝就不再要人确认，也不再受检查。',
      'Without refuses and proposal nobody has to confirm a refusal, and nothing guards it.',
    ],
    ['保留 refuses 和 proposal。', 'Keep refuses and proposal.'],
    entry('groups', { id: 'gate', outcomes: outcomes({ proposal: true }) }),
    entry('groups', { id: 'gate', outcomes: outcomes({ refuses: true, proposal: true }) }),
  ),
  'loosens-flag': loosens(
    ['叠加包减少了应当提示的事项。', 'A flag of the base is lost in some matters.'],
    [
      '该报告的没有提示，经办人就不知道要报告。',
      'What has to be reported is not flagged, and nobody knows.',
    ],
    [
      '条件只能放宽：更多的事项提示，不能更少。',
      'Its condition may only widen: more matters are flagged, never fewer.',
    ],
    rule('marks.crowd', { conditions: { all: [is('heads', 8, 'greaterThan')] } }),
    rule('marks.crowd', { conditions: { all: [is('heads', 3, 'greaterThan')] } }),
  ),
  'loosens-remedy': loosens(
    ['叠加包减少了救济。', 'The overlay takes a remedy away.'],
    [
      '当事人还有复查、复核的权利，告知书上却看不到。',
      'The person still has a right of review, and no notice says so.',
    ],
    [
      '适用的情形、起点和期间只能对当事人更有利。',
      'When it applies, from when and until when may only favour the person.',
    ],
    remedy({ when: is('way', 'ordinary') }),
    remedy({ text }),
  ),
  'loosens-basis': loosens(
    ['叠加包去掉了法律依据。', 'A basis of the base is lost.'],
    [
      '把法律规定标成本地做法，或者换掉依据，当事人就看不到真正的依据。',
      'With law called local practice, or another basis put in its place, nobody sees what it truly rests on.',
    ],
    [
      '依据只能增加；不要把下层包的法律标为 local。',
      'A basis may only be added; do not mark law of the base as local.',
    ],
    deadline('finish', { local: true }),
    deadline('finish', { basis: law(4) }),
  ),
  'loosens-constraint': loosens(
    ['叠加包排除了下层包允许的情形。', 'The overlay rules out what the base allows.'],
    [
      '被排除的情形真的发生时，就没有任何规则管它。',
      'When such a matter does come, no rule would deal with it.',
    ],
    ['去掉这条约束；不常见的不等于不可能。', 'Take the constraint away; rare is not impossible.'],
    entry('constraints', { id: 'never-odd', never: is('kind', 'odd'), reason: text }),
    entry('constraints', { id: 'odd-is-never-urgent', reason: text }),
  ),
  'loosens-fact': loosens(
    [
      '叠加包改变了事实的取值、默认值或者来源。',
      'The overlay changes values, default or source of a fact.',
    ],
    [
      '给一个默认值，原来要问的就不再问，下层包的规则会悄悄得出另一个结论。',
      'With a default nothing is asked any more, and rules of the base silently decide otherwise.',
    ],
    [
      '只改 label 和 question；需要别的事实，另声明一个。',
      'Change label and question only; another fact is declared under another id.',
    ],
    entry('facts', { id: 'urgent', default: false }),
    entry('facts', { id: 'urgent', label: text }),
  ),
  'loosens-group': loosens(
    [
      '叠加包改变了决定组取结论的方式或者已有的结论。',
      'The overlay changes the way or the outcomes of a group.',
    ],
    [
      '取结论的方式一变，下层包每条规则的含义都变了。',
      'With another hit policy every rule of the base means something else.',
    ],
    [
      '只增加结论；要用另一种方式，写成新的决定组。',
      'Add outcomes only; another way is another group.',
    ],
    entry('groups', { id: 'way', hit: 'first' }),
    entry('groups', { id: 'way', label: text }),
  ),
  'loosens-indicator': loosens(
    ['叠加包改变了指标的统计口径。', 'The overlay changes a way of counting.'],
    [
      '同名的比率换了口径，各地的数字就不能比较，也可能只是看起来更好。',
      'Under one name with another formula, rates of different places cannot be compared, and may only look better.',
    ],
    ['另加一种口径（在 variants 里另起一个名字）。', 'Add a variant under another name.'],
    indicator({ due: { ...due, numerator: { status: ['met', 'late'] } } }),
    indicator({ local: due }),
  ),
  'loosens-integrity': loosens(
    ['叠加包取消或者改变了核查项。', 'The overlay drops or changes a check of integrity.'],
    [
      '核查项说明哪些做法会使比率好看；取消它，比率就不可信了。',
      'They name what makes a rate look better than the work; without them the rate cannot be trusted.',
    ],
    ['保留它；本地的核查另写一个。', 'Keep it; a local check is another one.'],
    entry('integrity', { id: 'closed-without-reply', check: { kind: 'undetermined' } }),
    entry('integrity', { id: 'closed-without-reply', label: text }),
  ),
  'loosens-warning': loosens(
    ['叠加包减轻了提示。', 'The overlay makes a warning milder.'],
    ['错误变成说明，就没有人注意了。', 'An error turned into a note is noticed by nobody.'],
    ['severity 只能更重。', 'severity may only become graver.'],
    entry('warnings', { id: 'pending', effective: { from: '2020-01-01' }, severity: 'info' }),
    entry('warnings', { id: 'pending', effective: { from: '2020-01-01' }, severity: 'error' }),
  ),
  'loosens-route': loosens(
    [
      '叠加包改变了法定途径的期限或者依据。',
      'The overlay changes the limits of a statutory route.',
    ],
    [
      '当事人照着错误的期限去起诉，就会错过真正的期限。',
      'A person who goes by a wrong limit misses the true one.',
    ],
    ['保留 limits；只补充地点、联系方式等说明。', 'Keep limits; add where and how only.'],
    route({ limits: [{ id: 'sue', text, period: { amount: 3, unit: 'month' }, basis: law(7) }] }),
    route({ where: text }),
  ),
  'loosens-instrument': loosens(
    ['叠加包改变了法律文件的内容。', 'The overlay changes an instrument.'],
    [
      '法律文件的条文和效力不由本地规则包改写。',
      'A local pack does not rewrite what a law says or when it holds.',
    ],
    [
      '只增加没有收录的条文，或者附上正式文本（officialText）。',
      'Only add articles that are missing, or attach the official text.',
    ],
    instrument(5),
    instrument(8),
  ),
};
