import { failure } from './issue.ts';
import type { Settings } from './options.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address to post to: `https`, or `http` of this machine where that is allowed. It is named in no error, for it may hold
 * a key of the receiver.
 *
 * @throws XinfangError `webhook-address`.
 */
export const readAddress = (where: string, { loopback }: Pick<Settings, 'loopback'>): URL => {
  const address = URL.parse(where);
  if (address === null || !['http:', 'https:'].includes(address.protocol)) {
    throw wrong({ zh: '应当是 https 地址', en: 'must be an https address' });
  }
  if (address.username !== '' || address.password !== '') {
    throw wrong({
      zh: '地址中不得写用户名和密码',
      en: 'must not hold a user name or a password',
    });
  }
  if (address.protocol === 'http:' && !(loopback && LOOPBACK.has(address.hostname))) {
    throw wrong(
      { zh: '不接受 http 地址', en: 'an http address is not taken' },
      {
        zh: '用 https；只有本机地址可以用 loopback: true 放行',
        en: 'use https; only an address of this machine may be allowed, by loopback: true',
      },
    );
  }
  address.hash = '';
  return address;
};

const wrong = (...[message, hint]: [{ zh: string; en: string }, { zh: string; en: string }?]) =>
  failure('address', 'where', message, hint);
