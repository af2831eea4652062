/**
 * Says what is wrong with this machine and this checkout, in plain words, each with the command that mends it. Ends with 1
 * where something that is needed is wrong. Looks at no network without `--network`.
 *
 *     npm run doctor -- [--network] [--json]
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findingsOf } from './doctor/findings.ts';
import { machineOf } from './doctor/gather.ts';
import type { Finding } from './doctor/words.ts';

const LEVELS = { error: '错误 error', warning: '警告 warning' } as const;

/** What is printed of some findings. */
export const textOf = (findings: readonly Finding[]): string => {
  const lines = findings.flatMap(({ code, level, message, mend }) => [
    `${LEVELS[level]} [${code}]`,
    `  ${message.zh}`,
    `  ${message.en}`,
    ...mend.split('\n').map((command) => `    ${command}`),
    '',
  ]);
  const count = (level: Finding['level']): number =>
    findings.filter((finding) => finding.level === level).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const end =
    findings.length === 0
      ? '没有发现问题 · nothing is wrong'
      : `错误 ${errors} 处，警告 ${warnings} 处 · ${errors} errors, ${warnings} warnings`;
  return [...lines, end].join('\n');
};

const main = (): void => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, network: { type: 'boolean' } },
  });
  const asked = { network: values.network === true, env: process.env };
  const findings = findingsOf(machineOf(resolve(import.meta.dirname, '..'), asked));
  const ok = findings.every(({ level }) => level !== 'error');
  console.log(values.json === true ? JSON.stringify({ ok, findings }, null, 2) : textOf(findings));
  process.exitCode = ok ? 0 : 1;
};

// `import.meta.main` is newer than the oldest Node that reads this file.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
