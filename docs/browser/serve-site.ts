import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { BASE, DOCS } from '../.vitepress/site.ts';

const BUILT = resolve(DOCS, '.vitepress/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'application/xml',
};

/** A server of files and nothing else, as any office has one. */
export interface SiteServer extends AsyncDisposable {
  readonly url: string;
}

/** Serves the built site on this machine. Throws where it is not built, with the command. */
export const serveSite = async (): Promise<SiteServer> => {
  if (!existsSync(join(BUILT, 'index.html')))
    throw new Error('the site is not built; run: npm run docs:build');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileAt(decodeURIComponent(pathname));
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[extname(file ?? '.html')] ?? 'application/octet-stream',
    });
    response.end(readFileSync(file ?? join(BUILT, '404.html')));
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    [Symbol.asyncDispose]: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};

const fileAt = (pathname: string): string | undefined => {
  const path = join(BUILT, normalize(pathname.slice(BASE.length - 1)));
  if (!path.startsWith(BUILT)) return undefined;
  const found = [path, join(path, 'index.html')].find(
    (each) => existsSync(each) && statSync(each).isFile(),
  );
  return found;
};

const listening = (server: Server): Promise<number> =>
  new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
