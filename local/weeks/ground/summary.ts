/** The parts of the script's return values that the simulation uses. */
import type { Execution } from '../../runtime/execution';

/** The status that a run returns; null = none. */
export function statusOf({ value }: Execution): string | null {
  const status = factOf(value, 'status') ?? null;
  return status === null ? null : String(status);
}

/** The status that a run returns and why, as one word; blank = none. */
export function outcomeOf(execution: Execution): string {
  const reason = factOf(execution.value, 'reason');
  return [statusOf(execution), reason].filter((part) => part !== null && part !== undefined).join(' ');
}

/** Whether a run has nothing left to do. */
export function isFinished(execution: Execution): boolean {
  const status = statusOf(execution);
  return status === 'idle' || (status === 'done' && factOf(execution.value, 'pending') === 0);
}

/** A fact of what a function returned; undefined when it is not there. */
export function factOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
