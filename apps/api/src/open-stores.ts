import {
  aes256gcm,
  type KeyRing,
  openAuditSeal,
  openKeyRing,
  type Store,
  sm4,
} from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { openSqliteStore } from '@xinfang/store-sqlite';
import type { SecretSettings, Settings } from './config/settings.ts';

/** The ciphers that a county may name; all of them open what was sealed. */
const CIPHERS = [aes256gcm, sm4];

/**
 * The store that the settings name.
 *
 * @example
 * await using store = await openStore(settings);
 */
export const openStore = ({
  store,
  secrets,
}: Pick<Settings, 'store' | 'secrets'>): Promise<Store> => {
  const audit = openAuditSeal(secrets.audit);
  if (store.kind === 'sqlite') return openSqliteStore({ file: store.file, audit });
  const { url, connections, statementMillis } = store;
  return openPostgresStore({ url, connections, statementMillis, audit });
};

/** The key ring of the settings: the first key seals, by the cipher that is set; all keys and ciphers open. */
export const ringOf = ({ sealing, cipher: name }: SecretSettings): KeyRing => {
  const cipher = CIPHERS.find((each) => each.name === name) ?? aes256gcm;
  return openKeyRing({ keys: sealing, cipher, ciphers: CIPHERS });
};
