/**
 * An id without what typing changes: width, case, spaces, kinds of hyphens, what cannot be seen. Two bodies whose ids differ in
 * that alone would be taken for each other.
 */
export const plainId = (id: string): string =>
  id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\p{Pc}\s]+/gu, '-')
    .replace(/^-|-$/gu, '');
