/** What every adapter of the Spreadsheets' port does, the one in memory and the one over HTTP alike. */
import { readReport } from '../../../fleet/core/look/report';
import type { Spreadsheets } from '../../../fleet/core/ports/spreadsheets';

/** A world behind the port, which the suite changes as people do. */
export interface SpreadsheetsWorld {
  readonly port: Spreadsheets;
  /** A Spreadsheet in which the product is installed, and has run. Returns its ID. */
  installed(): Promise<string>;
  /** One without the product's tabs. */
  bare(): Promise<string>;
  /** Lets an hour pass, in which a sign of life is given. */
  anHour(): Promise<void>;
  trash(id: string): Promise<void>;
  /** Shares it with the account no more. */
  revoke(id: string): Promise<void>;
  /** The next requests about a Spreadsheet are refused for a quota, as often as this. */
  refuse(times: number): Promise<void>;
  close(): Promise<void>;
}

export function holdsAsSpreadsheets(open: () => Promise<SpreadsheetsWorld>): void {
  let world: SpreadsheetsWorld;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(async () => {
    await world.close();
  });

  it('lists what the account sees, with when it was last written', async () => {
    const [one, other] = [await world.installed(), await world.bare()];
    const listed = new Map((await world.port.list()).map((each) => [each.id, each]));
    expect([listed.get(one)?.isTrashed, listed.get(other)?.isTrashed]).toEqual([false, false]);
    const before = listed.get(one)?.modifiedMs ?? 0;
    await world.anHour();
    const after = await world.port.find(one);
    expect(typeof after === 'string' ? 0 : after.modifiedMs).toBeGreaterThan(before);
  });

  it('reads what the product says of itself', async () => {
    const texts = await world.port.readStatus(await world.installed());
    const report = typeof texts === 'string' ? null : readReport(texts);
    expect(report).toMatchObject({ codeHash: expect.stringMatching(/^[0-9a-f]{32}$/), problems: [] });
    expect(report?.nextSignalMs).toBeGreaterThan(report?.lastRunMs ?? 0);
  });

  it('says that there is no such tab', async () => {
    expect(await world.port.readStatus(await world.bare())).toBe('no-tab');
  });

  it('tells what lies in the trash', async () => {
    const id = await world.bare();
    await world.trash(id);
    expect(await world.port.find(id)).toMatchObject({ id, isTrashed: true });
    expect((await world.port.list()).find((one) => one.id === id)?.isTrashed ?? true).toBe(true);
  });

  it('sees nothing of what is shared no more, or never was', async () => {
    const id = await world.bare();
    await world.revoke(id);
    expect((await world.port.list()).some((one) => one.id === id)).toBe(false);
    expect(['gone', 'denied']).toContain(await world.port.find(id));
    expect(['gone', 'denied']).toContain(await world.port.readStatus(id));
    expect(await world.port.find('1never-was-there-0000000000000000000')).toBe('gone');
  });

  it('says that Google is busy only after it has asked again', async () => {
    const id = await world.installed();
    await world.refuse(1);
    expect(typeof (await world.port.readStatus(id))).toBe('object');
    await world.refuse(50);
    await expect(world.port.readStatus(id)).rejects.toMatchObject({ trouble: 'busy' });
  });
}
