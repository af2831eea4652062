import { dayAfter } from './day.ts';
import { type Draw, drawFrom } from './draw.ts';
import { type Event, type Maker, makerOf } from './matter.ts';
import { AS_OF, type Made, type Register, type Scenario, shuffled } from './scenario.ts';

/** Of ten closed matters three must have been evaluated; the pack’s choice, in whole numbers. */
const OF_TEN = 3;

interface Sizes {
  readonly closed: number;
  readonly evaluated: number;
}

const YEAR = '2023-01-01';

/** A register of closed matters, evaluated or not, among others that are still open or evaluated too late. */
const registerOf = ({ closed, evaluated }: Sizes, maker: Maker): Register => {
  const few = evaluated * 10 < closed * OF_TEN;
  const made = [
    ...Array.from({ length: evaluated }, () => one(maker, evaluation)),
    ...Array.from({ length: closed - evaluated }, () => ({
      ...one(maker, maker.draw.pick([silence, expiry, tooLate])),
      planted: few,
    })),
    ...Array.from({ length: maker.draw.int(0, closed) }, () => stillOpen(maker)),
  ];
  return { asOf: AS_OF, made: shuffled(made, maker.draw) };
};

type Ending = (closedOn: string, draw: Draw) => readonly Event[];

const evaluation: Ending = (closedOn, draw) => [
  {
    type: 'evaluated',
    on: dayAfter(closedOn, draw.int(0, 30)),
    object: draw.pick(['office', 'unit']),
    grade: draw.pick(['satisfied', 'mostly-satisfied', 'dissatisfied']),
  },
  ...draw.pick<readonly Event[]>([
    [],
    [{ type: 'evaluated', on: dayAfter(closedOn, 31), object: 'unit', grade: 'satisfied' }],
  ]),
];
const silence: Ending = () => [];
const expiry: Ending = (closedOn, draw) => [
  {
    type: 'evaluated',
    on: dayAfter(closedOn, 30),
    object: draw.pick(['office', 'unit']),
    expired: true,
  },
];
const tooLate: Ending = () => [
  { type: 'evaluated', on: dayAfter(AS_OF, 1), object: 'unit', grade: 'satisfied' },
];

const one = ({ matter, draw }: Maker, ending: Ending): Made => {
  const receivedOn = dayAfter(YEAR, draw.int(0, 200));
  const closedOn = dayAfter(receivedOn, draw.int(10, 80));
  const closing: readonly Event[] = [
    { type: 'replied', on: closedOn },
    { type: 'closed', on: closedOn },
  ];
  return {
    matter: matter({ receivedOn, events: [...closing, ...ending(closedOn, draw)] }),
    planted: false,
  };
};

/** Neither the open nor those closed after the as-of day count as closed. */
const stillOpen = ({ matter, draw }: Maker): Made => ({
  matter: matter({
    receivedOn: dayAfter(YEAR, draw.int(0, 300)),
    events: draw.pick<readonly Event[]>([[], [{ type: 'closed', on: dayAfter(AS_OF, 1) }]]),
  }),
  planted: false,
});

/** Exactly the share, one fewer, one more, none, all, and any number between. */
const sizesOf = (draw: Draw): readonly Sizes[] => {
  const tens = draw.int(1, 15);
  const closed = draw.int(1, 90);
  return [
    { closed: tens * 10, evaluated: tens * OF_TEN },
    { closed: tens * 10, evaluated: tens * OF_TEN - 1 },
    { closed: tens * 10, evaluated: tens * OF_TEN + 1 },
    { closed: tens * 10 + 1, evaluated: tens * OF_TEN },
    { closed, evaluated: 0 },
    { closed, evaluated: closed },
    { closed, evaluated: draw.int(0, closed) },
    { closed: 0, evaluated: 0 },
  ];
};

/** So small a share of what was closed has been evaluated that the satisfied ones say little; each silent one is named. */
export const fewEvaluations: Scenario = {
  item: 'few-evaluations',
  judged: [],
  registers: (seed, each) => {
    const draw = drawFrom(seed);
    const rounds = Array.from({ length: Math.ceil(each / 4) }, () => sizesOf(draw)).flat();
    const whole = rounds.map((sizes, index) => registerOf(sizes, makerOf(`F${index}`, draw)));
    return [...whole, ...whole.slice(0, 8).map(inItsYear)];
  },
};

/** With closings of another year, all silent, that the period leaves out. */
const inItsYear = ({ asOf, made }: Register, index: number): Register => {
  const maker = makerOf(`B${index}`, drawFrom(index));
  const before = Array.from({ length: 50 }, (): Made => {
    const on = dayAfter('2021-03-01', maker.draw.int(0, 90));
    return {
      matter: maker.matter({ receivedOn: dayAfter(on, -20), events: [{ type: 'closed', on }] }),
      planted: false,
    };
  });
  return { asOf, period: { from: YEAR, to: '2023-12-31' }, made: [...made, ...before] };
};
