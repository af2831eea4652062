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
  if (role === undefined || !desk.organisation.has(body) || !(days >= 1 && days <= 366)) {
    say(
      `用法 · Usage: create-key --role ${ROLES.join('|')} --body BODY [--label TEXT] [--days 90]`,
    );
    return WRONG;
  }
  const expiresAt = new Date(desk.clock.millis() + days * DAY_MILLIS).toISOString();
  const actor = { id: 'service', role: 'service', body };
  const key = await issueKey(desk, actor, { label, role, body, expiresAt });
  say(`密钥只显示这一次 · The key is shown this once: ${key.secret}`);
  return DONE;
};
