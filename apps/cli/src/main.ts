import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-code.js';
import { buildProgram } from './program.js';
import { tell } from './terminal.js';

// A reader such as head(1) that has seen enough closes the pipe: no reason for a stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

let exitCode: ExitCode = EXIT.ok;
try {
  const program = buildProgram(process, (code) => (exitCode = code));
  await program.parseAsync(process.argv);
} catch (error) {
  exitCode = EXIT.error;
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else tell(process, error instanceof Error ? error.message : String(error));
}
process.exitCode = exitCode;
