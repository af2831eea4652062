import { createCalendar, XinfangError } from '@xinfang/calendar';
import { loadPack, type PackFiles } from '@xinfang/pack';
import { readMapping } from '@xinfang/register';
import { createXinfang } from '@xinfang/sdk';
import { readRegister } from './read-register.ts';
import { pick, type Random, spoil } from './spoil.ts';
import { CANARY, type Outcome, type Trial } from './trial.ts';

/** Damages a case, and asks for what one asks of a case. */
export const caseTrial = async (bytes: Buffer): Promise<Trial> => {
  const xf = await createXinfang();
  const questions = [
    (json: unknown) => xf.decide(json),
    (json: unknown) => xf.assess(json, { asOf: '2023-06-30' }),
    (json: unknown) => xf.decideAsync(json),
  ];
  return (random) => ask(spoil(bytes, random), pick(random, questions));
};

/** Damages a mapping, and reads a small register through what is left of it. */
export const mappingTrial = (bytes: Buffer, register: Buffer): Trial => {
  return async (random) => {
    let failures: readonly string[] = [];
    const outcome = await ask(spoil(bytes, random), async (json) => {
      const mapping = readMapping(json);
      ({ failures } = await readRegister(register, { format: mapping.format, mapping }));
    });
    return { ...outcome, failures: [...outcome.failures, ...failures] };
  };
};

/** Damages a calendar, and asks it for a due day. */
export const calendarTrial = (bytes: Buffer): Trial => {
  return (random) =>
    ask(spoil(bytes, random), (json) =>
      createCalendar(json).due({ from: '2023-12-01', amount: 15, unit: 'workday' }),
    );
};

/** Asks something of a JSON document: an answer, or errors that have both texts and repeat nothing. */
const ask = async (bytes: Buffer, question: (json: unknown) => unknown): Promise<Outcome> => {
  const json = parsed(bytes);
  if (json === undefined) return { ended: 'no JSON', rejects: 0, failures: [] };
  try {
    const answer = JSON.stringify(await question(json)) ?? '';
    const failures = answer.includes(CANARY) ? ['the answer repeats what is private'] : [];
    return { ended: 'read', rejects: 0, failures };
  } catch (error) {
    return failed(error);
  }
};

const failed = (error: unknown): Outcome => {
  if (!(error instanceof XinfangError))
    return { ended: 'defect', rejects: 0, failures: [String((error as Error).stack ?? error)] };
  const { code, issues } = error;
  const untold = issues.filter(({ message }) => !(message.zh && message.en));
  const failures = [
    ...untold.map((issue) => `${issue.code} lacks a text`),
    ...(JSON.stringify(issues).includes(CANARY) ? ['the error repeats what is private'] : []),
  ];
  return { ended: code, rejects: 0, failures };
};

const parsed = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The whole pack takes most of a second: it is loaded once in so many times, else the damaged file beside its pack.json. */
const WHOLE_EVERY = 50;

/** Damages a file of a pack: loading never throws, and tells each mistake with its place. */
export const packTrial = (files: PackFiles): Trial => {
  const paths = Object.keys(files);
  return (random: Random): Outcome => {
    const path = pick(random, paths);
    const text = spoil(Buffer.from(files[path] as string), random).toString('utf8');
    const head = { 'pack.json': files['pack.json'] as string };
    const beside = random(WHOLE_EVERY) === 0 ? files : head;
    const { pack, diagnostics } = loadPack([{ ...beside, [path]: text }]);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const untold = diagnostics.filter(
      ({ line, column, message }) => !(line > 0 && column > 0 && message.zh && message.en),
    );
    return {
      ended: errors[0]?.code ?? 'read',
      rejects: 0,
      failures: [
        ...((pack === undefined) === errors.length > 0 ? [] : ['a pack with errors, or neither']),
        ...untold.map(({ code }) => `${code} lacks a place or a text`),
      ],
    };
  };
};
