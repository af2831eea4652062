import { INVENTED } from './county.ts';

console.log(`${INVENTED.zh}\n${INVENTED.en}\n`);
