/** What Google throws into a run that it ends at its time limit. */
export function endOfTime(): Error {
  return Object.assign(new Error(), { name: 'Killed' });
}

/** What whoever started the run gets. */
export const KILLED: Error = expect.objectContaining({ name: 'Killed' });
