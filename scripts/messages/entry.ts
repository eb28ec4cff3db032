/** What `docs/mensajes.md` is made of. */
import type { ToldIfAny } from '../../src/core/judge/status/table';

/** One message: its code, what it says about what happened, and what to do. */
export interface Entry extends ToldIfAny {
  readonly code: string;
}

export interface Section {
  readonly title: string;
  /** Where these messages stand and what they have in common. */
  readonly intro: string;
  readonly entries: readonly Entry[];
}

/** Names and times that stand in the examples. */
export const EXAMPLE = {
  file: 'clientes.csv',
  fileId: '1aB…',
  tab: 'Clientes',
  account: 'administracion@concesionario.example',
  ms: Date.UTC(2026, 10, 24, 12, 30),
  local: (ms: number): string => new Date(ms).toISOString(),
} as const;

/**
 * Entries out of a table of samples by code.
 *
 * @param samples - what a message needs, by code
 * @param describe - the message of a code
 */
export function entriesOf<Code extends string, Sample>(
  samples: Readonly<Record<Code, Sample>>,
  describe: (code: Code, sample: Sample) => ToldIfAny,
): Entry[] {
  const codes = Object.keys(samples) as Code[];
  return codes.map((code) => ({ code, ...describe(code, samples[code]) }));
}
