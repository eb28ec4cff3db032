/** Mishaps: the folder in the trash, a new installation, an account that sees nothing, deleted memory, an older file chosen. */
import type { Chance } from './ground/chance';
import type { Stage } from './stage';
import type { Starts } from './starts';
import { SUCCESSOR } from './weather/people';

/** Probability of a mishap before a poll; one is drawn for each stretch. */
const SHARES = [0, 0, 0, 0.15, 0.4] as const;

/** Longest time for which the folder is in the trash. */
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
   * @param chance - a separate generator, so that the rest of the week stays the same
   * @param starts - starts the script on this stage
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

  /** Before a poll: a mishap may happen. */
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
