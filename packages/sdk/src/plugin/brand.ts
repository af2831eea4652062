import { ENGINE } from '@xinfang/rules';

/** Which copy of this package made a plugin: a symbol that all copies share, and no registry that all programs would share. */
const MADE_WITH = Symbol.for('@xinfang/sdk/made-with');

/** A copy of this package on disk. */
export interface Copy {
  readonly version: string;
  /** The address of its module. */
  readonly at: string;
}

/** This copy. */
export const THIS_COPY: Copy = {
  version: ENGINE.slice(ENGINE.lastIndexOf('@') + 1),
  at: new URL('.', import.meta.url).href,
};

/** Notes on an object that this copy made it; it cannot be seen by those who list its keys. */
export const brand = <T extends object>(made: T): T =>
  Object.isExtensible(made)
    ? Object.defineProperty(made, MADE_WITH, { value: THIS_COPY, configurable: true })
    : made;

/** The copy that made an object, where one did. */
export const copyOf = (made: object): Copy | undefined =>
  (made as { readonly [MADE_WITH]?: Copy })[MADE_WITH];
