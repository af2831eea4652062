import type { Store } from '@xinfang/store';

/** By which law the stored cases are reckoned, and the how-manieth law it is: one that comes back is a change of its own. */
export interface LawMark {
  readonly number: number;
  /** As `reckonedWith` names it. */
  readonly by: string;
}

const NAME = 'reckoned-with';

/** A mark as it is stored, to be replaced only where it still is the same. */
export interface ReadMark {
  readonly law: LawMark | undefined;
  readonly raw: string | undefined;
}

/** Reads by which law the stored cases are reckoned; undefined before the first start. */
export const readLawMark = async ({ marks }: Pick<Store, 'marks'>): Promise<ReadMark> => {
  const raw = await marks.read(NAME);
  const law: LawMark | undefined = raw === undefined ? undefined : JSON.parse(raw);
  return { law, raw };
};

/** Puts the next mark in the place of one; false where another node did so before. */
export const writeLawMark = (
  { marks }: Pick<Store, 'marks'>,
  law: LawMark,
  former: ReadMark,
): Promise<boolean> => marks.write(NAME, JSON.stringify(law), former.raw);

/**
 * Whether the stored cases are reckoned by this law: a node that was started with another one must not put projections of its own.
 *
 * @example
 * createWatch({ ...options, isCurrent: () => isReckonedBy(store, reckonedWith(xf, organisation)) })
 */
export const isReckonedBy = async (store: Pick<Store, 'marks'>, by: string): Promise<boolean> =>
  (await readLawMark(store)).law?.by === by;
