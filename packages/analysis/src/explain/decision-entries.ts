import type { JsonValue } from '@xinfang/pack';
import { at, both, type Entries, is, type Sample } from './explanation.ts';

const RULE = 'rules/marks/marks.report.json';
const label = { zh: '名称', en: 'Name' };
const OUTCOMES = ['groups', 1, 'outcomes'];
const USES = ['groups', 1, 'uses'];

const LAW = [{ instrument: 'new-law', article: 3, confidence: 'H' }];

/** A rule that refuses. */
const refusal = (rest: Readonly<Record<string, JsonValue>>): Sample => ({
  file: 'rules/gate/gate.refuse.json',
  json: {
    id: 'gate.refuse',
    label,
    conditions: { all: [is('settled', true)] },
    event: { type: 'refuse' },
    priority: 9,
    effective: { from: '2020-01-01' },
    basis: LAW,
    explain: label,
    ...rest,
  },
});

/** Behind what is wrong with groups and rules. */
export const DECISION_ENTRIES: Entries = {
  'unknown-group': {
    means: both('没有这个决定组。', 'There is no such group.'),
    why: both(
      '规则属于它所在文件夹的决定组；决定组不存在，规则就永远不参加决定。',
      'A rule belongs to the group of its folder; where there is none, the rule never takes part.',
    ),
    mend: both(
      '改正名字；规则放进 rules/<决定组>/。',
      'Mend the name; rules lie in rules/<group>/.',
    ),
    fixes: true,
    wrong: at('groups.json', ['groups', 2, 'uses'], ['gatee']),
    right: at('groups.json', ['groups', 2, 'uses'], ['gate']),
  },
  'group-cycle': {
    means: both('决定组互相使用成环。', 'Groups use each other in a circle.'),
    why: both(
      '每一组都要等另一组先有结论，谁也决定不了。',
      'Each waits for the outcome of the other, and none can be decided.',
    ),
    mend: both('从其中一组的 uses 里去掉下一组。', 'Take the next group out of the uses of one.'),
    fixes: false,
    wrong: at('groups.json', USES, ['way']),
    right: at('groups.json', USES, []),
  },
  'unknown-outcome': {
    means: both('决定组没有这个结论。', 'The group has no such outcome.'),
    why: both(
      '用到这个结论的期限、救济和指标都不会认得它。',
      'No deadline, remedy or indicator that reads the outcome would know it.',
    ),
    mend: both(
      '改正名字，或者在 groups.json 里加上这个结论。',
      'Mend the name, or add the outcome in groups.json.',
    ),
    fixes: true,
    wrong: at(RULE, ['event'], { type: 'reprot' }),
    right: at(RULE, ['event'], { type: 'report' }),
  },
  'candidates-missing': {
    means: both(
      '结论为 conflict，却没有列出候选结论。',
      'The outcome is conflict, and no candidates are listed.',
    ),
    why: both(
      '由人选择时，他必须知道在哪几个结论之间选。',
      'Whoever has to choose must know between what.',
    ),
    mend: both(
      '在 event.params.candidates 里列出候选结论。',
      'List them in event.params.candidates.',
    ),
    fixes: false,
    wrong: at(RULE, ['event'], { type: 'conflict' }),
    right: at(RULE, ['event'], { type: 'conflict', params: { candidates: ['report', 'crowd'] } }),
  },
  'candidates-not-allowed': {
    means: both('结论已定，却列了候选结论。', 'The outcome is settled, yet candidates are listed.'),
    why: both(
      '看起来像有选择，其实没有；读的人会以为可以另选。',
      'It looks like a choice where there is none.',
    ),
    mend: both(
      '去掉 candidates；确实没有定论的，结论写 conflict 或 person-decides。',
      'Take candidates away; where it is open, the outcome is conflict or person-decides.',
    ),
    fixes: false,
    wrong: at(RULE, ['event'], { type: 'report', params: { candidates: ['report', 'crowd'] } }),
    right: at(RULE, ['event'], { type: 'report' }),
  },
  'outcome-name-taken': {
    means: both(
      '结论用了规则引擎自己的事件名。',
      'The outcome bears the name of an event of the rule engine.',
    ),
    why: both(
      'json-rules-engine 对每条规则都发出 success 和 failure；结论若叫这个名字，就分不清是哪一个。',
      'json-rules-engine sends success and failure for every rule; an outcome of that name cannot be told from them.',
    ),
    mend: both('换一个说明结论的名字。', 'Choose a name that says what is decided.'),
    fixes: false,
    wrong: at(
      'groups.json',
      ['groups', 2, 'outcomes'],
      [
        { value: 'report', label },
        { value: 'crowd', label },
        { value: 'success', label },
      ],
    ),
    right: at(
      'groups.json',
      ['groups', 2, 'outcomes'],
      [
        { value: 'report', label },
        { value: 'crowd', label },
      ],
    ),
  },
  'confirm-missing': {
    means: both(
      '结论只是建议，却没有写明由谁确认。',
      'The outcome is a proposal, and nobody is named to confirm it.',
    ),
    why: both(
      '程序不替人拒绝：对当事人不利的结论，必须由具名的人依据条款确认。',
      'No program refuses anybody: an outcome against a person is confirmed by a named person under an article.',
    ),
    mend: both(
      '写 confirm：什么职务，依据哪一条。',
      'Write confirm: which role, under which article.',
    ),
    fixes: false,
    wrong: refusal({}),
    right: refusal({ confirm: { role: 'head', basis: LAW } }),
  },
  'refusal-without-proposal': {
    means: both(
      '不利于当事人的结论没有标为建议。',
      'An outcome that refuses is not marked as a proposal.',
    ),
    why: both(
      '不标 proposal，它就会直接生效，成了程序作出的拒绝。',
      'Without proposal it would stand at once: a refusal made by a program.',
    ),
    mend: both(
      '加上 "proposal": true，并在规则里写 confirm。',
      'Add "proposal": true, and confirm in the rules.',
    ),
    fixes: false,
    wrong: at('groups.json', OUTCOMES, [
      { value: 'accept', label },
      { value: 'refuse', label, refuses: true },
    ]),
    right: at('groups.json', OUTCOMES, [
      { value: 'accept', label },
      { value: 'refuse', label, refuses: true, proposal: true },
    ]),
  },
};
