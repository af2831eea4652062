import { tellEarlyEnd } from './early-end.ts';
import { processIo } from './io.ts';
import { runCli } from './run-cli.ts';

const argv = process.argv.slice(2);
const io = processIo();
const done = tellEarlyEnd(argv, io);
const code = await runCli(argv, io);
done();
// The exit code is set and the process left to end by itself: what is still in a pipe gets out.
process.exitCode = code;
