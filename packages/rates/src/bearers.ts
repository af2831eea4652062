import { type ColumnPart, createColumn, joinColumns } from './column.ts';
import { idCheckOf, idKeyOf } from './id-key.ts';
import { createKeys, joinKeys, type Keys, type KeysPart, NO_KEY } from './key.ts';

/** By what the cases of a part are told apart. */
export interface BearersPart {
  /** Of the id as it is written, by which other cases name it. */
  readonly ids: KeysPart;
  /** Of the name that a matter goes by however its id is typed; no key where that is the id. */
  readonly marks: KeysPart;
  /** More bits of that name. */
  readonly checks: ColumnPart;
}

/** A list of what cases are told apart by, which fills. */
export const createBearers = () => {
  const ids = createKeys();
  const marks = createKeys();
  const checks = createColumn();
  return {
    keys: markedKeys(ids, marks),
    add: (id: string, mark: string): void => {
      ids.add(idKeyOf(id));
      marks.add(mark === id ? NO_KEY : idKeyOf(mark));
      checks.add(idCheckOf(mark));
    },
    part: (): BearersPart => ({ ids: ids.part(), marks: marks.part(), checks: checks.part() }),
  };
};

/** The bearers of several parts as one, which more may join. */
export const joinBearers = () => {
  const ids = joinKeys();
  const marks = joinKeys();
  const checks = joinColumns();
  return {
    keys: markedKeys(ids, marks),
    check: checks.at,
    add: (part: BearersPart): void => {
      ids.add(part.ids);
      marks.add(part.marks);
      checks.add(part.checks);
    },
  };
};

/** The key of what a matter goes by. */
const markedKeys = (ids: Keys, marks: Keys): Keys => {
  const keysAt = (place: number): Keys =>
    marks.high(place) === 0 && marks.low(place) === 0 ? ids : marks;
  return {
    high: (place) => keysAt(place).high(place),
    low: (place) => keysAt(place).low(place),
  };
};
