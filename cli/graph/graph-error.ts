import { EXIT, type ExitCode } from '../command.js';

/** The graph was asked and gave no answer. The message is for people; `exitCode` is what a command ends with. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed, options?: { cause?: unknown }) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
