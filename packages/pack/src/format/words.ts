/** The words of a schema's part for editors, in both languages: shown on hover and in completion. */
export const described = (zh: string, en: string): { description: string } => ({
  description: `${zh}\n${en}`,
});

/** The same with a title, for whole files and things with a name. */
export const titled = (
  title: readonly [zh: string, en: string],
  zh: string,
  en: string,
): { title: string; description: string } => ({
  title: title.join(' · '),
  ...described(zh, en),
});
