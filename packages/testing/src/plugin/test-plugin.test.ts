import { GOOD_OPTIONS, goodPlugin } from '../../test/good-plugin.ts';
import { testPlugin } from './test-plugin.ts';

testPlugin(goodPlugin(), GOOD_OPTIONS);
