/**
 * The host's side of the border: answers as texts, so that no object of Node ever enters a script's context.
 * `V` JSON value, `T` text as it is, `L` letter (JSON facts, newline, text), `N` nothing, `E` error, `K` killed.
 */
import { ServiceError } from '../google/service-error';

/** The answer of every request after the execution is over: it throws, whatever the script catches. */
export const KILLED = 'K';

/** The answer that says nothing. */
export const NOTHING = 'N';

/** @param json - any JSON value; undefined becomes nothing */
export function valueAnswer(json: unknown): string {
  const text = JSON.stringify(json);
  return text === undefined ? NOTHING : `V${text}`;
}

/** @param text - a text that crosses as it is */
export function textAnswer(text: string): string {
  return `T${text}`;
}

/**
 * @param facts - any JSON value
 * @param text - a text of any size that crosses as it is
 */
export function letterAnswer(facts: unknown, text: string): string {
  return `L${JSON.stringify(facts)}\n${text}`;
}

/** @param error - what the script shall see: a `ServiceError`, or what the runtime lacks */
export function errorAnswer(error: unknown): string {
  if (error instanceof ServiceError) {
    const { kind, message, details } = error;
    return `E${JSON.stringify({ name: kind, message, details })}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return `E${JSON.stringify({ name: 'Error', message })}`;
}
