import { type Fault, usageFault } from './fault.ts';
import { text } from './messages.ts';

/** An empty name is most likely a variable that was not set: it would be the folder where the command was given. */
export const noFolderNamed = (path: '--out' | 'DIR' = '--out'): Fault =>
  usageFault({
    code: 'no-folder-named',
    path,
    message: text('error.no-folder-named'),
    hint: text(path === 'DIR' ? 'error.give-folder' : 'error.choose-other-folder'),
  });

/** What is read lies where something is to be written. */
export const inputIsOutput = (file: string): Fault =>
  usageFault({
    code: 'input-is-output',
    file,
    message: text('error.input-is-output'),
    hint: text('error.choose-other-folder'),
  });
