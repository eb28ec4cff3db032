/** Progress of a push, on one line of a terminal; nothing without a terminal. */
import { SingleBar } from 'cli-progress';
import type { Progress } from '../core/push/progress';
import { keysAt } from '../core/push/progress';
import { age } from '../core/words/time';

const FORMAT = '{bar} {value}/{total}  {text}';

export class ProgressLine {
  private bar: SingleBar | null = null;
  private readonly startedMs = Date.now();

  /** @param progress - at present */
  show(progress: Progress): void {
    if (!process.stderr.isTTY) return;
    const total = progress.places.size;
    const open = keysAt(progress, 'waiting', 'intended', 'pushed', 'sick', 'recalled').length;
    this.bar ??= this.start(total);
    this.bar.update(total - open, { text: this.textOf(progress, total, open) });
  }

  stop(): void {
    this.bar?.stop();
    this.bar = null;
  }

  private start(total: number): SingleBar {
    const bar = new SingleBar({ format: FORMAT, stream: process.stderr, hideCursor: true });
    bar.start(total, 0, { text: '' });
    return bar;
  }

  /** What is done, and the estimated time for the rest at the present pace. */
  private textOf(progress: Progress, total: number, open: number): string {
    if (progress.isTurned) return 'se devuelve el código anterior';
    const waiting = keysAt(progress, 'waiting').length;
    const pushed = total - waiting;
    const left = waiting > 0 && pushed > 0 ? ((Date.now() - this.startedMs) / pushed) * waiting : 0;
    const watched = keysAt(progress, 'pushed').length;
    const rest = left > 0 ? `, faltan unos ${age(left)}` : '';
    return open === 0 ? 'listo' : `${watched} esperan su primera señal${rest}`;
  }
}
