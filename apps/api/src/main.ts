import { parseArgs } from 'node:util';
import { compose } from './compose.ts';
import { printFaults, printSettings } from './config/print-settings.ts';
import { readSettings } from './config/read-settings.ts';
import type { Settings } from './config/settings.ts';
import { checkLaw } from './operation/commands/check-law.ts';
import { DONE, FOUND, WRONG } from './operation/commands/command.ts';
import { COMMANDS } from './operation/commands/commands.ts';
import { reasonOf } from './operation/reason-of.ts';
import { sampleRefusal, startSample } from './operation/sample.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const warn = (text: string): void => void process.stderr.write(`${text}\n`);

const USAGE = `用法 · Usage: npm run --silent start -w @xinfang/api -- [COMMAND] [--lang zh|en]
  serve                     启动服务（默认） · start the service (default)
  --sample                  以虚构登记册试用 · try it on an invented register
  check-config              检查设置、规则包和权责清单 · check settings, packs and directory
  migrate                   建立或升级表结构 · make or upgrade the schema
  create-key --role --body  第一把接口密钥 · the first API key
  import FILE.jsonl         导入登记册 · import a register
  backup FILE, restore FILE 备份与恢复 · back up and restore
  verify-audit              核验审计链 · verify the audit chains
  rotate-keys               以首把密钥重新封装 · wrap with the first key of the ring
  rebuild                   由日志重建投影 · projections from logs`;

const OPTIONS = {
  sample: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  lang: { type: 'string', default: 'zh' },
  role: { type: 'string' },
  body: { type: 'string' },
  label: { type: 'string' },
  days: { type: 'string' },
} as const;

const main = async (): Promise<number> => {
  const given = parsedArgs();
  if (given === undefined) {
    warn(USAGE);
    return WRONG;
  }
  const { values, positionals } = given;
  const [name = 'serve', ...places] = positionals;
  const command = COMMANDS.get(name);
  const isKnown = command !== undefined || name === 'serve' || name === 'check-config';
  if (values.help || !isKnown) {
    warn(USAGE);
    return values.help ? DONE : WRONG;
  }
  if (values.sample) return sample();
  const settings = settingsToUse(values.lang === 'en' ? 'en' : 'zh', command === undefined);
  if (settings === undefined) return WRONG;
  if (name === 'check-config') return checkLaw(settings, say);
  if (command !== undefined) return command({ settings, places, options: values, say });
  return serve(settings);
};

const parsedArgs = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
};

/** The settings, with the table of them where a person wants to see it; `undefined` where something is wrong. */
const settingsToUse = (lang: 'zh' | 'en', isShown: boolean): Settings | undefined => {
  const reading = readSettings();
  if (reading.warnings.length > 0) warn(printFaults(reading.warnings));
  if (!reading.ok) {
    warn(printFaults(reading.faults));
    return undefined;
  }
  if (isShown) say(printSettings(reading.rows, lang));
  return reading.settings;
};

const serve = async (settings: Settings): Promise<number> => {
  const service = await compose(settings);
  const { url } = await service.start();
  say(`已启动 · Started: ${url}`);
  return untilSignal(() => service.stop());
};

const sample = async (): Promise<number> => {
  const refused = sampleRefusal(process.env);
  if (refused !== undefined) {
    warn(refused);
    return WRONG;
  }
  const port = Number(process.env['XINFANG_PORT'] ?? 8080);
  const { stop } = await startSample({ port, say });
  return untilSignal(stop);
};

const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;
type Ending = keyof typeof SIGNALS;

/** As a shell tells it. Said explicitly, for the first process of a container does not end by a signal that nobody listens to. */
const leave = (signal: Ending): void => process.exit(128 + SIGNALS[signal]);

const onSignals = (listen: (signal: Ending) => void): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.removeAllListeners(signal).on(signal, listen);
};

/** The first signal ends what was begun; a second one does not wait for it. */
const untilSignal = (stop: () => Promise<boolean>): Promise<number> =>
  new Promise((resolve) => {
    onSignals(() => {
      onSignals(leave);
      void stop().then(
        (isWhole) => resolve(isWhole ? DONE : FOUND),
        () => resolve(FOUND),
      );
    });
  });

try {
  process.exitCode = await main();
} catch (error) {
  warn(reasonOf(error));
  process.exitCode = FOUND;
}
