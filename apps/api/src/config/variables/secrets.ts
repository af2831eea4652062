import { aes256gcm, sm4 } from '@xinfang/store';
import { key, type SealingKey, sealingKeys } from '../parse-values.ts';
import { secretVariable, textVariable } from '../variable.ts';
import { A_KEY } from './wordings.ts';

const CIPHER_NAMES = [aes256gcm, sm4].map(({ name }) => name);

/** Keys, and by which cipher they seal. */
export const SECRETS = {
  sealing: secretVariable<readonly SealingKey[]>(
    'XINFANG_SEALING_KEYS',
    {
      what: { zh: '身份与正文的密钥环，第一把用于加密', en: 'key ring; the first one seals' },
      expects: {
        zh: '须为“编号:密钥,编号:密钥”，编号不重复，密钥为 32 字节的 base64',
        en: 'must be id:key,id:key with ids that differ and keys of 32 bytes in base64',
      },
    },
    sealingKeys,
    { show: (keys) => keys.map(({ id }) => `${id}:***`).join(',') },
  ),
  cipher: textVariable(
    'XINFANG_CIPHER',
    {
      what: { zh: '加密算法', en: 'cipher' },
      expects: {
        zh: `须为 ${CIPHER_NAMES.join('、')} 之一`,
        en: `must be one of ${CIPHER_NAMES.join(', ')}`,
      },
    },
    (text) => CIPHER_NAMES.find((name) => name === text),
    { value: 'aes-256-gcm', shown: 'aes-256-gcm' },
  ),
  audit: secretVariable(
    'XINFANG_AUDIT_KEY',
    { what: { zh: '审计链密钥', en: 'key of the audit chain' }, expects: A_KEY },
    key,
  ),
  marks: secretVariable(
    'XINFANG_MARKS_KEY',
    { what: { zh: '身份盲标密钥', en: 'key of blind marks of identity' }, expects: A_KEY },
    key,
  ),
};
