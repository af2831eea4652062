import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Lets Node keep what it compiled, so that the program starts faster the next time. Only in a folder of the user's own:
 * Node runs what lies there, so that nobody else may write to it, as anybody could to the folder of temporary files. Where
 * there is none, or it cannot be written, the program starts as it did the first time.
 */
export const keepCompiled = (env = process.env) => {
  // Node knows by itself what its own variables ask for.
  if (env.NODE_COMPILE_CACHE || env.NODE_DISABLE_COMPILE_CACHE) return;
  try {
    const caches = cacheFolder(env);
    // With an empty HOME it would lie in whatever folder the program was started in.
    if (!isAbsolute(caches)) return;
    mkdirSync(join(caches, 'xinfang', 'compiled'), { recursive: true, mode: 0o700 });
    const folder = ownFolder(realpathSync(caches));
    // Before Node 22.8 there is no such function.
    if (folder !== undefined) nodeModule.enableCompileCache?.(folder);
  } catch {
    // A home that cannot be written is no reason not to answer.
  }
};

const cacheFolder = (env) => {
  if (process.platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  // A relative one is to be ignored, says the XDG specification.
  return isAbsolute(env.XDG_CACHE_HOME ?? '') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
};

const WRITABLE_BY_OTHERS = 0o022;
/** Where others cannot even enter, it does not matter with which modes Node makes the folders and files below. */
const OPEN_TO_OTHERS = 0o077;

/** Who may write to a folder above can put another in its place after it was looked at. */
const ownFolder = (caches) => {
  const above = join(caches, 'xinfang');
  const folder = join(above, 'compiled');
  const isSafe =
    isOwn(caches, WRITABLE_BY_OTHERS) &&
    isOwn(above, WRITABLE_BY_OTHERS) &&
    isOwn(folder, OPEN_TO_OTHERS);
  return isSafe ? folder : undefined;
};

const isOwn = (folder, refused) => {
  // On Windows what lies in a profile is the user's, and modes say nothing.
  if (process.getuid === undefined) return true;
  // A link is no folder of ours: it may be turned. Its mode is open to all.
  const { uid, mode } = lstatSync(folder);
  return uid === process.getuid() && (mode & refused) === 0;
};
