import { Buffer } from 'node:buffer';
import { isIPv4 } from 'node:net';
import { z } from 'zod';
import type { StoreSettings, WebhookSettings } from './settings.ts';

/** Where cases are kept, without what is said of it elsewhere. */
export type StorePlace =
  | Extract<StoreSettings, { kind: 'sqlite' }>
  | Pick<Extract<StoreSettings, { kind: 'postgres' }>, 'kind' | 'url'>;

/** `sqlite:FILE` or `postgres://…`. */
export const storePlace = (text: string): StorePlace | undefined => {
  if (text.startsWith('sqlite:')) {
    const file = text.slice('sqlite:'.length);
    return file === '' ? undefined : { kind: 'sqlite', file };
  }
  return isPostgresUrl(text) ? { kind: 'postgres', url: text } : undefined;
};

/** A PostgreSQL address with a host. */
export const postgresUrl = (text: string): string | undefined =>
  isPostgresUrl(text) ? text : undefined;

const isPostgresUrl = (text: string): boolean =>
  /^postgres(?:ql)?:\/\//u.test(text) && URL.canParse(text);

/** A store as it may be shown: who connects and where, never with what password or option. */
export const maskedStore = (place: StorePlace): string =>
  place.kind === 'sqlite' ? `sqlite:${place.file}` : maskedUrl(place.url);

/** An address without its password and without its options, which may hold one too. */
export const maskedUrl = (text: string): string => {
  const url = new URL(text);
  const user = url.username === '' ? '' : `${url.username}${url.password === '' ? '' : ':***'}@`;
  return `${url.protocol}//${user}${url.host}${url.pathname}${url.search === '' ? '' : '?***'}`;
};

const KEY_BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/** 32 bytes in base64. */
export const key = (text: string): Uint8Array | undefined => {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === KEY_BYTES ? new Uint8Array(bytes) : undefined;
};

/** A key of the key ring with the id that sealed parts name. */
export interface SealingKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** `id:base64,id:base64`: no id twice. */
export const sealingKeys = (text: string): readonly SealingKey[] | undefined => {
  const keys = text.split(',').map((each) => sealingKey(each.trim()));
  const ids = new Set(keys.map((each) => each?.id));
  if (keys.includes(undefined) || ids.size < keys.length) return undefined;
  return keys.filter((each) => each !== undefined);
};

const sealingKey = (text: string): SealingKey | undefined => {
  const [, id, base64] = /^([a-z0-9][a-z0-9.-]{0,63}):(.+)$/u.exec(text) ?? [];
  const bytes = key(base64 ?? '');
  return id === undefined || bytes === undefined ? undefined : { id, key: bytes };
};

/** A list separated by commas. */
export const list = (text: string): readonly string[] => text.split(',').map((each) => each.trim());

/** An address of the web: encrypted, or on this machine. */
export const webUrl = (text: string): string | undefined => {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return undefined;
  const isHere =
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    (isIPv4(hostname) && hostname.startsWith('127.'));
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? text : undefined;
};

const SINKS = z.array(
  z.strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
    body: z.string().regex(/^[\w.-]{1,64}$/u),
    url: z.string().refine((url) => webUrl(url) !== undefined),
    secret: z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/u),
  }),
);

/** Sinks as a JSON list; no name twice. */
export const sinks = (text: string): readonly WebhookSettings[] | undefined => {
  const result = SINKS.safeParse(jsonOf(text));
  if (!result.success) return undefined;
  const names = new Set(result.data.map(({ name }) => name));
  return names.size < result.data.length ? undefined : result.data;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Any text that is not empty. */
export const anyText = (text: string): string | undefined => (text === '' ? undefined : text);

/** A name such as a cipher's or a claim's. */
export const word = (text: string): string | undefined =>
  /^[\w.:/-]{1,128}$/u.test(text) ? text : undefined;
