import { hkdfSync } from 'node:crypto';
import { aes256gcm, CursorError, type Page, type PageQuery, type Store } from '@xinfang/store';

const BINDING = Buffer.from('xinfang-cursor-1', 'utf8');

/** Hides what is in a cursor, and opens only what it has hidden itself. */
export interface Veil {
  readonly hide: (cursor: string) => string;
  /** @throws CursorError */
  readonly open: (veiled: string) => string;
}

/**
 * A veil made from a secret of the service: all of its nodes open each other's cursors.
 *
 * @example
 * const veil = openVeil(settings.secrets.marks);
 * veil.open(veil.hide('place')); // 'place'
 */
export const openVeil = (secret: Uint8Array): Veil => {
  const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'xinfang-cursors', 32));
  return {
    hide: (cursor) =>
      Buffer.from(aes256gcm.encrypt(key, Buffer.from(cursor), BINDING)).toString('base64url'),
    open: (veiled) => {
      try {
        const sealed = Buffer.from(veiled, 'base64url');
        return Buffer.from(aes256gcm.decrypt(key, sealed, BINDING)).toString('utf8');
      } catch {
        throw new CursorError('not a cursor of this service');
      }
    },
  };
};

/**
 * A store whose lists in the order of the whole store have veiled cursors: the place of a line among all lines counts also those
 * that are not for the eyes of who holds the cursor.
 */
export const veilCursors = (store: Store, { hide, open }: Veil): Store => {
  const opened = <Query extends PageQuery>(query: Query): Query =>
    query.cursor === undefined ? query : { ...query, cursor: open(query.cursor) };
  const hidden = <Row>({ next, ...page }: Page<Row>): Page<Row> =>
    next === undefined ? page : { ...page, next: hide(next) };
  const { audit, outbox } = store;
  return {
    ...store,
    audit: {
      ...audit,
      list: async (viewer, query) => hidden(await audit.list(viewer, opened(query))),
    },
    outbox: {
      ...outbox,
      deadLetters: async (query) => hidden(await outbox.deadLetters(opened(query))),
    },
  };
};
