import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import type { Settings } from '../settings.ts';
import { packNames } from './pack-names.ts';

/** An npm package by its name: no path, no dots in front. */
const PACKAGE = /^(?:@[\w.-]+\/)?[\w-][\w.-]*$/u;

/**
 * The layers that one of two compared packs comes to: a folder, or an npm package where no such path is there. Throws a
 * fault where it is neither.
 */
export const diffNames = (name: string, settings: Settings, io: Io): readonly string[] =>
  PACKAGE.test(name) && !existsSync(resolve(io.cwd, name))
    ? [...(settings.packsBelow ?? []), name]
    : packNames(name, settings, io);
