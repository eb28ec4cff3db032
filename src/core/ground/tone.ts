/** Urgency of what people see, and its background colour: one scale for the whole product. */
import type { Color } from './ports/edit';

export type Tone = 'good' | 'pinned' | 'busy' | 'warn' | 'bad' | 'idle';

/** Light colours of Sheets' own palette, on which black text is readable. */
export const TONE_COLORS: Readonly<Record<Tone, Color | null>> = {
  good: { red: 0.85, green: 0.92, blue: 0.83 },
  pinned: { red: 0.85, green: 0.82, blue: 0.91 },
  busy: { red: 0.81, green: 0.89, blue: 0.95 },
  warn: { red: 1, green: 0.95, blue: 0.8 },
  bad: { red: 0.96, green: 0.8, blue: 0.8 },
  idle: null,
};
