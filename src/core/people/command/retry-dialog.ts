/** Dialogs that are retried if Google fails to show them. */
import type { Dialogue } from '../../ground/ports/person';
import type { Clock, Log } from '../../ground/ports/script';
import { ServiceError } from '../../ground/ports/service-error';
import { menuBudget, withRetry } from '../../ground/retry';
import { logFailure } from '../../run/outage';

/** A dialogue that retries failed requests. A message that cannot be shown is only logged. */
export class SteadyDialogue implements Dialogue {
  /**
   * @param inner - shows the dialogs
   * @param log - for messages that cannot be shown
   */
  constructor(
    private readonly inner: Dialogue,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  tell(title: string, text: string): void {
    try {
      this.again(() => this.inner.tell(title, text));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      logFailure({ log: this.log }, error);
    }
  }

  ask(title: string, text: string): string | null {
    return this.again(() => this.inner.ask(title, text));
  }

  confirm(title: string, text: string): boolean {
    return this.again(() => this.inner.confirm(title, text));
  }

  selection(): { readonly title: string; readonly row: number } {
    return this.again(() => this.inner.selection());
  }

  private again<T>(request: () => T): T {
    return withRetry(menuBudget(this.clock), request);
  }
}
