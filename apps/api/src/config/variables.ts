import { ACCESS } from './variables/access.ts';
import { FRONT } from './variables/front.ts';
import { LAW } from './variables/law.ts';
import { OPERATION } from './variables/operation.ts';
import { PLACES } from './variables/places.ts';
import { SECRETS } from './variables/secrets.ts';
import { TELLING } from './variables/telling.ts';

/** Every variable of the environment that the service reads: the one list of them. */
export const VARIABLES = {
  ...PLACES,
  ...FRONT,
  ...LAW,
  ...ACCESS,
  ...SECRETS,
  ...TELLING,
  ...OPERATION,
};
