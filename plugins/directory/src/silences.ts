import type { Text } from '@xinfang/sdk';

/** Why a directory gives no remit: a person is asked. */
export type Silence =
  | 'receiver-unknown'
  | 'receiver-differs'
  | 'unit-unknown'
  | 'nothing-said'
  | 'several'
  | 'depends'
  | 'township-unknown'
  | 'unit-differs'
  | 'passed-on'
  | 'place-unknown'
  | 'department';

/** The words for each. */
export const SILENCES: Readonly<Record<Silence, Text>> = {
  'receiver-unknown': {
    zh: '目录中没有收件机构',
    en: 'The receiver is not in the directory',
  },
  'receiver-differs': {
    zh: '收件机构的类别或系统与目录不一致',
    en: 'The kind or sector of the receiver is not what the directory says',
  },
  'unit-unknown': {
    zh: '登记的责任单位不在目录中',
    en: 'The registered unit is not in the directory',
  },
  'nothing-said': {
    zh: '目录没有写明这类内容由谁负责',
    en: 'The directory does not say who answers for this content',
  },
  several: {
    zh: '目录写了几个单位，归属不同',
    en: 'The directory names several units whose remit differs',
  },
  depends: {
    zh: '要看更具体的内容分类或者所在乡镇',
    en: 'It depends on a more exact content or on the township',
  },
  'township-unknown': {
    zh: '登记的乡镇不在目录中，可能不在本地',
    en: 'The registered township is not in the directory and may lie elsewhere',
  },
  'unit-differs': {
    zh: '登记的责任单位与目录所写的归属不同',
    en: 'The registered unit and the directory differ',
  },
  'passed-on': {
    zh: '转送、交办来的责任单位是来件机关的意见，目录没有写明',
    en: 'The unit of papers passed on is the sender’s view; the directory does not say',
  },
  'place-unknown': {
    zh: '目录没有写明机构之间的隶属关系',
    en: 'The directory does not say how the bodies lie to each other',
  },
  department: {
    zh: '本机关之下的同级机构，条文没有写明是否算下级',
    en: 'A body of the same level under the receiver; the article does not say whether it is a lower one',
  },
};
