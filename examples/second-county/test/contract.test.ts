import { testPack, testPlugin } from '@xinfang/testing';
import repeat from '../cases/repeat.json' with { type: 'json' };
import desk from '../plugin/desk.ts';
import { HERE } from './open-county.ts';

const plugin = desk({}, { from: HERE });

testPack('./pack', { from: HERE, plugins: [plugin], coverage: true });

testPlugin(plugin, {
  packs: ['./pack'],
  from: HERE,
  matters: [repeat],
  unknown: [{ ...repeat, registration: { ...repeat.registration, repeatOf: 'F-1999-0001' } }],
  values: { 'lies-in': ['upriver', 'downriver'] },
});
