import { type Entries, is } from './explanation.ts';
import { deadline, duty, loosens, TWO_WAYS } from './guard-samples.ts';

/** Behind what an overlay may not do to a deadline: the base is the small pack's law, whose duty `finish` has 47 days. */
export const GUARD_DEADLINE_ENTRIES: Entries = {
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
};
