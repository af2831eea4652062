import { processIo } from './io.ts';
import { runCli } from './run-cli.ts';

// The exit code is set and the process left to end by itself: what is still in a pipe gets out.
process.exitCode = await runCli(process.argv.slice(2), processIo());
