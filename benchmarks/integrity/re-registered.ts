import { dayAfter, daysFrom } from './day.ts';
import { DUTIES, type Duty, type Owed } from './duty.ts';
import type { Maker, Matter } from './matter.ts';
import { type Made, type Shape, scenarioOf } from './scenario.ts';

/** Of these it is plain until which day something is still owed; after a body objected another duty goes on. */
const DUE = DUTIES.filter(({ name }) => !name.startsWith('an objection'));

/** How the second filing repeats the first. */
type Repeat = (first: Matter, maker: Maker) => Readonly<Record<string, unknown>>;

const wordsOf = ({ registration }: Matter): { title: string; text: string } => ({
  title: String(registration['title']),
  text: String(registration['text']),
});

const rewritten = (first: Matter, change: (words: string) => string) => {
  const { title, text } = wordsOf(first);
  return { title: change(title), text: change(text) };
};

const verbatim: Repeat = (first) => wordsOf(first);

const linked: Repeat = (first, { draw }) => ({
  repeatOf: first.id,
  title: '又一封信',
  text: `这次的话完全不同${draw.int(0, 10 ** 9)}`,
});

const spaced: Repeat = (first) =>
  rewritten(first, (text) => `  ${text.replaceAll('，', '，\n ').replaceAll('共', ' 共\t')}\r\n`);

/** As another system exports it: ASCII signs for Chinese ones, full-width figures for plain ones. */
const exported: Repeat = (first) =>
  rewritten(first, (text) =>
    text
      .replaceAll('，', ',')
      .replaceAll('。', '.')
      .replaceAll(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10)),
  );

const punctuated: Repeat = (first) =>
  rewritten(first, (text) => `《${text.replaceAll('，', '；').replaceAll('。', '！！')}》`);

const SAME_WORDS: readonly (readonly [string, Repeat])[] = [
  ['word for word', verbatim],
  ['by its link', linked],
  ['with other spaces', spaced],
  ['as another system exports it', exported],
  ['with other punctuation', punctuated],
];

interface Pair {
  readonly duty: Duty;
  readonly repeat: Repeat;
  readonly planted: boolean;
  /** The day of the second filing. */
  readonly when: (owed: Owed, maker: Maker) => string;
  /** Days from the due day on which what was owed was done. */
  readonly doneAt?: number;
}

const pairOf =
  ({ duty, repeat, planted, when, doneAt }: Pair) =>
  (maker: Maker): readonly Made[] => {
    const owed = duty.make(maker.draw);
    const { part, due, done } = owed;
    const ending = doneAt === undefined ? [] : [{ ...done, on: dayAfter(due, doneAt) }];
    const first = maker.matter({ ...part, events: [...part.events, ...ending] });
    const on = when(owed, maker);
    const registration = { ...part.registration, ...repeat(first, maker) };
    const again = maker.matter({ receivedOn: on, registration, facts: part.facts ?? {} });
    return [
      { matter: first, planted: false },
      { matter: again, planted, on },
    ];
  };

const onDue =
  (offset: number): Pair['when'] =>
  ({ due }) =>
    dayAfter(due, offset);
const whileDue: Pair['when'] = ({ part, due }, { draw }) =>
  dayAfter(part.receivedOn, draw.int(1, daysFrom(part.receivedOn, due) - 1));

const other: Repeat = () => ({});

const pairsOf = (duty: Duty): readonly Shape[] => [
  ...SAME_WORDS.flatMap(([how, repeat]) =>
    (
      [
        ['on the due day', onDue(0), true],
        ['a day before the due day', onDue(-1), true],
        ['while it was due', whileDue, true],
        ['a day after the due day', onDue(1), false],
        ['long after', onDue(200), false],
      ] as const
    ).map(
      ([time, when, planted]): Shape => ({
        name: `${duty.name}: ${how}, ${time}`,
        make: pairOf({ duty, repeat, planted, when }),
      }),
    ),
  ),
  {
    name: `${duty.name}: the day before it was done`,
    make: pairOf({ duty, repeat: verbatim, planted: true, when: onDue(-7), doneAt: -6 }),
  },
  {
    name: `${duty.name}: the day after it was done`,
    make: pairOf({ duty, repeat: verbatim, planted: false, when: onDue(-5), doneAt: -6 }),
  },
  {
    name: `${duty.name}: something else, while it was due`,
    make: pairOf({ duty, repeat: other, planted: false, when: whileDue }),
  },
  {
    name: `${duty.name}: a link to a matter that is not in the register`,
    make: pairOf({ duty, repeat: () => ({ repeatOf: '别处-1' }), planted: false, when: whileDue }),
  },
  {
    name: `${duty.name}: one word and one figure differ`,
    make: pairOf({
      duty,
      repeat: (first) => rewritten(first, (text) => text.replace('户', '0户')),
      planted: false,
      when: whileDue,
    }),
  },
];

const office = DUTIES.find(({ name }) => name === 'the office’s dispatch, xf22') as Duty;

const several: readonly Shape[] = [
  {
    name: 'twice on one day: one is the first, the other is filed anew',
    make: (maker) => {
      const { part } = office.make(maker.draw);
      // Of two that came on one day the first by id is the first; only short ids keep the order of texts.
      const number = maker.matter(part).id.replace(/^\D+/u, '');
      const first = maker.matter(part, `d${number}`);
      const registration = verbatim(first, maker);
      const again = maker.matter({ ...part, registration }, `d${number}x`);
      return [
        { matter: first, planted: false },
        { matter: again, planted: true, on: part.receivedOn },
      ];
    },
  },
  {
    name: 'a third while only the second is due',
    make: (maker) => {
      const { part } = office.make(maker.draw);
      const first = maker.matter(part);
      const again = (after: number): Made => {
        const on = dayAfter(part.receivedOn, after);
        const registration = verbatim(first, maker);
        return { matter: maker.matter({ receivedOn: on, registration }), planted: true, on };
      };
      return [{ matter: first, planted: false }, again(10), again(22)];
    },
  },
  {
    name: 'a link to what was filed later',
    make: (maker) => {
      const { part } = office.make(maker.draw);
      const later = maker.matter({ ...part, receivedOn: dayAfter(part.receivedOn, 3) });
      const earlier = maker.matter({ ...part, registration: { repeatOf: later.id } });
      return [later, earlier].map((matter) => ({ matter, planted: false }));
    },
  },
  {
    name: 'many short letters under one title',
    make: (maker) =>
      Array.from({ length: 4 }, () => {
        const { part } = office.make(maker.draw);
        const text = `情况见附件${maker.draw.int(0, 10 ** 9)}`;
        const registration = { title: '信访事项', text };
        return {
          matter: maker.matter({ ...part, receivedOn: '2023-03-01', registration }),
          planted: false,
        };
      }),
  },
  {
    name: 'one title and no text',
    make: (maker) =>
      Array.from({ length: 3 }, () => ({
        matter: maker.matter({
          receivedOn: '2023-03-01',
          registration: { title: '关于农民工工资的信', text: undefined },
        }),
        planted: false,
      })),
  },
];

const pair = (name: string, repeat: Repeat, more: Partial<Pair> = {}): Shape => ({
  name,
  make: (maker) =>
    pairOf({ duty: maker.draw.pick(DUE), repeat, planted: true, when: whileDue, ...more })(maker),
});

/** What "same content" and "while the first was due" may or may not mean. */
const judged: readonly Shape[] = [
  pair('the same text under another title', (first) => ({ ...wordsOf(first), title: '再次反映' })),
  pair('the same text with a sentence added', (first) => {
    const { title, text } = wordsOf(first);
    return { title, text: `${text}此前来信没有回音。` };
  }),
  pair('reworded', (first) => {
    const { title, text } = wordsOf(first);
    return {
      title: title.replace('关于', '再次反映'),
      text: text.replace('请求尽快处理', '希望早日解决').replace('反映', '我们反映'),
    };
  }),
  pair('the same words by another person', verbatim, { planted: false }),
  {
    name: 'word for word, after the first was withdrawn and before its due day',
    make: (maker) => {
      const owed = office.make(maker.draw);
      const withdrawn = { type: 'withdrawn', on: dayAfter(owed.due, -6) };
      const first = maker.matter({ ...owed.part, events: [withdrawn] });
      const receivedOn = dayAfter(owed.due, -3);
      const registration = verbatim(first, maker);
      return [
        { matter: first, planted: false },
        { matter: maker.matter({ receivedOn, registration }), planted: true, on: receivedOn },
      ];
    },
  },
  {
    name: 'word for word, while it is undetermined whether a reply to the first is due',
    make: (maker) => {
      const { part } = office.make(maker.draw);
      const accepted = { type: 'accepted', on: dayAfter(part.receivedOn, 5) };
      const first = maker.matter({
        ...part,
        facts: { arbitrable: undefined },
        events: [accepted],
      });
      const receivedOn = dayAfter(part.receivedOn, 40);
      const registration = verbatim(first, maker);
      return [
        { matter: first, planted: false },
        { matter: maker.matter({ receivedOn, registration }), planted: true, on: receivedOn },
      ];
    },
  },
];

/** The same content filed anew while the first was due. */
export const reRegistered = scenarioOf(
  're-registered',
  [...DUE.flatMap(pairsOf), ...several],
  judged,
);
