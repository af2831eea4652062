import type { Command } from 'commander';
import type { Context } from './context.ts';

/** Adds a command to the one above it; `called` are the arguments behind its name. */
export type AddCommand = (
  parent: Command,
  context: Context,
  called: readonly string[],
) => void | Promise<void>;

/** Commands by their names, each loaded when it is asked for. */
export type Commands = Readonly<Record<string, () => Promise<AddCommand>>>;

/**
 * Adds the command whose name comes first in the arguments, without loading what only the others need; every command where
 * none does, for the help and for what is wrong with the arguments.
 */
export const addCalled = async (
  commands: Commands,
  parent: Command,
  context: Context,
  [name = '', ...called]: readonly string[],
): Promise<void> => {
  const chosen = Object.hasOwn(commands, name) ? [commands[name]] : Object.values(commands);
  const adding = await Promise.all(chosen.map(async (load) => load?.()));
  for (const add of adding) await add?.(parent, context, called);
};
