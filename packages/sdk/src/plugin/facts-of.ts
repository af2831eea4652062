import type { PluginFacts } from './plugin-facts.ts';

const known = new WeakMap<object, PluginFacts>();

/** Notes which facts plugins give to an instance, for those who count with its pack on their own. */
export const noteFacts = (instance: object, facts: PluginFacts): void => {
  known.set(instance, facts);
};

/** The facts that plugins give to an instance; undefined where it has no plugins. */
export const factsOfInstance = (instance: object): PluginFacts | undefined => known.get(instance);
