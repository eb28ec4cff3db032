/** Checks that no client's text gets into logs, mails and errors, and that no lock or leftover remains. */
import type { Execution } from '../../runtime/execution';
import type { Runtime } from '../../runtime/runtime';
import { MARK } from '../client/table';
import { isStaging } from '../ground/entities';
import type { Report } from '../ground/violation';
import { SECRET } from '../weather/chat';

/** A checkpoint of an unfinished load in the properties. */
const CHECKPOINT = /"checkpoint":(?!null)/;

export class LeakWatch {
  private lines = 0;
  private mails = 0;
  private posts = 0;
  private dialogs = 0;

  constructor(
    private readonly runtime: Runtime,
    private readonly report: Report,
  ) {}

  /**
   * Checks what an execution left.
   * @param isLast - whether no other one is under way
   */
  check(execution: Execution, isLast: boolean): void {
    const { log, mails, posts, dialogs, locks } = this.runtime;
    const texts = [
      execution.error?.message ?? '',
      execution.error?.stack ?? '',
      ...log.slice(this.lines).map(({ message }) => message),
      ...mails.slice(this.mails).map(({ subject, body }) => `${subject} ${body}`),
      ...dialogs.slice(this.dialogs).map(({ title, text }) => `${title} ${text}`),
    ];
    const messages = posts.slice(this.posts).map(({ payload }) => payload);
    this.lines = log.length;
    this.mails = mails.length;
    this.posts = posts.length;
    this.dialogs = dialogs.length;
    if ([...texts, ...messages].some((text) => MARK.test(text)))
      this.report('leaked', `a cell's text came out of ${execution.name}`);
    if ([...texts, ...messages].some((text) => text.includes(SECRET)))
      this.report('leaked', `the address of a chat came out of ${execution.name}`);
    if (isLast && locks.held.length > 0) this.report('leaked', `${execution.name} left a lock`);
  }
}

/** Checks that nothing is left once everything is done. */
export function checkLeftovers(runtime: Runtime, installer: string, report: Report): void {
  const { spreadsheet, properties, triggers } = runtime;
  if (spreadsheet.tabs.some(({ title }) => isStaging(title))) report('leaked', 'the staging tab is left');
  const kept = [...properties.script].sort().map(([, text]) => text);
  if (CHECKPOINT.test(kept.join(''))) report('leaked', 'a checkpoint is left');
  if (triggers.all.length !== 1) report('leaked', `there are ${triggers.all.length} triggers`);
  // Other people choose «Instalar…» too, and a browser may run the installer's dialog under another account.
  if (triggers.all.some(({ user }) => user !== installer))
    report('leaked', 'a trigger runs under the wrong account');
}
