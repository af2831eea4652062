import type { Text } from '@xinfang/calendar';
import type { Xinfang } from '@xinfang/sdk';
import { arrow, card, type Figure, space, type Tone, words } from './drawing.ts';

const STATED = {
  purpose: 'appeal',
  remit: 'same-level',
  priorHandling: 'none',
  majorUrgent: false,
  feedbackRequired: false,
};
const ASKED = 'judicialMatter';

const YES_NO_UNKNOWN: readonly {
  readonly value: boolean | undefined;
  readonly said: Text;
  readonly tone: Tone;
}[] = [
  { value: true, said: { zh: '是', en: 'true' }, tone: 'key' },
  { value: false, said: { zh: '否', en: 'false' }, tone: 'key' },
  { value: undefined, said: { zh: '还不知道', en: 'unknown' }, tone: 'doubt' },
];

/** One fact with each of its three values, decided by the national pack. */
export const threeValues = (xf: Pick<Xinfang, 'decide' | 'pack'>): Figure => {
  const fact = xf.pack.facts.find(({ id }) => id === ASKED);
  const group = xf.pack.groups.find(({ id }) => id === 'dispatch');
  const labelOf = (value: string): Text =>
    group?.outcomes.find((each) => each.value === value)?.label ?? { zh: value, en: value };

  const answers = YES_NO_UNKNOWN.map(({ value, said, tone }) => {
    const decision = xf.decide({
      id: 'C-1',
      registration: {
        receivedOn: '2023-03-01',
        receiver: { kind: 'petition-office' },
        channel: 'letter',
      },
      facts: { ...STATED, ...(value === undefined ? {} : { [ASKED]: value }) },
      events: [],
    });
    const outcome = decision.outcomes['dispatch'];
    const need = decision.needs.find((each) => each.fact === ASKED);
    return { said, tone, outcome, need };
  });

  return {
    name: 'three-values',
    title: { zh: '三个值：是、否、还不知道', en: 'Three values: true, false, unknown' },
    description: {
      zh: '同一件事，一个事实取三个值：填了“是”或“否”，各得一个结论；没有填，就列出还可能的结论，并问这一个问题。',
      en: 'One matter, one fact with each of its three values: stated, it gives an outcome; not stated, the possible outcomes are listed and the question is asked.',
    },
    draw: (lang) => [
      card({ title: lang === 'zh' ? '事实' : 'A fact', lines: [fact?.label[lang] ?? ASKED] }),
      arrow(lang === 'zh' ? '三个值，三个答案' : 'three values, three answers'),
      ...answers.flatMap(({ said, tone, outcome, need }, i) => [
        ...(i === 0 ? [] : [space(6)]),
        card(
          outcome?.value === null || outcome === undefined
            ? {
                title: `${said[lang]} → ${lang === 'zh' ? '还不能决定，先问' : 'not decided; ask first'}`,
                lines: [
                  need?.question[lang] ?? '',
                  `${lang === 'zh' ? '可能的结论：' : 'Possible: '}${(outcome?.candidates ?? []).map((each) => labelOf(each)[lang]).join(lang === 'zh' ? '、' : ', ')}`,
                ],
                tone,
              }
            : {
                title: `${said[lang]} → ${labelOf(outcome.value)[lang]}`,
                tone,
              },
        ),
      ]),
      space(),
      words(
        lang === 'zh'
          ? '缺的事实不当作“否”。改变不了结论的，也不问。'
          : 'What is missing is never taken as false. What can change nothing is not asked.',
      ),
    ],
  };
};
