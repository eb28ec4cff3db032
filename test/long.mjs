/** Why a test is not part of `npm test`: the suffix of its file's name, and what it needs. */
export const LONG = {
  weeks: 'simulated weeks',
  mutants: 'the script with one safeguard less, and on a Google that bends one fact',
  worlds: 'laws over many random worlds',
  programs: 'whole programs, started, killed and on full disks',
  browser: 'walks in Chromium',
  client: "clasp and Google's own clients",
  databases: 'every sink in its database, PostgreSQL included',
  large: 'files of many megabytes',
};
