import { type Entries, is } from './explanation.ts';
import {
  CROWD,
  confirm,
  deadline,
  due,
  entry,
  indicator,
  instrument,
  law,
  loosens,
  NO_DOUBT,
  newRule,
  outcomes,
  remedy,
  route,
  rule,
  text,
} from './guard-samples.ts';

/** Behind what else an overlay may not do. */
export const GUARD_ENTRIES: Entries = {
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
