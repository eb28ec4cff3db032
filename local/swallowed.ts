/** Options that npm took for its own, since nobody wrote `--` before them. */

/** An option, and what stood after it. */
export interface Swallowed {
  readonly option: string;
  readonly value: string;
}

/**
 * Finds one: npm tells of it in the environment, and gives the program what stood after it.
 *
 * @param names - of the program's options, without dashes; none that npm itself has
 * @param args - after the program's name
 * @returns null when npm took none
 */
export function swallowedOption(
  names: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Swallowed | null {
  const name = names.find((one) => (env[`npm_config_${one.replace(/-/g, '_')}`] ?? '') !== '');
  if (name === undefined || args.some((arg) => arg.startsWith('-'))) return null;
  const told = env[`npm_config_${name.replace(/-/g, '_')}`] ?? '';
  return { option: `--${name}`, value: told === 'true' ? (args[0] ?? '') : told };
}
