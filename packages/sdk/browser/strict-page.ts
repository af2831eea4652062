import type { Browser } from 'playwright-core';

const HOME = 'http://kernel.invalid';
/** Scripts of its own and nothing else: no text is evaluated, nothing is fetched. */
const POLICY = "default-src 'none'; script-src 'self'";

/** What a page came to: the text it wrote, and whatever it broke. */
export interface Shown {
  readonly text: string;
  readonly broken: readonly string[];
}

const documentOf = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><title>…</title><script type="module" src="/watch.js"></script>
<script type="module" src="/${script}"></script>`;

/** Tells what the policy refused; runs before the page's own script. */
const WATCH = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  console.error('refused: ' + violatedDirective + ' ' + blockedURI);
});`;

/** Opens a page of these scripts under the policy, runs one, and waits until it has written its text to the document. */
export const showPage = async (
  browser: Browser,
  scripts: Readonly<Record<string, string>>,
  script: string,
): Promise<Shown> => {
  const files: Readonly<Record<string, string>> = { ...scripts, 'watch.js': WATCH };
  const page = await (await browser.newContext()).newPage();
  const broken: string[] = [];
  const failed = new Promise<never>((_, fail) => page.on('pageerror', fail));
  page.on('console', (message) => broken.push(message.text()));
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const body = path === '' ? documentOf(script) : files[path];
    const contentType = path === '' ? 'text/html' : 'text/javascript';
    return body === undefined
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body, contentType, headers: { 'content-security-policy': POLICY } });
  });
  const done = async (): Promise<void> => {
    await page.goto(HOME);
    await page.locator('#done').waitFor({ state: 'attached' });
  };
  await Promise.race([done(), failed]);
  const text = (await page.locator('#done').textContent()) ?? '';
  await page.context().close();
  return { text, broken };
};

/** The end of a page's script: it writes what `answers` holds, once whatever was refused has been told. */
export const WRITTEN = `
const done = document.createElement('pre');
done.id = 'done';
// To lay out some megabytes of text takes longer than to decide.
done.hidden = true;
done.textContent = JSON.stringify(answers);
setTimeout(() => document.body.append(done));
`;
