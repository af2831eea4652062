import { anyText, webUrl, word } from '../parse-values.ts';
import { textVariable } from '../variable.ts';
import { A_TEXT, A_URL, A_WORD, NOT_SET } from './wordings.ts';

/** Whose tokens are believed. */
export const ACCESS = {
  issuer: textVariable<string | undefined>(
    'XINFANG_OIDC_ISSUER',
    { what: { zh: '统一身份认证签发方', en: 'issuer of bearer tokens' }, expects: A_URL },
    webUrl,
    NOT_SET,
  ),
  audience: textVariable<string | undefined>(
    'XINFANG_OIDC_AUDIENCE',
    { what: { zh: '令牌受众', en: 'audience of tokens' }, expects: A_TEXT },
    anyText,
    NOT_SET,
  ),
  roleClaim: textVariable(
    'XINFANG_OIDC_ROLE_CLAIM',
    { what: { zh: '令牌中的角色项', en: 'claim that holds the role' }, expects: A_WORD },
    word,
    { value: 'xinfang_role', shown: 'xinfang_role' },
  ),
  bodyClaim: textVariable(
    'XINFANG_OIDC_BODY_CLAIM',
    { what: { zh: '令牌中的机关项', en: 'claim that holds the body' }, expects: A_WORD },
    word,
    { value: 'xinfang_body', shown: 'xinfang_body' },
  ),
};
