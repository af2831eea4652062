/**
 * Whether the name of a file fits one of some patterns, in which `*` stands for any characters and `?` for one; without a
 * pattern every name fits.
 */
export const namePattern = (
  pattern: string | readonly string[] | undefined,
): ((name: string) => boolean) => {
  if (pattern === undefined) return () => true;
  const forms = [pattern].flat().map(formOf);
  return (name) => forms.some((form) => form.test(name));
};

const formOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[\\^$.+()[\]{}|/]/gu, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'su',
  );
