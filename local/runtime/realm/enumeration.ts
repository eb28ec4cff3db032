/** Enumerations as Apps Script has them: objects that know their name and their place. */
import { guard } from './guard';

interface EnumerationValue {
  name(): string;
  ordinal(): number;
  compareTo(other: EnumerationValue): number;
  toString(): string;
  toJSON(): string;
}

export type Enumeration = Readonly<Record<string, EnumerationValue>>;

/**
 * @param name - how a script writes it, such as `ScriptApp.EventType`
 * @param names - names of its values in order
 */
export function enumeration(name: string, names: readonly string[]): Enumeration {
  const values: Record<string, EnumerationValue> = {};
  names.forEach((text, place) => {
    values[text] = Object.freeze({
      name: () => text,
      ordinal: () => place,
      compareTo: (other: EnumerationValue) => place - other.ordinal(),
      toString: () => text,
      toJSON: () => text,
    });
  });
  return guard(name, values);
}
