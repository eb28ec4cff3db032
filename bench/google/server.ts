/** The server of `npm run google` in a process of its own, which can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Told } from '../../local/server/open';

export class ServerProcess {
  private child: ChildProcess | null = null;
  private port = 0;

  /**
   * @param state - folder of its world
   * @param options - in addition to the usual ones
   */
  constructor(
    private readonly program: string,
    private readonly state: string,
    private readonly options: readonly string[] = [],
  ) {}

  /**
   * Starts it; it keeps its port over restarts.
   * @throws when it ends instead
   */
  async start(): Promise<Told> {
    const args = [
      '--json',
      '--clock',
      'manual',
      '--no-quotas',
      '--state',
      this.state,
      '--port',
      String(this.port),
    ];
    const child = spawn(process.execPath, [this.program, ...args, ...this.options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let out = '';
    let errors = '';
    child.stderr.on('data', (piece) => {
      errors += piece;
    });
    for await (const piece of child.stdout) {
      out += piece;
      if (out.includes('\n')) break;
    }
    if (!out.includes('\n')) throw new Error(`the server ended: ${errors}`);
    const told: Told = JSON.parse(out.split('\n')[0] ?? '');
    this.port = Number(new URL(told.url).port);
    return told;
  }

  /** Kills it at once. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
