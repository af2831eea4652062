import { describeWalks } from './doc-walk-run.ts';

describeWalks('en');
