/** What is shown of a variable that may be absent, and what values of the same form must be. */
export const NOT_SET = { value: undefined, shown: '' };
export const A_TEXT = { zh: '不得为空', en: 'must not be empty' };
export const A_WORD = {
  zh: '须为不含空格的名称，最多 128 个字符',
  en: 'must be a name without spaces, at most 128 characters',
};
export const A_KEY = {
  zh: '须为 32 字节密钥的 base64（openssl rand -base64 32）',
  en: 'must be 32 bytes in base64 (openssl rand -base64 32)',
};
export const A_URL = {
  zh: '须为 https:// 地址（本机可用 http://），不含用户名和密码',
  en: 'must be an https:// address (http:// on this machine alone) without user and password',
};
export const A_POSTGRES = { zh: '须为 postgres://… 地址', en: 'must be a postgres://… address' };
