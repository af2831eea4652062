import { at, both, type Entries, is, type Sample } from './explanation.ts';

const FINISH = 'deadlines/finish.json';
const OBJECT = 'deadlines/object.json';
const DECIDE = 'deadlines/decide.json';
const RATE = 'indicators/in-time.json';
const SHARE = 'indicators/plain-share.json';
const NUMERATOR = ['variants', 'due', 'numerator'];
const EXCLUDE = ['variants', 'due', 'exclude'];

/** The deadline applies to one kind of matter only. */
const FOR_ODD = [at(OBJECT, ['when'], is('kind', 'odd'))];
const startingFor = (kind: string): Sample =>
  at(OBJECT, ['start'], {
    event: 'unit-received',
    cases: [{ when: { all: [is('kind', kind)] } }],
  });

/** Behind deadlines that cannot run as written, and rates that cannot be what they say. */
export const LINT_DEADLINE_ENTRIES: Entries = {
  'deadline-never-starts': {
    means: both('这个期限永远不会起算。', 'The deadline can never start.'),
    why: both(
      '适用的情形（这里 when 只要 odd）与起算的情形互相矛盾：法定义务写在那里，却从不计算。',
      'When it applies (here when asks for odd) and how it starts contradict: the duty is written and never reckoned.',
    ),
    mend: both(
      '核对 when 与 start.cases 里的条件。',
      'Compare the conditions of when and start.cases.',
    ),
    fixes: false,
    wrong: { ...startingFor('other'), beside: FOR_ODD },
    right: { ...startingFor('odd'), beside: FOR_ODD },
  },
  'start-case-never': {
    means: both('期限不会按这一种方式起算。', 'The deadline never starts in this way.'),
    why: both(
      '这一种起算写了等于没写，本来想管的情形没有管到。',
      'It is as if it were not written, and the matters meant are not reached.',
    ),
    mend: both(
      '核对这里的条件；followedBy 不能与起算的事件相同。',
      'Look at its condition; followedBy cannot be the start event itself.',
    ),
    fixes: false,
    wrong: at(OBJECT, ['start', 'cases'], [{ followedBy: 'unit-received' }, { first: true }]),
    right: at(OBJECT, ['start', 'cases'], [{ followedBy: 'objected' }, { first: true }]),
  },
  'deadline-never-fulfilled': {
    means: both('这个期限永远不会完成。', 'The deadline can never be fulfilled.'),
    why: both(
      '算作完成的事件，要么先使期限终止，要么不会在起算之后发生：每件都会逾期。',
      'What fulfils it either voids it first or never comes after the start: every matter would be overdue.',
    ),
    mend: both(
      '核对 start、fulfilledBy 和 voidedBy 里的事件。',
      'Look at the events of start, fulfilledBy and voidedBy.',
    ),
    fixes: false,
    wrong: at(DECIDE, ['fulfilledBy'], ['withdrawn']),
    right: at(DECIDE, ['fulfilledBy'], ['review-decided']),
  },
  'fulfils-and-voids': {
    means: both(
      '同一事件既算作完成，又使期限终止。',
      'One event both fulfils the deadline and voids it.',
    ),
    why: both(
      '终止的期限不进入比率的分母：已经完成的会被悄悄漏掉。',
      'A voided deadline is in no denominator: what was done is silently left out of the rate.',
    ),
    mend: both(
      '从 fulfilledBy 或 voidedBy 里去掉它。',
      'Take it out of fulfilledBy or of voidedBy.',
    ),
    fixes: false,
    wrong: at(FINISH, ['voidedBy'], ['withdrawn', 'closed']),
    right: at(FINISH, ['voidedBy'], ['withdrawn']),
  },
  'event-never-follows': {
    means: both(
      '按办理的顺序，这个事件不会在起算之后发生。',
      'By the order of handling this event never comes after the start.',
    ),
    why: both(
      '多半写错了事件；这样写，它永远不起作用。',
      'Most likely another event was meant; as written it never has an effect.',
    ),
    mend: both(
      '改成想写的事件；先后见状态转换表。',
      'Write the event that was meant; the transition table gives the order.',
    ),
    fixes: false,
    wrong: at(FINISH, ['start'], { event: 'withdrawn' }),
    right: at(FINISH, ['start'], { event: 'accepted' }),
  },
  'numerator-outside-denominator': {
    means: both('分子里有分母里没有的内容。', 'The numerator has what the denominator has not.'),
    why: both('比率会超过 1，谁也无法核对。', 'The rate could pass 1, and nobody could audit it.'),
    mend: both(
      '补进分母，或者从分子里去掉。',
      'Add it to the denominator, or drop it from the numerator.',
    ),
    fixes: false,
    wrong: at(RATE, NUMERATOR, { status: ['met', 'open'] }),
    right: at(RATE, NUMERATOR, { status: ['met'] }),
  },
  'numerator-never': {
    means: both('分子永远是空的。', 'The numerator is always empty.'),
    why: both(
      '分子的条件与分母的条件矛盾，比率永远是 0。',
      'Its condition contradicts that of the denominator, and the rate is always 0.',
    ),
    mend: both('核对两处的条件。', 'Compare the two conditions.'),
    fixes: false,
    wrong: at(SHARE, [...NUMERATOR, 'when'], { all: [is('settled', true), is('kind', 'plain')] }),
    right: at(SHARE, [...NUMERATOR, 'when'], { all: [is('urgent', true), is('kind', 'plain')] }),
  },
  'numerator-always': {
    means: both('分子永远等于分母。', 'The numerator is always the whole denominator.'),
    why: both(
      '比率总是 1，看起来再好也说明不了什么。',
      'The rate is always 1, which says nothing however good it looks.',
    ),
    mend: both('给分子写上它自己的条件。', 'Give the numerator a condition of its own.'),
    fixes: false,
    wrong: at(SHARE, NUMERATOR, { when: is('settled', false) }),
    right: at(SHARE, NUMERATOR, { when: is('kind', 'plain') }),
  },
  'excluded-and-counted': {
    means: both('既列为不计，又计入分母。', 'It is listed as left out, yet counted.'),
    why: both(
      '两处说法相反，读的人不知道以哪个为准。',
      'The two say the opposite, and no reader knows which holds.',
    ),
    mend: both('只留一处。', 'Keep it in one place only.'),
    fixes: false,
    wrong: at(RATE, EXCLUDE, ['void', 'late']),
    right: at(RATE, EXCLUDE, ['void', 'undetermined']),
  },
};
