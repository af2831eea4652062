import { settledWithout } from '../../fixtures/settled-facts.ts';
import { dayAfter } from './day.ts';
import type { Draw } from './draw.ts';

/** An event as it stands in a register. */
export interface Event {
  readonly type: string;
  readonly on: string;
  readonly [field: string]: unknown;
}

/** A case as plain JSON. */
export interface Matter {
  readonly id: string;
  readonly registration: Readonly<Record<string, unknown>> & { readonly receivedOn: string };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly events: readonly Event[];
}

/** What a shape says of a matter; the rest is drawn. */
export interface Part {
  readonly receivedOn: string;
  readonly registration?: Readonly<Record<string, unknown>>;
  /** Replaces facts of a plain appeal; undefined leaves one out. */
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly events?: readonly Event[];
}

/** The regulations by the days of receipt that leave room for a whole matter under them. */
export const LAWS = {
  xf05: { from: '2016-01-04', to: '2021-08-31' },
  xf22: { from: '2022-06-01', to: '2025-03-31' },
} as const;

export type Law = keyof typeof LAWS;

/** A day of receipt under a regulation. */
export const receivedUnder = (law: Law, draw: Draw): string => {
  const years = law === 'xf05' ? 5 : 2;
  return dayAfter(LAWS[law].from, draw.int(0, 365 * years));
};

/** A plain appeal: handled as a petition, no fact missing. */
export const PETITION: Readonly<Record<string, unknown>> = settledWithout('sameFactsAndReasons');

export const OFFICE = { id: 'county-xfj', kind: 'petition-office' };
export const ORGAN = { id: 'county-zrzyj', kind: 'organ' };

/** Makes ids and matters of one register; no two matters are alike unless a shape says so. */
export interface Maker {
  readonly draw: Draw;
  readonly matter: (part: Part, id?: string) => Matter;
}

const CHANNELS = ['letter', 'visit', 'online', 'phone', 'fax', 'other'];
const WANTED = ['征地补偿款', '农民工工资', '小区供水', '道路扬尘', '房屋质量', '低保待遇'];

/** A maker whose matters bear ids with this prefix. */
export const makerOf = (prefix: string, draw: Draw): Maker => {
  let made = 0;
  const nextId = (): string => {
    made += 1;
    return `${prefix}-${made}`;
  };
  return {
    draw,
    matter: ({ receivedOn, registration = {}, facts = {}, events = [] }, id = nextId()) => ({
      id,
      registration: {
        receivedOn,
        receiver: OFFICE,
        channel: draw.pick(CHANNELS),
        petitioners: { count: 1, representatives: 1, identityClear: true },
        ...letterOf(id, draw),
        ...registration,
      },
      facts: Object.fromEntries(
        Object.entries({ ...PETITION, ...facts }).filter(([, value]) => value !== undefined),
      ),
      events,
    }),
  };
};

const letterOf = (id: string, draw: Draw): { title: string; text: string } => {
  const wanted = draw.pick(WANTED);
  return {
    title: `关于${wanted}的信`,
    text: `反映${wanted}的问题，共${draw.int(2, 40)}户，请求尽快处理。来信编号${id}。`,
  };
};
