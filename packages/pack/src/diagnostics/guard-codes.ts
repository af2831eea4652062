import type { Text } from '@xinfang/calendar';
import { type Entry, error } from './entry.ts';

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

/** What an overlay may not do. */
export const GUARD_CODES = {
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
  'loosens-fulfilment': loosens('不得增加算作完成的事件', 'nothing more may fulfil it'),
  'loosens-use': loosens('不得减少当事人行使权利的方式', 'a person may not lose a way of using it'),
  'loosens-voiding': loosens('不得增加使期限终止的事件', 'nothing more may void it'),
  'loosens-extension': loosens('不得增加或放宽延长', 'extensions may not be added or eased'),
  'loosens-suspension': loosens('不得增加不计入期限的时间', 'no more days may go uncounted'),
  'loosens-doubt': loosens(
    '不得增加期限待定的情形',
    'the clock may not become doubtful in more matters',
  ),
  'loosens-person': loosens('不得给当事人增加义务', 'no duty may be laid on those who have rights'),
  'loosens-pending': loosens('不得取消提示', 'its warning may not be dropped'),
  'loosens-admission': loosens(
    '不得拒绝下层包受理的事项',
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
    '不得排除下层包允许的情形',
    'nothing that the base allows may be made impossible',
  ),
  'loosens-fact': loosens(
    '事实的取值、默认值和来源不得改变',
    'the values, default and source of a fact may not change',
  ),
  'loosens-group': loosens(
    '决定组取结论的方式和已有的结论不得改变',
    'the way and the outcomes of a group may not change',
  ),
  'loosens-indicator': loosens(
    '指标的统计口径不得改变，只能另加一种',
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
    '法律文件的内容不得改变，只能附上正式文本',
    'an instrument may not change; only the official text may be added',
  ),
} as const;
