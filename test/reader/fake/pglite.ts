/** An embedded PostgreSQL in a process of its own, since it loads its engine in a way that jest does not allow. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { SqlClient } from '../../../reader/sink/postgres-database';

interface Answer {
  readonly id: number;
  readonly rows: Record<string, unknown>[];
  readonly error?: string;
  readonly code?: string;
}

export class Pglite {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;
  private place = '';

  constructor() {
    this.child = spawn(process.execPath, [join(__dirname, 'pglite-server.mjs')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!this.child.stdout) throw new Error('no output');
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      const answer: Answer = JSON.parse(line);
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  /**
   * A client; what another client left open in a transaction is taken back, as when it had died.
   *
   * @param schemas - those of another place are dropped when the place is new
   */
  async connect(place: string, schemas: readonly string[]): Promise<SqlClient> {
    await this.ask('ROLLBACK');
    if (place !== this.place)
      for (const name of schemas) await this.ask(`DROP SCHEMA IF EXISTS "${name}" CASCADE`);
    this.place = place;
    return {
      query: async (sql, values) => {
        const { rows, error, code } = await this.ask(sql, values);
        if (error !== undefined) throw Object.assign(new Error(error), { code });
        return { rows };
      },
      end: async () => undefined,
    };
  }

  stop(): void {
    this.child.kill();
  }

  private ask(sql: string, values?: unknown[]): Promise<Answer> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.child.stdin?.write(`${JSON.stringify({ id, sql, values })}\n`);
    });
  }
}
