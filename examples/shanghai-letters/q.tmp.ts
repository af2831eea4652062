import { createReadStream, readFileSync } from 'node:fs';
import { openRegister, readMapping } from '@xinfang/register';
const mapping = readMapping(JSON.parse(readFileSync('shanghai.mapping.json','utf8')));
for (let i=0;i<3;i++){
const reg = openRegister(createReadStream('/work/shared/data/letters/shanghai-2023.jsonl'), {format:'jsonl', mapping});
let late=0, n=0; const t=performance.now(); let first: unknown;
for await (const r of reg.rows) { n++; if ('case' in r) { first ??= r; } else console.log(r); }
console.log(n, performance.now()-t, JSON.stringify(reg.summary(),null,1).length);
if(i===2) console.log(JSON.stringify(first), reg.summary());
}
