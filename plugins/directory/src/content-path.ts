/**
 * A content as the list files it, however it was typed: full-width letters and slashes, spaces about a step, slashes at either
 * end. Undefined where nothing is left of it.
 */
export const contentPath = (content: string | undefined): string | undefined => {
  const steps = (content ?? '')
    .normalize('NFKC')
    .split('/')
    .map((step) => step.trim().replace(/\s+/gu, ' '))
    .filter((step) => step !== '');
  return steps.length === 0 ? undefined : steps.join('/');
};
