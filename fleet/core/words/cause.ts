/** What the code of a cause adds to how a dealership or one of its entities stands. */
import { FILE_CAUSES } from './file-cause';
import { SYSTEM_CAUSES } from './system-cause';
import type { Told } from './told';

const BY_CODE: ReadonlyMap<string, Told> = new Map([
  ...Object.entries(SYSTEM_CAUSES),
  ...Object.entries(FILE_CAUSES),
]);

/** What a cause adds; null for one that adds nothing, or that another version of the product tells. */
export function causeWords(code: string): Told | null {
  return BY_CODE.get(code) ?? null;
}
