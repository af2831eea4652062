import {
  type CivilDate,
  holdingUnit,
  type MatterView,
  type OpenContext,
  type OpenSink,
  plainId,
  type RunReport,
  type SinkMessage,
} from '@xinfang/sdk';
import { readAddress } from './address.ts';
import { dueMessages } from './due-messages.ts';
import { liesWith } from './lies-with.ts';
import { type LeftOut, leavingOut } from './may-receive.ts';
import { messageId, type WebhookMessage } from './message.ts';
import { readOptions, type Settings, type WebhookOptions } from './options.ts';
import { checkPlaces } from './places.ts';
import { runWarnings } from './run-warnings.ts';
import { signerFor } from './secrets.ts';
import { type Sender, startSender } from './sender.ts';
import { giveSummary } from './summary.ts';

/** Opens the sink `due-days` on an address. */
export const openDueDays = async (
  where: string,
  { options, signal, warn }: OpenContext,
  defaults: WebhookOptions,
): Promise<OpenSink> => {
  const settings = readOptions(defaults, options);
  const route = {
    address: readAddress(where, settings),
    sign: signerFor(settings),
    settings,
    signal,
  };
  await checkPlaces(settings);
  const sender = startSender(route);
  const whyWithheld = leavingOut(settings);
  const leftOut: Partial<Record<LeftOut, number>> = {};

  const takeCase = async ({ matter, assessment }: Taken): Promise<void> => {
    const { asOf } = assessment;
    const messages = dueMessages(assessment, unitToName(matter, asOf), settings);
    if (messages.length === 0) return;
    const why = isOthers(matter, asOf, settings) ? 'other-unit' : whyWithheld(matter);
    if (why !== undefined) leftOut[why] = (leftOut[why] ?? 0) + 1;
    else for (const message of messages) await sender.send(message);
  };

  return {
    take: (message) =>
      message.kind === 'case' ? takeCase(message) : tellEnd(message.report, sender, settings),
    close: async ({ completed }) => {
      await sender.settled();
      const [sent, undelivered] = [sender.sent(), sender.undelivered()];
      for (const warning of runWarnings(leftOut, undelivered)) warn(warning);
      await giveSummary(settings.summary, { completed, sent, undelivered, leftOut });
      if (completed) sender.refuseLosses();
    },
  };
};

const isOthers = (matter: MatterView, asOf: CivilDate, { unit }: Settings): boolean =>
  unit !== undefined && !liesWith(unit, matter, asOf);

/** No message names an accused body, not even as the unit whose business the matter is. */
const unitToName = (matter: MatterView, asOf: CivilDate): string | undefined => {
  const unit = holdingUnit(matter, asOf);
  const { accused = [] } = matter;
  return unit === undefined || accused.some((id) => plainId(id) === plainId(unit))
    ? undefined
    : unit;
};

type Taken = Extract<SinkMessage, { readonly kind: 'case' }>;

/** The end is told after all else has arrived, or has been given up. */
const tellEnd = async (report: RunReport, sender: Sender, settings: Settings): Promise<void> => {
  await sender.settled();
  if (!settings.completed) return;
  const { 'run.completed': _, ...messages } = sender.sent();
  const { asOf, period, pack, calendar } = report;
  const data = { period, pack, calendar, messages };
  const id = messageId('run.completed', asOf, data);
  const message: WebhookMessage = { type: 'run.completed', id, asOf, data };
  await sender.send(message);
};
