import { mkdirSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets Node keep what it compiled, so that the program starts faster the next time. Only in a folder of the user's own:
 * Node runs what lies there, so that nobody else may write to it, as anybody could to the folder of temporary files. Where
 * there is none, or it cannot be written, the program starts as it did the first time.
 */
export const keepCompiled = (env = process.env) => {
  // Node knows by itself what its own variables ask for.
  if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    const folder = join(cacheFolder(env), 'xinfang', 'compiled');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Before Node 22.8 there is no such function.
    if (isOwn(folder)) nodeModule.enableCompileCache?.(folder);
  } catch {
    // A home that cannot be written is no reason not to answer.
  }
};

const cacheFolder = (env) => {
  if (process.platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
};

const WRITABLE_BY_OTHERS = 0o022;

const isOwn = (folder) => {
  // On Windows what lies in a profile is the user's, and modes say nothing.
  if (process.getuid === undefined) return true;
  const { uid, mode } = statSync(folder);
  return uid === process.getuid() && (mode & WRITABLE_BY_OTHERS) === 0;
};
