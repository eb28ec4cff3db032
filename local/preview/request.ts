/** Reads what the browser sends. */
import type { Answer } from '../runtime/services/person';
import type { CallRequest } from './session';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of a body.
 * @param text - JSON
 * @returns null when it is not an object
 */
export function readFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A whole number from 0; 0 when the field is missing or not such a number. */
export function readCount(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** A text; null when the field is missing or not a text. */
export function readText(fields: Fields, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' ? value : null;
}

/**
 * What to call.
 * @param names - functions that may be called
 * @returns null when it is not one of them, or has no arguments
 */
export function readCall(fields: Fields, names: readonly string[]): CallRequest | null {
  const { name, args, answers, page } = fields;
  if (typeof name !== 'string' || !names.includes(name) || !Array.isArray(args)) return null;
  return { name, args, answers: Array.isArray(answers) ? answers.filter(isAnswer) : [], page: page === true };
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || !('button' in value)) return false;
  const hasText = !('text' in value) || typeof value.text === 'string';
  return typeof value.button === 'string' && hasText;
}
