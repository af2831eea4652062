import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

const TIMEOUT_MILLIS = 5000;
/** Documents of an issuer are small; a longer one is not read to its end. */
const LONGEST_ANSWER = 256 * 1024;

const DISCOVERY = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KEYS = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * The keys of an issuer: its discovery document says where they are (OpenID Connect Discovery 1.0, section 4).
 *
 * @throws Error where it does not answer, or answers otherwise than an issuer of this name does.
 */
export const fetchIssuerKeys = async (issuer: string): Promise<JSONWebKeySet> => {
  const base = issuer.endsWith('/') ? issuer.slice(0, -1) : issuer;
  const found = DISCOVERY.parse(await fetchJson(`${base}/.well-known/openid-configuration`));
  if (found.issuer !== issuer) throw new Error('the issuer calls itself otherwise');
  return KEYS.parse(await fetchJson(found.jwks_uri));
};

const fetchJson = async (address: string): Promise<unknown> => {
  const url = new URL(address);
  if (!isTrustworthy(url)) throw new Error('an issuer is asked over https only');
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLIS),
  });
  if (!response.ok) throw new Error(`the issuer answers ${response.status}`);
  return JSON.parse(await readText(response));
};

/** Whoever stands between could put keys of their own in place; on the same machine nobody does. */
const isTrustworthy = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));

const readText = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error('the issuer answers at too great a length');
  }
  return text + decoder.decode();
};
