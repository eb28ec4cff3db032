/** Reads what the browser asks for; whatever is not as it should be counts as nothing asked. */
import type { Answer } from '../services/person';
import type { CallRequest } from './session';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of a body.
 * @param text - JSON
 * @returns null when it is no object
 */
export function readFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A whole number from 0 on. */
export function readCount(fields: Fields, name: string): number {
  const value = fields[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

/** A text; '' when there is none. */
export function readText(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/**
 * What to call.
 * @param names - functions that may be called
 * @returns null when it is none of them
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
