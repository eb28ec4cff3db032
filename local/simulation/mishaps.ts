/** What makes the script forget: the folder in the trash, an installation anew, an account that sees nothing, deleted memory. */
import type { Chance } from './chance';
import { SUCCESSOR } from './people';
import type { Stage } from './stage';
import type { Starts } from './starts';

/** Share of the polls before which something of it happens; one is drawn for a stretch. */
const SHARES = [0, 0, 0, 0.15, 0.4] as const;

/** Longest that the folder lies in the trash. */
const TRASH_MINUTES = 40;

/** How often each is drawn. */
const MISHAPS = [
  ['trash', 1],
  ['reinstall', 1],
  ['anotherInstalls', 1],
  ['outsider', 1],
  ['loseState', 1],
  ['loseAll', 1],
  ['anotherFindsNothing', 1],
  ['older', 3],
] as const satisfies readonly (readonly [string, number])[];

export class Mishaps {
  private share = 0;

  private readonly acts: Readonly<Record<(typeof MISHAPS)[number][0], () => void>> = {
    trash: () => this.trash(),
    reinstall: () => this.starts.reinstall(this.stage.installer),
    anotherInstalls: () => this.starts.reinstall(this.other()),
    outsider: () => this.starts.runNowByOutsider(),
    loseState: () => this.starts.loseState(),
    loseAll: () => this.starts.loseAll(this.stage.installer),
    anotherFindsNothing: () => this.starts.loseAll(this.other()),
    older: () => this.starts.chooseOlder(),
  };

  /**
   * @param chance - of its own, so that whatever else a week draws stays the same
   * @param starts - how the script is started in it
   */
  constructor(
    private readonly chance: Chance,
    private readonly stage: Stage,
    private readonly starts: Starts,
  ) {}

  /** Draws how careless people are in a stretch of the week. */
  draw(): void {
    this.share = this.chance.pick(SHARES);
  }

  /** Another poll is near. */
  pass(): void {
    if (!this.chance.happens(this.share)) return;
    const mishap = this.chance.weighted(MISHAPS);
    this.stage.note(`mishap: ${mishap}`);
    this.acts[mishap]();
  }

  private trash(): void {
    const { folder, office } = this.stage;
    folder.hide();
    office.agenda.later(this.chance.between(1, TRASH_MINUTES) * 60, () => folder.show());
  }

  private other(): string {
    const { runtime, installer } = this.stage;
    return installer === SUCCESSOR ? runtime.user : SUCCESSOR;
  }
}
