import type { Actor } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';

/** A person as logs keep them. */
export const actorOf = ({ id, role, body }: Principal): Actor => ({ id, role, body });
