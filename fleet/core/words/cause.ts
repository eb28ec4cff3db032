/** What the code of a cause adds to the condition of a dealership or of one of its entities. */
import { FILE_CAUSES } from './file-cause';
import { SYSTEM_CAUSES } from './system-cause';
import type { Told } from './told';

const BY_CODE: ReadonlyMap<string, Told> = new Map([
  ...Object.entries(SYSTEM_CAUSES),
  ...Object.entries(FILE_CAUSES),
]);

/** What a cause adds; null = nothing, or it comes from another version of the product. */
export function causeWords(code: string): Told | null {
  return BY_CODE.get(code) ?? null;
}
