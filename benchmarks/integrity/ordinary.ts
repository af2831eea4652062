import { dayAfter } from './day.ts';
import { type Event, type Law, type Maker, type Matter, receivedUnder } from './matter.ts';

/** A matter handled in time, written down in time, answered and evaluated: nothing in it may be named. */
export const ordinary = ({ draw, matter }: Maker): Matter => {
  const law = draw.pick<Law>(['xf05', 'xf22']);
  const receivedOn = receivedUnder(law, draw);
  let on = receivedOn;
  const later = (type: string, from: number, to: number, fields: object = {}): Event => {
    on = dayAfter(on, draw.int(from, to));
    const recorded = draw.pick([{}, { recordedOn: dayAfter(on, draw.int(0, 3)) }]);
    return { type, on, ...recorded, ...fields };
  };
  return matter({
    receivedOn,
    events: [
      later('registered', 0, 1),
      later('dispatched', 1, 5, draw.pick([{ mode: 'forward' }, { mode: 'assign' }, {}])),
      later('unit-received', 0, 3, { unit: 'county-zrzyj' }),
      later('accepted', 1, 9, { unit: 'county-zrzyj' }),
      later('replied', 10, 45),
      later('delivered', 0, 5, { document: 'opinion' }),
      later('closed', 0, 9),
      later('evaluated', 1, 15, { object: draw.pick(['office', 'unit']), grade: 'satisfied' }),
    ],
  });
};
