/** Options that npm took for itself, because `--` was missing before them. */

export interface Swallowed {
  /** With its dashes: `--folder`. */
  readonly option: string;
  /** The text after it; null when there was none. */
  readonly value: string | null;
}

/**
 * Finds such an option: npm sets it in the environment, and passes the text after it to the program.
 *
 * @param names - of the program's options, without dashes and without options that npm has itself
 * @param args - after the program's name
 * @returns null when npm took none
 */
export function swallowedOption(
  names: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Swallowed | null {
  if (args.some((arg) => arg.startsWith('-'))) return null;
  for (const name of names) {
    const kept = env[`npm_config_${name.replace(/-/g, '_')}`];
    // npm sets a flag, and an option whose value it left to the program, to `true`.
    if (kept) return { option: `--${name}`, value: kept === 'true' ? (args[0] ?? null) : kept };
  }
  return null;
}
