/** Cuts an answer down to what the `fields` parameter of its call asked for. */
import { applyMask, type Mask, parseMask } from './mask';

/**
 * The mask of a call; an empty one, which chooses everything, when there is none.
 * @param fields - the parameter's value, already checked by `checkCall`
 */
export function maskOf(fields: unknown): Mask {
  return typeof fields === 'string' ? (parseMask(fields.replace(/\s+/g, '')) ?? new Map()) : new Map();
}

/**
 * The part of an answer that its call asked for.
 * @param answer - the whole answer, plain JSON
 * @param fields - the parameter's value, already checked by `checkCall`; undefined asks for all of it
 */
export function selectFields(answer: unknown, fields: unknown): unknown {
  return applyMask(answer, maskOf(fields));
}
