/** The members of a part of a plugin that are objects, whatever the plugin put there: the registry tells what is misshapen. */
export const entriesOf = <T extends object>(
  part: Readonly<Record<string, T>> | undefined,
): readonly (readonly [string, T])[] =>
  typeof part === 'object' && part !== null
    ? Object.entries(part).filter(([, member]) => typeof member === 'object' && member !== null)
    : [];
