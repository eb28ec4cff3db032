/** The clicks of a person in a Spreadsheet: a menu item, the buttons of its dialogs, a call of a page. */
import { invalidArgument, notFound } from '../../google/api-error';
import type { Answer } from '../../runtime/services/person';
import type { Google } from '../google';

/**
 * Runs a function of a bound script as a person.
 * @param order - `{spreadsheetId, function, args, answers, user, page}`; without a function the Spreadsheet is opened
 * @throws ApiError 404 when the Spreadsheet has no script, 400 when the account may not edit it
 */
export function press(google: Google, order: Readonly<Record<string, unknown>>): unknown {
  const project = google.projects.boundTo(String(order.spreadsheetId));
  if (project === undefined) throw notFound();
  const { function: name, args = [], answers = [], user = project.creator, page = false } = order;
  if (!Array.isArray(args) || !Array.isArray(answers)) throw invalidArgument('args and answers are lists.');
  // A person who may only read a Spreadsheet does not see its script's menu.
  // https://developers.google.com/apps-script/guides/bound
  const role = google.drive.roleOf(String(user), String(order.spreadsheetId));
  if (role !== 'owner' && role !== 'writer')
    throw invalidArgument('This account may not edit the Spreadsheet.');
  return google.projects.press(project, (runtime) => {
    const { person } = runtime;
    const dialogs = person.dialogs.length;
    person.answers.splice(0, person.answers.length, ...(answers as Answer[]));
    const how = { user: String(user), page: page === true };
    const execution = name === undefined ? runtime.open(how.user) : runtime.call(String(name), args, how);
    const shown = person.dialogs.slice(dialogs).map(({ kind, title, text }) => ({ kind, title, text }));
    return {
      scriptId: project.id,
      value: execution.value ?? null,
      error: execution.error?.message ?? null,
      calls: execution.callCount,
      elapsedMs: execution.elapsedMs,
      dialogs: shown,
      menus: person.menus,
    };
  });
}
