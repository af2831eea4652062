import type { Text } from '@xinfang/calendar';
import type { Xinfang } from '@xinfang/sdk';
import { arrow, beside, card, type Figure, space } from './drawing.ts';

const HASH_SHOWN = 15;

/** What a decision carries with it, shown with a real one. */
export const receipt = (xf: Pick<Xinfang, 'decide' | 'replay'>): Figure => {
  const decision = xf.decide({
    id: 'C-1',
    registration: {
      receivedOn: '2023-03-01',
      receiver: { kind: 'petition-office' },
      channel: 'letter',
    },
    facts: { purpose: 'appeal', remit: 'same-level', priorHandling: 'none' },
    events: [],
  });
  if (!xf.replay(decision).same) throw new RangeError('a decision no longer replays the same');
  const [pack] = decision.pack;
  const parts: readonly (readonly [Text, readonly string[]])[] = [
    [
      { zh: '规则包：编号、版本、指纹', en: 'Pack: id, version, hash' },
      [`${pack?.id} ${pack?.version}`, `${pack?.hash.slice(0, HASH_SHOWN)}…`],
    ],
    [{ zh: '引擎和版本', en: 'Engine and version' }, [decision.engine]],
    [{ zh: '按哪一天的法律', en: 'The day whose law decides' }, [decision.on]],
    [
      { zh: '读到的事实', en: 'The facts that were read' },
      ['purpose: appeal', 'remit: same-level', '…'],
    ],
    [
      { zh: '结论、依据、还要问的', en: 'Outcomes, basis, needs' },
      ['admission: accept', 'dispatch: needs-facts', '…'],
    ],
  ];
  return {
    name: 'receipt',
    title: { zh: '每个答案都带凭据', en: 'Every answer carries its receipt' },
    description: {
      zh: `凭据里有：${parts.map(([title]) => title.zh).join('；')}。没有姓名，没有信件内容。几年以后用 xinfang replay 重新决定，逐字比较。`,
      en: `A receipt holds: ${parts.map(([title]) => title.en).join('; ')}. No name, no text of the letter. Years later xinfang replay decides again and compares.`,
    },
    draw: (lang) => [
      ...parts.flatMap(([title, lines]) => [
        card({ title: title[lang], lines, tone: 'key' }),
        space(6),
      ]),
      card({
        title: lang === 'zh' ? '没有：姓名、信件内容' : 'Not in it: names, the letter’s text',
        tone: 'quiet',
      }),
      arrow(
        lang === 'zh'
          ? '几年以后：同一版本的规则包，xinfang replay'
          : 'years later: the same pack, xinfang replay',
      ),
      beside([
        {
          title: lang === 'zh' ? '一样' : 'the same',
          lines: [lang === 'zh' ? '逐字相同' : 'byte for byte'],
          tone: 'good',
        },
        {
          title: lang === 'zh' ? '不一样' : 'different',
          lines: [lang === 'zh' ? '说出哪里不同' : 'told where'],
          tone: 'doubt',
        },
      ]),
    ],
  };
};
