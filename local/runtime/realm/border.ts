/** The realm's side of the border: how a service in the script's context asks the host, in strings only. */
import { exception } from './exception';

/** The one function of the host: a name and a text go in, an answer comes out (`local/runtime/border.ts` writes it). */
export type Host = (name: string, text: string) => string;

/** A text with facts about it, such as the body of an HTTP response with its code and headers. */
export interface Letter {
  readonly facts: unknown;
  readonly text: string;
}

export class Border {
  /** @param host - the host's function; services keep the border to themselves, so no script reaches Node through it */
  constructor(private readonly host: Host) {}

  /**
   * Asks with a JSON value and returns the JSON value of the answer.
   * @param name - name of the request, such as `drive.files.list`
   * @param input - any JSON value, or a string that crosses as it is
   * @throws the service's error as Apps Script words it, and on every call after the execution was killed
   */
  ask(name: string, input: unknown = ''): unknown {
    const answer = this.cross(name, input);
    const content = answer.slice(1);
    if (answer[0] === 'V') return JSON.parse(content);
    if (answer[0] === 'T') return content;
    return undefined;
  }

  /**
   * Asks for a text that is too large to be wrapped in JSON.
   * @param name - name of the request
   * @param input - any JSON value, or a string that crosses as it is
   * @throws as `ask` does
   */
  askLetter(name: string, input: unknown): Letter {
    const answer = this.cross(name, input);
    const end = answer.indexOf('\n');
    return { facts: JSON.parse(answer.slice(1, end)), text: answer.slice(end + 1) };
  }

  private cross(name: string, input: unknown): string {
    const text = typeof input === 'string' ? input : JSON.stringify(input);
    let answer: string;
    try {
      answer = this.host(name, text);
    } catch {
      // The host's own error would carry Node's constructors into the script.
      throw exception('Exception', 'The embedded runtime failed.');
    }
    if (answer[0] === 'E') throw exceptionOf(JSON.parse(answer.slice(1)));
    if (answer[0] === 'K') throw exception('Exception', 'Exceeded maximum execution time');
    return answer;
  }
}

function exceptionOf(value: { name: string; message: string; details?: unknown }): Error {
  return exception(value.name, value.message, value.details);
}
