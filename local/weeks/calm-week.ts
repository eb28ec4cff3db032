/** Days of a dealership without faults: how long a new file takes from Drive to its tab, and how long triggers run. */

import { COST } from '../google/cost';
import { MemoryDrive } from '../google/drive/memory';
import type { Contexts } from '../runtime/context';
import type { Execution } from '../runtime/execution';
import { Runtime } from '../runtime/runtime';
import { Chance } from './ground/chance';
import { factOf } from './ground/summary';
import { contextsFor } from './week';

/** Measurements of such days. */
export interface CalmDays {
  /** Minutes from the moment a file of one chunk was in Drive to the end of the run that published it, as modelled. */
  readonly fileMinutes: readonly number[];
  /** Minutes that triggers ran in each day in which nothing happened, start-up included, as modelled. */
  readonly quietMinutes: readonly number[];
}

/** Longest delay of a firing, and share of the firings that are skipped. Assumptions: Google publishes no figures. */
const JITTER_MS = 15_000;
const SKIPPED = 1 / 60;

/** Files that arrive in a day in which something happens. */
const FILES = 12;

const STEMS = ['clientes', 'ventas', 'unidades', 'servicios', 'talleres'] as const;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Plays days in turn: one in which files arrive, one in which nothing happens.
 * @param seed - whole number
 * @param days - how many
 * @param contexts - in which the script runs; other seeds may share them
 */
export function playCalmDays(
  seed: number,
  days: number,
  scriptFolder: string,
  contexts: Contexts = contextsFor(scriptFolder),
): CalmDays {
  const office = new CalmOffice(seed, scriptFolder, contexts);
  const quietMinutes: number[] = [];
  for (let day = 0; day < days; day += 1) {
    const ranMs = office.playDay(day % 2 === 0 ? FILES : 0);
    if (day % 2 === 1) quietMinutes.push(ranMs / MINUTE_MS);
  }
  return { fileMinutes: office.fileMinutes, quietMinutes };
}

class CalmOffice {
  readonly fileMinutes: number[] = [];
  private readonly chance: Chance;
  private readonly runtime: Runtime;
  private readonly drive: MemoryDrive;
  private readonly folderId: string;
  /** By file ID: when a file that no run has published yet was put into Drive. */
  private readonly waiting = new Map<string, number>();
  private serial = 0;

  constructor(seed: number, scriptFolder: string, contexts: Contexts) {
    this.chance = new Chance(seed);
    this.drive = new MemoryDrive(seed);
    this.folderId = this.drive.mkdir('Exportaciones');
    this.runtime = new Runtime({ scriptFolder, drive: this.drive, seed, contexts });
    const { error } = this.runtime.call('install', [this.folderId]);
    if (error) throw new Error(error.message);
  }

  /** Milliseconds that triggers ran. */
  playDay(files: number): number {
    const { chance, runtime } = this;
    const endMs = runtime.clock.nowMs + DAY_MS;
    const arrivals = Array.from({ length: files }, () => endMs - chance.below(DAY_MS)).sort((a, b) => a - b);
    let ranMs = 0;
    for (;;) {
      const trigger = runtime.triggers.due(endMs);
      if (trigger === null || trigger.nextMs === null) break;
      const fireMs = trigger.nextMs + chance.below(JITTER_MS);
      runtime.triggers.fired(trigger, trigger.nextMs);
      for (let next = arrivals[0]; next !== undefined && next <= fireMs; next = arrivals[0]) {
        this.arrive(Math.max(next, runtime.clock.nowMs));
        arrivals.shift();
      }
      if (chance.happens(SKIPPED)) continue;
      runtime.clock.advanceTo(fireMs);
      const event = { triggerUid: trigger.id };
      const execution = runtime.call(trigger.handler, [event], { as: 'trigger', user: trigger.user });
      ranMs += COST.startUpMs + execution.elapsedMs;
      this.note(execution);
    }
    runtime.clock.advanceTo(endMs);
    return ranMs;
  }

  private arrive(atMs: number): void {
    this.runtime.clock.advanceTo(atMs);
    this.serial += 1;
    const stem = this.chance.pick(STEMS);
    const rows = Array.from({ length: 40 }, (_, row) => `${row},${stem} ${row} ${this.serial}\n`);
    const id = this.drive.put(`${stem}.csv`, `id,nombre\n${rows.join('')}`, { parentId: this.folderId });
    this.waiting.set(id, atMs);
  }

  private note({ error, value }: Execution): void {
    if (error) throw new Error(error.message);
    const handled = factOf(value, 'handled');
    for (const file of Array.isArray(handled) ? handled : []) {
      const putMs = this.waiting.get(String(factOf(file, 'fileId')));
      if (putMs === undefined || factOf(file, 'outcome') !== 'published') continue;
      this.fileMinutes.push((this.runtime.clock.nowMs - putMs) / MINUTE_MS);
    }
  }
}

/**
 * The value below which a share of all lies.
 * @param values - at least one
 * @param share - from 0 to 1
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
