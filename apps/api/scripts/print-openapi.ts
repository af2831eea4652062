import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../src/http/build-app.ts';
import { fakeService } from '../test/fake-service.ts';

/** Writes `openapi.json`, which the client is generated from: run it when a route or a schema changes. */
const file = fileURLToPath(new URL('../openapi.json', import.meta.url));
const app = await buildApp(await fakeService());
writeFileSync(file, `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
execFileSync('biome', ['format', '--write', file], { stdio: 'inherit' });
