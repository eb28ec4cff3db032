/** The staging tab, as it comes and goes. */
import type { Tab } from '../sheets/tab';
import { isStaging } from './entities';
import type { Writer } from './publication';
import type { Report } from './violation';

export class StagingView {
  private sheetId: number | null = null;
  private madeMs = 0;

  /**
   * Looks at the staging tab after a step of the script.
   * @returns when the run began that made the staging tab which this step ended; null when it ended none
   */
  look(tabs: readonly Tab[], writer: Writer, report: Report): number | null {
    const staging = tabs.filter(({ title }) => isStaging(title));
    if (staging.length > 1) report('torn', 'there are two staging tabs');
    if (staging.some(({ hidden }) => !hidden)) report('torn', 'the staging tab shows');
    const sheetId = staging[0]?.sheetId ?? null;
    if (sheetId === this.sheetId) return null;
    const endedMs = this.sheetId === null ? null : this.madeMs;
    this.sheetId = sheetId;
    this.madeMs = writer.startedMs;
    return endedMs;
  }

  /** Takes what a person left. */
  accept(tabs: readonly Tab[]): void {
    this.sheetId = tabs.find(({ title }) => isStaging(title))?.sheetId ?? null;
  }
}
