/** An internal error without its message, which might contain data of a file. */

/** Characters of a log line about one. Our choice. */
const CHARACTERS = 500;

/** Name and stack frames of an error, for the log. */
export function placeOf(error: unknown): string {
  return error instanceof Error
    ? `${error.name}${framesOf(error).join('')}`.slice(0, CHARACTERS)
    : 'unknown error';
}

/** The same error for Google, which logs and mails what a run throws. */
export function withoutMessage(error: unknown): Error {
  const fault = new Error();
  if (!(error instanceof Error)) return fault;
  fault.name = error.name;
  fault.stack = [error.name, ...framesOf(error)].join('\n');
  return fault;
}

/** V8 begins the stack with name and message. */
function framesOf({ message, stack = '' }: Error): string[] {
  const at = stack.indexOf(message);
  const frames = at < 0 ? '' : stack.slice(at + message.length);
  return frames.split('\n').filter((line) => /^ +at /.test(line));
}
