/**
 * An id without what typing changes: width, case, spaces, kinds of hyphens, what cannot be seen. Ids that differ in that alone
 * are held for one body, so that an accused one is known however it was typed.
 *
 * @example
 * plainId(' County＿ZJJ ') // 'county-zjj'
 */
export const plainId = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\p{Pc}\s]+/gu, '-')
    .replace(/^-|-$/gu, '');
