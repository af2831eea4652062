import type { Text } from '@xinfang/sdk';

/** What a person should know of a proposal. */
export type NoticeCode =
  | 'content-not-stated'
  | 'nothing-said'
  | 'several'
  | 'depends'
  | 'township-unknown'
  | 'withheld'
  | 'purpose-not-stated'
  | 'accused-not-granted'
  | 'accused-not-stated'
  | 'accused-unknown';

/** Something a person should know, with the article where one stands behind it. */
export interface Notice {
  readonly code: NoticeCode;
  readonly text: Text;
  readonly basis: readonly {
    readonly instrument: string;
    readonly article: number;
    readonly paragraph: number;
    readonly confidence: 'H';
  }[];
}

/** That accusation material must not reach the accused. */
const CONFIDENTIAL: Notice['basis'] = [
  { instrument: 'xf22', article: 30, paragraph: 3, confidence: 'H' },
];

const notice = (code: NoticeCode, zh: string, en: string, basis: Notice['basis'] = []): Notice => ({
  code,
  text: { zh, en },
  basis,
});

/** The words for each. */
export const NOTICES: Readonly<Record<NoticeCode, Notice>> = {
  'content-not-stated': notice(
    'content-not-stated',
    '没有登记内容分类，由人决定',
    'The content is not registered; a person decides',
  ),
  'nothing-said': notice(
    'nothing-said',
    '目录没有写明这类内容由谁负责，由人决定',
    'The directory does not say who answers for this content; a person decides',
  ),
  several: notice(
    'several',
    '目录写了几个单位，由人决定',
    'The directory names several units; a person decides',
  ),
  depends: notice(
    'depends',
    '要看更具体的内容分类或者所在乡镇，由人决定',
    'It depends on a more exact content or on the township; a person decides',
  ),
  'township-unknown': notice(
    'township-unknown',
    '登记的乡镇不在目录中，可能不在本地，由人决定',
    'The registered township is not in the directory and may lie elsewhere; a person decides',
  ),
  withheld: notice(
    'withheld',
    '有单位因被检举控告、隶属或者可能隶属于被检举控告的单位而不予建议，由人决定',
    'Units that are accused, or lie or may lie under one that is, are not proposed; a person decides',
    CONFIDENTIAL,
  ),
  'purpose-not-stated': notice(
    'purpose-not-stated',
    '信访目的没有写明，可能是检举控告，先写明再建议',
    'The purpose is not stated, so it may be an accusation: state it first',
    CONFIDENTIAL,
  ),
  'accused-not-granted': notice(
    'accused-not-granted',
    '是检举控告，而这里看不到被检举控告的单位，不作建议',
    'It accuses, and the accused bodies cannot be seen here: no unit is proposed',
    CONFIDENTIAL,
  ),
  'accused-not-stated': notice(
    'accused-not-stated',
    '是检举控告，而没有写明被检举控告的单位，不作建议',
    'It accuses, and no accused body is stated: no unit is proposed',
    CONFIDENTIAL,
  ),
  'accused-unknown': notice(
    'accused-unknown',
    '被检举控告的单位不在目录中，无法确认谁隶属于它，不作建议',
    'An accused body is not in the directory, so nobody knows who lies under it: no unit is proposed',
    CONFIDENTIAL,
  ),
};
