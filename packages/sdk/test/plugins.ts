import { caseJson } from '../../../fixtures/plain-case.ts';
import { settledWithout } from '../../../fixtures/settled-facts.ts';
import { XinfangError } from '../src/index.ts';
import { definePlugin, type Plugin } from '../src/plugin/plugin.ts';

/** A plugin of an invented county that does nothing but what a test says. */
export const pluginWith = (more: Partial<Plugin> = {}): Plugin =>
  definePlugin({ name: 'county-x/registry', version: '1.0.0', apiVersion: 1, ...more });

/** A plain letter of which everything is known but some facts. */
export const letterWithout = (...facts: readonly string[]) =>
  caseJson({ facts: settledWithout(...facts) });

/** What was refused. */
export const refusalOf = async (run: () => unknown): Promise<XinfangError> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof XinfangError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
