/** A dialogue that asks in dialogs, but collects messages for the page that stays open. */
import type { Dialogue } from '../../ground/ports/person';

export class CollectingDialogue implements Dialogue {
  /** The collected messages, in order. */
  readonly told: string[] = [];

  /** @param asking - asks the person */
  constructor(private readonly asking: Dialogue) {}

  tell(_title: string, text: string): void {
    this.told.push(text);
  }

  ask(title: string, text: string): string | null {
    return this.asking.ask(title, text);
  }

  confirm(title: string, text: string): boolean {
    return this.asking.confirm(title, text);
  }

  selection(): ReturnType<Dialogue['selection']> {
    return this.asking.selection();
  }
}
