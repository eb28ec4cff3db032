/** Names of tabs. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import { SHEETS_LIMITS } from '../limits';
import type { Tab } from '../tab';

/**
 * A name that no tab has, made from a stem.
 * @param stem - the first part
 * @param first - what is tried behind it before numbers are
 */
export function freeTitle(draft: Draft, stem: string, first = ` ${draft.tabs.length + 1}`): string {
  const taken = (title: string): boolean => draft.tabs.some((tab) => sameTitle(tab.title, title));
  let title = `${stem}${first}`;
  for (let number = 2; taken(title); number += 1) title = `${stem} ${number}`;
  return title;
}

/** Names differ by more than upper and lower case, as in Sheets' own window. */
const sameTitle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Refuses a name that no tab can have.
 * @param title - the name
 * @param own - the tab that is to have it; null for a new one
 * @throws ApiError in the words that a live spreadsheet answered with
 */
export function refuseTitle(draft: Draft, title: string, own: Tab | null): void {
  if (title === '') throw invalidArgument('The sheet name cannot be empty.');
  if (title.length > SHEETS_LIMITS.titleCharacters) {
    throw invalidArgument(
      `The sheet name cannot be greater than ${SHEETS_LIMITS.titleCharacters} characters.`,
    );
  }
  if (draft.tabs.some((tab) => tab !== own && sameTitle(tab.title, title))) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}
