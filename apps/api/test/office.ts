import { afterEach, beforeEach } from 'vitest';
import type { Principal } from '../src/access/principal.ts';
import { viewerOf } from '../src/access/viewer.ts';
import { type OpenedDesk, openDesk, sampleOrganisation } from './desk.ts';
import { matter } from './matters.ts';

/** What an act answers, as far as tests read it. */
export interface Answered {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly deadlines: readonly {
    readonly id: string;
    readonly dueOn: string;
    readonly basis: readonly object[];
    readonly receipt: readonly object[];
  }[];
  readonly [member: string]: unknown;
}

type Event = { readonly on: string; readonly type: string; readonly [field: string]: unknown };

const someone = (role: Principal['role'], body: string): Principal => ({
  id: `${role}-at-${body}`,
  role,
  body,
  by: 'token',
  viewer: viewerOf(sampleOrganisation(), role, body),
});

/** The clerk at the office's counter, and the handler of the unit to which they send matters. */
export const clerk = someone('clerk', 'wangshu-xfj');
export const unit = someone('handler', 'wangshu-zrzyj');

export const dispatched = {
  type: 'dispatched',
  on: '2026-03-04',
  mode: 'forward',
  to: 'wangshu-zrzyj',
};
export const received = { type: 'unit-received', on: '2026-03-05', unit: 'wangshu-zrzyj' };
export const accepted = { type: 'accepted', on: '2026-03-10', unit: 'wangshu-zrzyj' };

/** An office that is opened anew for each test of a file, on 2 March 2026. */
export const openOffice = () => {
  let opened: OpenedDesk;
  beforeEach(async () => {
    opened = await openDesk('2026-03-02');
  });
  afterEach(() => opened[Symbol.asyncDispose]());

  const register = async (given: object = matter(), who = clerk): Promise<Answered> =>
    (await opened.casework.register({ who }, given)).body as unknown as Answered;

  const append = async (
    id: string,
    version: number,
    event: object,
    who = clerk,
  ): Promise<Answered> =>
    (await opened.casework.append({ who }, id, event, version)).body as unknown as Answered;

  /** Appends one event after another, each on the day given. */
  const follow = async (
    id: string,
    events: readonly (readonly [who: Principal, event: Event])[],
  ): Promise<Answered> => {
    let { version } = await opened.casework.read(clerk, id);
    let last: Answered | undefined;
    for (const [who, event] of events) {
      opened.clock.set(event.on);
      last = await append(id, version, event, who);
      version = last.version;
    }
    if (last === undefined) throw new Error('no event');
    return last;
  };

  return {
    get opened() {
      return opened;
    },
    register,
    append,
    follow,
  };
};
