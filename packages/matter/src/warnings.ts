import type { Text } from '@xinfang/calendar';

/** What is said of an event that the transition table does not allow, and how grave it is. The pack names the articles. */
export interface WarningLabel {
  readonly label: Text;
  readonly severity: 'warning' | 'error';
}

const warning = (zh: string, en: string) => ({ label: { zh, en }, severity: 'warning' }) as const;
const error = (zh: string, en: string) => ({ label: { zh, en }, severity: 'error' }) as const;

/**
 * Every kind of finding about the events of a case, by its stable key. The event is kept and counted all the same.
 *
 * @example
 * WARNINGS['reply-before-acceptance'].label.zh; // '受理告知之前已出具处理意见'
 */
export const WARNINGS = {
  'event-before-receipt': warning(
    '事件早于收到信访事项之日',
    'The event is dated before the receipt',
  ),
  'accused-body': error(
    '信访事项交到了被检举控告的单位',
    'The matter came into the hands of a body it complains of',
  ),
  'reply-before-acceptance': warning('受理告知之前已出具处理意见', 'A reply before the acceptance'),
  'mediation-before-acceptance': warning('受理之前已调解和解', 'A mediation before the acceptance'),
  'closing-before-acceptance': warning(
    '未转送交办、告知或受理即办结',
    'A closing before the matter was dispatched, accepted or its way told',
  ),
  'evaluation-before-handling': warning('尚未办理即评价', 'An evaluation before any handling'),
  'report-before-handling': warning(
    '尚未交办即报送办结报告',
    'A result report before the matter was assigned',
  ),
  'objection-without-receipt': warning(
    '没有责任单位收到的记录即提出异议',
    'An objection where no unit is recorded to have received the matter',
  ),
  'objection-after-acceptance': warning('受理之后提出异议', 'An objection after the acceptance'),
  'agreement-without-objection': warning(
    '没有提出异议即同意退回',
    'A return agreed to where no objection was raised',
  ),
  'refusal-after-acceptance': warning('受理之后又不予受理', 'A refusal after the acceptance'),
  'redirection-after-reply': warning('答复之后又导入其他途径', 'A redirection after the reply'),
  'extension-without-acceptance': warning(
    '没有受理即延长办理期限',
    'An extension where nothing was accepted',
  ),
  'extension-after-conclusion': warning(
    '办理已有结果后延长期限',
    'An extension after the handling came to its end',
  ),
  'hearing-outside-handling': warning(
    '不在办理、复查、复核中的听证',
    'A hearing outside any handling',
  ),
  'hearing-already-open': warning('听证尚未结束又开始听证', 'A hearing begun while one is open'),
  'hearing-end-without-start': warning(
    '没有听证开始的记录',
    'The end of a hearing that never began',
  ),
  'delivery-before-reply': warning(
    '没有处理意见书即送达',
    'A delivery of an opinion that was not given',
  ),
  'delivery-before-review-decision': warning(
    '没有复查意见即送达',
    'A delivery of a review that was not decided',
  ),
  'delivery-before-recheck-decision': warning(
    '没有复核意见即送达',
    'A delivery of a recheck that was not decided',
  ),
  'review-before-reply': warning('没有处理意见书即复查', 'A review where no opinion was given'),
  'review-repeated': warning('复查之后又请求复查', 'A second review of the same matter'),
  'review-decision-without-request': warning(
    '没有复查请求即作出复查意见',
    'A review decided that nobody asked for',
  ),
  'recheck-before-review': warning('没有复查意见即复核', 'A recheck where no review was decided'),
  'recheck-decision-without-request': warning(
    '没有复核请求即作出复核意见',
    'A recheck decided that nobody asked for',
  ),
  'event-after-refusal': warning('不予（不再）受理之后又办理', 'Handling after a refusal'),
  'event-after-withdrawal': warning('撤回之后的事件', 'An event after the withdrawal'),
  'event-after-closing': warning('办结之后又办理', 'Handling after the closing'),
  'event-after-recheck': warning('复核意见之后又办理', 'Handling after the recheck'),
} as const satisfies Record<string, WarningLabel>;

/** A kind of finding: a key of {@link WARNINGS}. */
export type WarningKind = keyof typeof WARNINGS;
