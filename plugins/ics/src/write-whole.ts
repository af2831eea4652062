import { open, rename, rm } from 'node:fs/promises';

/** Writes a file so that whoever looks finds the old one or the whole new one, never a part, also where the machine stops. */
export const writeWhole = async (path: string, text: string): Promise<void> => {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeSynced(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
};

const writeSynced = async (path: string, text: string): Promise<void> => {
  await using file = await open(path, 'w');
  await file.writeFile(text);
  await file.sync();
};
