import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The service on its sample, as a page's reader has it. */
export interface DocService extends AsyncDisposable {
  readonly url: string;
  readonly key: string;
}

/** The address that pages name. */
export const SHOWN_URL = 'http://127.0.0.1:8080';

/** Whether an example asks the service. */
export const asksService = (code: string): boolean => code.includes("process.env['XINFANG_KEY']");

/** Starts the sample on a free port; resolves when it has said where it listens. */
export const startDocService = (root: string): Promise<DocService> =>
  new Promise((resolve, reject) => {
    const main = join(root, 'apps/api/src/main.ts');
    const child = spawn(process.execPath, ['--conditions=@xinfang/source', main, '--sample'], {
      cwd: root,
      env: { ...process.env, XINFANG_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((gone) => child.once('exit', () => gone()));
    const end = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
    };
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /Address: (?<url>\S+)/u.exec(said)?.groups?.['url'];
      const key = /^export KEY='(?<key>[^']+)'$/mu.exec(said)?.groups?.['key'];
      if (url !== undefined && key !== undefined) resolve({ url, key, [Symbol.asyncDispose]: end });
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the sample did not start\n${said}`)));
  });
