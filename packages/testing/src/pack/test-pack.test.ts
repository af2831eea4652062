import { join } from 'node:path';
import { goodPlugin } from '../../test/good-plugin.ts';
import { testPack } from './test-pack.ts';

const HERE = import.meta.dirname;

testPack(join(HERE, '../../test/good-pack'), {
  from: HERE,
  coverage: true,
  plugins: [goodPlugin()],
});
