import type { Instrument } from '@xinfang/pack';
import type { CasePack } from '../src/case-writing.ts';

const instrument = (
  id: string,
  zh: string,
  en: string,
  numbers: readonly number[],
): Instrument => ({
  id,
  title: { zh, en },
  effective: { from: '2020-01-01' },
  whereToRead: { zh: `${id} 的公开文本`, en: `the public text of ${id}` },
  read: 'complete',
  articles: numbers.map((number) => ({
    number,
    gist: { zh: `第${number}条的大意`, en: `gist of ${number}` },
  })),
});

const lake = instrument('lake', '《湖泊条例》', 'Lake Regulation', [3, 12]);

/** A pack of an invented law, as far as pages of a matter ask of it. */
export const samplePack: CasePack = {
  instruments: new Map([
    [
      'lake',
      {
        ...lake,
        articles: [
          ...lake.articles,
          {
            number: 20,
            gist: { zh: '第20条的大意', en: 'gist of 20' },
            officialText: {
              text: '湖水不得抽干。',
              url: 'https://lake.example/20',
              sha256: '0'.repeat(64),
            },
          },
        ],
      },
    ],
    ['pond', instrument('pond', '池塘办法', 'Pond Measures', [134])],
  ]),
  groups: [
    {
      id: 'entry',
      label: { zh: '是否接收', en: 'Entry' },
      hit: 'first',
      uses: [],
      outcomes: [
        { value: 'take', label: { zh: '接收', en: 'Take' } },
        { value: 'refuse', label: { zh: '拒收', en: 'Refuse' }, refuses: true, proposal: true },
      ],
    },
    {
      id: 'path',
      label: { zh: '去路', en: 'Path' },
      hit: 'unique',
      uses: ['entry'],
      outcomes: [
        { value: 'none', label: { zh: '无', en: 'None' }, empty: true },
        { value: 'boat', label: { zh: '坐船', en: 'By boat' } },
        { value: 'swim', label: { zh: '游泳', en: 'Swimming' } },
      ],
    },
  ],
  deadlines: [],
};
