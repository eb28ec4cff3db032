/** When the sidebar asks again, on a clock that the test moves. */
import { Refresh } from '../../src/panel/sidebar/refresh';

class Room {
  isSeen = true;
  asked = 0;
  isNew = false;
  private due: { ms: number; work: () => void } | null = null;

  readonly refresh = new Refresh(
    {
      isVisible: () => this.isSeen,
      after: (ms, work) => {
        const mine = { ms, work };
        this.due = mine;
        return () => {
          if (this.due === mine) this.due = null;
        };
      },
    },
    () => {
      this.asked += 1;
      return Promise.resolve(this.isNew);
    },
  );

  /** Milliseconds of the pause that is under way, null when there is none. */
  get pauseMs(): number | null {
    return this.due?.ms ?? null;
  }

  /** Lets the pause end, and the answer come. */
  async pass(): Promise<void> {
    const { due } = this;
    this.due = null;
    due?.work();
    await Promise.resolve();
    await Promise.resolve();
  }
}

describe('the sidebar', () => {
  it('asks no more often than every 15 seconds while things change', async () => {
    const room = new Room();
    room.isNew = true;
    await room.refresh.now();
    for (let round = 0; round < 5; round += 1) {
      expect(room.pauseMs).toBe(15_000);
      await room.pass();
    }
    expect(room.asked).toBe(6);
  });

  it('asks less and less often while nothing changes, up to every two minutes', async () => {
    const room = new Room();
    await room.refresh.now();
    const pauses: (number | null)[] = [];
    for (let round = 0; round < 7; round += 1) {
      pauses.push(room.pauseMs);
      await room.pass();
    }
    expect(pauses).toEqual([22_500, 33_750, 50_625, 75_937.5, 113_906.25, 120_000, 120_000]);
  });

  it('asks nothing while nobody looks, and at once when somebody looks again', async () => {
    const room = new Room();
    await room.refresh.now();
    room.isSeen = false;
    await room.pass();
    expect([room.asked, room.pauseMs]).toEqual([1, null]);
    room.isSeen = true;
    room.refresh.visibilityChanged();
    expect(room.asked).toBe(2);
  });

  it('does not ask when it is looked at before a question is due', async () => {
    const room = new Room();
    await room.refresh.now();
    room.refresh.visibilityChanged();
    expect(room.asked).toBe(1);
  });

  it('never has two questions under way', async () => {
    const room = new Room();
    await Promise.all([room.refresh.now(), room.refresh.now()]);
    expect(room.asked).toBe(1);
  });
});
