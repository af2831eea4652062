import { at, both, type Entries } from './explanation.ts';

const FINISH = 'deadlines/finish.json';
const ASK = 'deadlines/ask.json';
const FROM = ['facts', 3, 'derive'];

/** Behind what refers to an event, a field or a source that is not there. */
export const REFERENCE_ENTRIES: Entries = {
  'unknown-event': {
    means: both('没有这种事件。', 'There is no such event.'),
    why: both(
      '没有的事件永远不会发生：期限不会起算，或者永远不算完成。',
      'What does not exist never happens: the deadline never starts, or is never fulfilled.',
    ),
    mend: both(
      '改正名字；事件见状态转换表。',
      'Mend the name; the transition table lists the events.',
    ),
    fixes: true,
    wrong: at(FINISH, ['start'], { event: 'acepted' }),
    right: at(FINISH, ['start'], { event: 'accepted' }),
  },
  'unknown-event-field': {
    means: both('这种事件没有这个字段。', 'The event has no such field.'),
    why: both(
      '没有的字段永远不相合：期限不会起算，或者延长永远无效。',
      'A field that is not there never matches: the deadline never starts, or no extension is ever valid.',
    ),
    mend: both('改正字段的名字。', 'Mend the name of the field.'),
    fixes: true,
    wrong: at(ASK, ['start'], { event: 'delivered', where: { documnt: 'opinion' } }),
    right: at(ASK, ['start'], { event: 'delivered', where: { document: 'opinion' } }),
  },
  'unknown-event-value': {
    means: both('事件的字段没有这个值。', 'The field of the event has no such value.'),
    why: both(
      '登记时不可能填出这个值，条件永远不会相合。',
      'Nobody can record this value, so it never matches.',
    ),
    mend: both('从提示的值里选一个。', 'Choose one of those that are listed.'),
    fixes: true,
    wrong: at(ASK, ['start'], { event: 'delivered', where: { document: 'opinon' } }),
    right: at(ASK, ['start'], { event: 'delivered', where: { document: 'opinion' } }),
  },
  'unknown-path': {
    means: both('登记信息里没有这一项。', 'A registration has no such place.'),
    why: both(
      '从不存在的地方取值，事实永远未知，依赖它的结论都出不来。',
      'A fact taken from nowhere is never known, and no outcome that needs it is given.',
    ),
    mend: both(
      '改正路径，例如 registration.channel。',
      'Mend the path, such as registration.channel.',
    ),
    fixes: true,
    wrong: at('facts.json', FROM, { from: 'registration.petitioners.cuont' }),
    right: at('facts.json', FROM, { from: 'registration.petitioners.count' }),
  },
  'private-path': {
    means: both('这一项是个人身份或信件内容。', 'This is identity or the text of a petition.'),
    why: both(
      '规则只看事项和办理，不看人；身份和信件内容永远不能成为事实。',
      'Rules see the matter and its handling, never the person; identity and letters can never be facts.',
    ),
    mend: both(
      '不用它；需要的判断由经办人作出，声明为 judgement 事实。',
      'Leave it out; what has to be judged is judged by a person, as a fact marked judgement.',
    ),
    fixes: false,
    wrong: at('facts.json', FROM, { from: 'registration.text' }),
    right: at('facts.json', FROM, { from: 'registration.petitioners.count' }),
  },
  'judgement-derived': {
    means: both(
      '由人判断的事实又写了自动来源。',
      'A fact that records a judgement is also derived.',
    ),
    why: both(
      '自动填的值会冒充人的判断。',
      'A value filled in by a program would pass for somebody’s judgement.',
    ),
    mend: both('二者只留一个：judgement 或 derive。', 'Keep one of the two: judgement or derive.'),
    fixes: false,
    wrong: at('facts.json', ['facts', 3, 'judgement'], true),
    right: at('facts.json', ['facts', 3, 'judgement'], false),
  },
};
