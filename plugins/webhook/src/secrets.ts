import { env } from 'node:process';
import { Webhook } from 'standardwebhooks';
import { failure } from './issue.ts';
import type { Settings } from './options.ts';

/** Signs a message: the signatures of all secrets, parted by spaces. Holds the secrets where nobody can print them. */
export type Sign = (id: string, at: Date, body: string) => string;

/** Standard Webhooks asks for keys of 24 to 64 bytes. */
const BYTES = { least: 24, most: 64 };

/**
 * Reads the secrets from the options or the environment; what it says of a wrong one never holds it.
 *
 * @throws XinfangError `webhook-secret`.
 */
export const signerFor = ({ secret, secretEnv }: Settings): Sign => {
  const element = secret === undefined ? 'options.secretEnv' : 'options.secret';
  const secrets = secret === undefined ? secretsIn(secretEnv) : [secret].flat();
  const signers = secrets.map((each) => {
    if (!isSecret(each)) throw wrongSecret(element);
    return new Webhook(each);
  });
  return (id, at, body) => signers.map((signer) => signer.sign(id, at, body)).join(' ');
};

const secretsIn = (name: string | undefined): readonly string[] => {
  if (name === undefined) {
    throw failure(
      'secret',
      'options.secret',
      { zh: '没有签名密钥', en: 'there is no signing secret' },
      {
        zh: '用 secretEnv 写明存放密钥的环境变量',
        en: 'name the environment variable that holds it in secretEnv',
      },
    );
  }
  const secrets = (env[name] ?? '').split(/\s+/u).filter((each) => each !== '');
  if (secrets.length > 0) return secrets;
  throw failure(
    'secret',
    'options.secretEnv',
    {
      zh: `环境变量 ${name} 没有密钥`,
      en: `the environment variable ${name} holds no secret`,
    },
    {
      zh: `用 ${MAKING} 生成一个，设为环境变量 ${name}，也交给收件方`,
      en: `make one with ${MAKING}, set it as the environment variable ${name}, and give it to the receiver`,
    },
  );
};

/** The command that makes a secret; the quotes are right for every shell. */
const MAKING = `node -p "'whsec_' + crypto.randomBytes(32).toString('base64')"`;

const isSecret = (secret: string): boolean => {
  const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/u.exec(secret)?.[1];
  if (key === undefined || key.length % 4 !== 0) return false;
  const { length } = Buffer.from(key, 'base64');
  return length >= BYTES.least && length <= BYTES.most;
};

const wrongSecret = (element: string) =>
  failure(
    'secret',
    element,
    { zh: '密钥的写法不对', en: 'a secret is not written as it must be' },
    {
      zh: `whsec_ 加上 ${BYTES.least} 到 ${BYTES.most} 字节的 base64`,
      en: `whsec_ and ${BYTES.least} to ${BYTES.most} bytes in base64`,
    },
  );
