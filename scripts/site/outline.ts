/** What two translations of a page have in common: the levels of the headings, and the blocks of code under each. */
export const outlineOf = (markdown: string): readonly string[] => {
  let inside = false;
  return markdown.split('\n').flatMap((line) => {
    if (/^\s*```/u.test(line)) {
      inside = !inside;
      return inside ? [line.trim().replace(/^```(\w*).*$/u, '```$1')] : [];
    }
    const level = /^(?<marks>#+) /u.exec(line)?.groups?.['marks'];
    return inside || level === undefined ? [] : [level];
  });
};
