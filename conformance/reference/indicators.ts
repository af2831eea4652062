import type { PlainCase } from './case.ts';
import { deadlineRate } from './deadline-rates.ts';
import { participation, satisfaction } from './evaluation-rates.ts';
import {
  backlog,
  officeOnDashboard,
  online,
  repeats,
  resolution,
  unitOnDashboard,
} from './matter-rates.ts';
import { type Counted, type PlainIndicator, rateOf } from './rate.ts';
import { type Period, type Register, registerOf } from './register.ts';

type Ways = Readonly<Record<string, (register: Register) => Counted>>;

/** What is counted alike in both variants. */
const ALIKE: Ways = {
  'evaluation-participation.office': (register) => participation(register, 'office'),
  'evaluation-participation.unit': (register) => participation(register, 'unit'),
  'online-share': online,
  'repeat-share': repeats,
  'satisfaction.office': (register) => satisfaction(register, 'office'),
  'satisfaction.unit': (register) => satisfaction(register, 'unit'),
};

/** The table of contract §5. */
const WAYS: Readonly<Record<'due' | 'dashboard', Ways>> = {
  due: {
    ...ALIKE,
    'backlog-resolution': backlog,
    'first-time-resolution': resolution,
    'office.acceptance-in-time': (register) => deadlineRate(register, ['dispatch'], 'due'),
    'reply-in-time': (register) => deadlineRate(register, ['conclude'], 'due'),
    'unit.acceptance-in-time': (register) =>
      deadlineRate(register, ['notice-transferred', 'notice-direct'], 'due'),
  },
  dashboard: {
    ...ALIKE,
    'office.acceptance-in-time': officeOnDashboard,
    'reply-in-time': (register) => deadlineRate(register, ['conclude'], 'dashboard'),
    'unit.acceptance-in-time': unitOnDashboard,
  },
};

/** Each indicator of a way of counting, by its id. */
export type PlainIndicators = Readonly<Record<string, PlainIndicator>>;

/** Contract §5: both ways of counting a register as of a day. */
export const measure = (
  cases: readonly PlainCase[],
  asOf: string,
  period?: Period,
): Readonly<Record<'due' | 'dashboard', PlainIndicators>> => {
  const register = registerOf(cases, asOf, period);
  const counted = (ways: Ways): PlainIndicators =>
    Object.fromEntries(Object.entries(ways).map(([id, way]) => [id, rateOf(way(register))]));
  return { due: counted(WAYS.due), dashboard: counted(WAYS.dashboard) };
};
