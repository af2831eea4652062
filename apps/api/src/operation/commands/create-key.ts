import { issueKey } from '../../access/manage-keys.ts';
import { ROLES } from '../../access/principal.ts';
import { type Command, DONE, WRONG } from './command.ts';
import { openCommandDesk } from './open-desk.ts';

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const USUAL_DAYS = 90;

/** `create-key --role head --body BODY [--label TEXT] [--days 90]`: for the first start, when there is nobody yet who may make one. */
export const createKey: Command = async ({ settings, options, say }) => {
  const role = ROLES.find((each) => each === options.role);
  const days = Number(options.days ?? USUAL_DAYS);
  await using desk = await openCommandDesk(settings);
  const { body = '', label = 'create-key' } = options;
  if (role === undefined || !(days >= 1 && days <= 366)) {
    say(
      `用法 · Usage: create-key --role ${ROLES.join('|')} --body BODY [--label TEXT] [--days 90，1–366]`,
    );
    return WRONG;
  }
  if (!desk.organisation.has(body)) {
    say('权责清单里没有 --body 写的单位 · The directory does not hold the body of --body');
    return WRONG;
  }
  const expiresAt = new Date(desk.clock.millis() + days * DAY_MILLIS).toISOString();
  const actor = { id: 'service', role: 'service', body };
  const key = await issueKey(desk, actor, { label, role, body, expiresAt });
  say(
    `密钥只显示这一次，${days} 天有效 · The key is shown this once, valid for ${days} days: ${key.secret}`,
  );
  return DONE;
};
