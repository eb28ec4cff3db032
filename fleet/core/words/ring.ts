/** Rings in words. */
import type { Ring } from '../registry/dealership';

export const RING_WORDS: Readonly<Record<Ring, string>> = { pilot: 'piloto', first: 'primero', all: 'todos' };
