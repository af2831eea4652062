import { once } from 'node:events';
import type { Stats } from 'node:fs';
import { sep } from 'node:path';
import type { Context } from '../context.ts';
import { printFailure } from '../print-failure.ts';

/** What is watched, and what is done about it. */
export interface Watched {
  /** The folders that the check reads, as they are now. */
  readonly folders: () => readonly string[];
  readonly check: () => Promise<void>;
}

/** How long the files must have been left alone: an editor writes several times for one save. Milliseconds. */
const QUIET = 80;

/** Checks, and checks again whenever a file of the folders changes, until a signal ends the program. */
export const watchFolders = async (
  { folders, check }: Watched,
  { io, settings }: Context,
): Promise<void> => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const stopListening = io.onEnd(() => end());
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = await openWatcher(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, QUIET);
  });
  const again = async (): Promise<void> => {
    try {
      await watcher.add(folders());
      await check();
    } catch (error) {
      // What is amiss now may be mended with the next change.
      printFailure(error, settings(), io);
    }
  };
  try {
    // Whoever sees a result may change a file at once.
    await watcher.add(folders());
    await check();
    await ended;
  } finally {
    stopListening();
    clearTimeout(timer);
    await running;
    await watcher.close();
  }
};

interface Watcher {
  /** Watches folders too; they are watched once that is done. */
  readonly add: (folders: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

const openWatcher = async (onChange: () => void): Promise<Watcher> => {
  const { watch } = await import('chokidar');
  const watched = new Set<string>();
  // One that was added to tells nobody when it is ready again.
  const watchers: ReturnType<typeof watch>[] = [];
  const ignored = (path: string, stats?: Stats): boolean =>
    isBeside(path, watched) || (stats?.isFile() === true && !path.endsWith('.json'));
  return {
    add: async (folders) => {
      const fresh = folders.filter((folder) => !watched.has(folder));
      if (fresh.length === 0) return;
      for (const folder of fresh) watched.add(folder);
      const watcher = watch(fresh, { ignoreInitial: true, ignored });
      watcher.on('all', onChange);
      watchers.push(watcher);
      await once(watcher, 'ready');
    },
    close: async () => {
      await Promise.all(watchers.map(async (watcher) => watcher.close()));
    },
  };
};

const SKIPPED = /[\\/](?:node_modules|dist|scripts|\.[^\\/]*)(?:[\\/]|$)/u;

/** Whether a path is none of the pack's in whose folder it lies: a base may be installed below the pack that extends it. */
const isBeside = (path: string, folders: ReadonlySet<string>): boolean => {
  const inside = [...folders].filter((folder) => path.startsWith(`${folder}${sep}`));
  const innermost = inside.toSorted((a, b) => b.length - a.length)[0];
  return (
    innermost !== undefined && !folders.has(path) && SKIPPED.test(path.slice(innermost.length))
  );
};
