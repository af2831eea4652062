import { createInterface } from 'node:readline';
import { createXinfang, type RunReport, type Xinfang, XinfangError } from '@xinfang/sdk';
import type { Question } from '../vector.ts';

type Given = Question['given'];
type Answer = Readonly<Record<string, unknown>>;

/** Answers a question by the SDK's public entry alone; a refusal is an answer too. */
export const answerBySdk = async (xf: Xinfang, { kind, given }: Question): Promise<Answer> => {
  try {
    return await ASK[kind === 'error' ? (CALLS[String(given['call'])] ?? 'calendar') : kind](
      xf,
      given,
    );
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    return { error: { code: error.code, path: error.issues[0]?.path ?? '' } };
  }
};

type Asked = 'calendar' | 'deadlines' | 'decision' | 'indicators' | 'needs';

/** What a question that must be refused would have been. */
const CALLS: Readonly<Record<string, Asked>> = {
  assess: 'deadlines',
  decide: 'decision',
  run: 'indicators',
};

/** A vector may name a day that is none. */
const dayOf = ({ on }: Given): { on?: string } => (on === undefined ? {} : { on: on as string });

const decision = (xf: Xinfang, given: Given): Answer => {
  const { outcomes, flags, needs } = xf.decide(given['case'], dayOf(given));
  return {
    outcomes,
    flags: flags.map(({ value }) => value),
    needs: needs.map(({ fact, groups }) => ({ fact, groups })),
  };
};

const deadlines = (xf: Xinfang, given: Given): Answer => {
  const assessment = xf.assess(given['case'], { asOf: String(given['asOf']) });
  return {
    deadlines: assessment.deadlines,
    undetermined: assessment.undetermined.map(({ needs, ...deadline }) => ({
      ...deadline,
      needs: needs.map(({ fact }) => fact),
    })),
    accusedBody: assessment.warnings.some(({ code }) => code === 'accused-body'),
  };
};

const calendar = (xf: Xinfang, { call, ...question }: Given): Answer => {
  // A vector may ask what no caller with types could ask.
  if (call === 'day') return { ...xf.calendar.day(question['date'] as string) };
  if (call === 'due') return { ...xf.calendar.due(question as never) };
  return { ...xf.calendar.between(question as never) };
};

const indicators = async (xf: Xinfang, given: Given): Promise<Answer> => {
  const { cases, ...options } = given;
  const counted = async (variant: string): Promise<Answer> => {
    const asked = { ...options, variant, ids: true } as never;
    return ofReport(await xf.run(cases as readonly unknown[], asked));
  };
  return { due: await counted('due'), dashboard: await counted('dashboard') };
};

const ofReport = ({ indicators: all }: RunReport): Answer =>
  Object.fromEntries(
    all.map(({ id, numerator, denominator, value, valueAtWorst, excluded, lists }) => {
      const left = Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
      return [
        id,
        {
          numerator,
          denominator,
          value,
          valueAtWorst,
          void: left['void'],
          undetermined: left['undetermined'],
          numeratorIds: lists?.numerator,
          denominatorIds: lists?.denominator,
        },
      ];
    }),
  );

const ASK: Readonly<Record<Asked, (xf: Xinfang, given: Given) => Answer | Promise<Answer>>> = {
  calendar,
  deadlines,
  decision,
  indicators,
  needs: decision,
};

/** Reads questions a line each and answers a line each: the program that `prove.ts` starts. */
const serve = async (): Promise<void> => {
  await using xf = await createXinfang();
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line) as Question;
    const answer = await answerBySdk(xf, question);
    process.stdout.write(`${JSON.stringify({ id: question.id, answer })}\n`);
  }
};

if (import.meta.main) await serve();
