// Plain JavaScript, so that `npm start` needs no Node that reads TypeScript.
import invented from './invented.json' with { type: 'json' };

console.log(`${invented.zh}\n${invented.en}\n`);
