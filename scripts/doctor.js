/**
 * Starts the doctor, also under a Node that cannot read TypeScript: under the one that the repository brings where that
 * is installed; else it says that this Node is too old.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const brought = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const program = fileURLToPath(new URL('./doctor.ts', import.meta.url));
const canRead = major > 22 || (major === 22 && minor >= 18);

if (canRead || existsSync(brought)) {
  const node = canRead ? process.execPath : brought;
  const args = [program, ...process.argv.slice(2)];
  process.exitCode = spawnSync(node, args, { stdio: 'inherit' }).status ?? 1;
} else {
  const { node } = process.versions;
  console.log(`错误 error [node-too-old]
  命令行里的 node 是 ${node}，至少要 22.18（这里的脚本是 TypeScript）
  a shell has node ${node}; scripts here are TypeScript and need 22.18 or newer
    npm ci
    export PATH=$PWD/node_modules/.bin:$PATH`);
  process.exitCode = 1;
}
