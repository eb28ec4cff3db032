/** Waits until nobody writes into the folder any more, as Drive for desktop and the script's own minute do on Google. */

/** Milliseconds for which a file must not have changed: our choice, far longer than an exporter pauses between two lines. */
export const QUIET_MS = 10_000;

/** Milliseconds between two looks, and for how long files that go on changing are waited for. Our choice. */
const LOOK_MS = 1_000;
const LONGEST_MS = 60_000;

/** What is waited with. */
export interface Settling {
  /** Looks at the folder; names the files that are being written. */
  look(): readonly string[];
  pause(ms: number): Promise<void>;
  /** Is told once what is waited for. */
  tell(names: readonly string[]): void;
}

/** Waits until no file is being written. One that goes on for longer is not taken, and told as such afterwards. */
export async function settle({ look, pause, tell }: Settling): Promise<void> {
  let names = look();
  if (names.length > 0) tell(names);
  for (let waitedMs = 0; names.length > 0 && waitedMs < LONGEST_MS; waitedMs += LOOK_MS) {
    await pause(LOOK_MS);
    names = look();
  }
}
