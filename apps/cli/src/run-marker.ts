import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, usageFault } from './fault.ts';
import { systemCodeOf } from './file-fault.ts';
import { text } from './messages.ts';
import { MARKER } from './run-names.ts';

/** The hold of a run on the folder that it writes to. */
export interface Hold {
  /** No other run has it. */
  readonly token: string;
  /** Throws a fault where the mark in the folder is not that of this run any more. */
  readonly insist: () => void;
  /** Takes the mark away: the run has ended well. */
  readonly end: () => void;
  /** Leaves the mark, but as nobody's: another run may take the folder. Never throws. */
  readonly leave: () => void;
}

/** The token of every hold of this process: a number of a process comes again, in a container from the first one on. */
const HELD = new Set<string>();
const TOKEN_BYTES = 6;

/** Marks a folder as one whose results are not whole, for one run at a time. Throws a fault where a run is going on in it. */
export const holdFolder = (folder: string, dir: string): Hold => {
  const path = join(folder, MARKER);
  const token = randomBytes(TOKEN_BYTES).toString('hex');
  const owner = `pid=${process.pid} token=${token}`;
  create(path, `${notice()}${owner}\n`, dir);
  HELD.add(token);
  const isOwn = (): boolean => ownerIn(path)?.token === token;
  const insist = (): void => {
    if (!isOwn()) throw takenOver(dir);
  };
  return {
    token,
    insist,
    end: () => {
      insist();
      rmSync(path);
      HELD.delete(token);
    },
    leave: () => {
      HELD.delete(token);
      try {
        if (isOwn()) writeFileSync(path, notice(), { flush: true });
      } catch {
        // The process is about to end, and the mark is nobody's then.
      }
    },
  };
};

const notice = (): string => {
  const { zh, en } = text('run.incomplete');
  return `${zh}\n${en}\n`;
};

/** Never through a link: what it leads to is nothing of a run. */
const create = (path: string, content: string, dir: string): void => {
  if (tryCreate(path, content)) return;
  if (isHeld(path)) throw inUse(dir);
  rmSync(path, { force: true });
  if (!tryCreate(path, content)) throw inUse(dir);
};

const tryCreate = (path: string, content: string): boolean => {
  try {
    writeFileSync(path, content, { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

const isHeld = (path: string): boolean => {
  const owner = ownerIn(path);
  if (owner === undefined) return false;
  return owner.pid === process.pid ? HELD.has(owner.token) : isAlive(owner.pid);
};

const OWNER = /^pid=([1-9]\d*) token=([\da-f]+)$/mu;

/** Whose mark it is; undefined where it is nobody's. A link is not followed, a pipe not waited for. */
const ownerIn = (path: string): { readonly pid: number; readonly token: string } | undefined => {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const [, pid, token] = OWNER.exec(readFileSync(path, 'utf8')) ?? [];
  return pid === undefined || token === undefined ? undefined : { pid: Number(pid), token };
};

/** The signal 0 is sent to nobody: it asks. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One of somebody else's that may not be asked is alive.
    return systemCodeOf(error) === 'EPERM';
  }
};

const inUse = (dir: string): Fault =>
  usageFault({
    code: 'folder-in-use',
    file: dir,
    message: text('error.folder-in-use'),
    hint: text('error.wait-or-choose'),
  });

const takenOver = (dir: string): Fault =>
  usageFault({
    code: 'folder-taken-over',
    file: dir,
    message: text('error.folder-taken-over'),
    hint: text('error.choose-other-folder'),
  });
