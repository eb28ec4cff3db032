import { Sightings } from '../../../local/weeks/client/sightings';

describe('the first look at a content', () => {
  it('lies between its appearance and the end of the first run that came to its end', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.look(200, 210, false);
    sightings.look(300, 310, true);
    sightings.look(400, 410, true);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([100, 310]);
  });

  it('stays open when the content appeared while the run was under way', () => {
    const sightings = new Sightings();
    sightings.appear('a', 250);
    sightings.look(200, 300, true);
    expect(sightings.latest('a')).toBeNull();
  });

  it('stays as it was when the content comes back before anybody looked', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a', 250);
    sightings.appear('a', 280);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([100, 210]);
  });

  it('is not sure when another content went away while a run looked, page by page', () => {
    const sightings = new Sightings();
    sightings.appear('a 1', 100);
    sightings.appear('b 1', 100);
    sightings.vanish('b 1', 205);
    sightings.look(200, 210, true);
    expect([sightings.earliest('a 1'), sightings.latest('a 1')]).toEqual([100, null]);
    sightings.look(400, 410, true);
    expect(sightings.latest('a 1')).toBe(410);
  });

  it('stays as it was though runs saw that the content was gone', () => {
    const sightings = new Sightings();
    sightings.appear('a 1', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a 1', 250);
    sightings.look(300, 310, true);
    sightings.look(350, 360, false);
    sightings.appear('a 1', 400);
    sightings.look(500, 510, true);
    expect([sightings.earliest('a 1'), sightings.latest('a 1')]).toEqual([100, 210]);
  });

  /** A script that lost its memory, a content that appears before it looks, and one that appears later. */
  const forgotten = (isFull: boolean) => {
    const sightings = new Sightings();
    sightings.forget(
      100,
      () => false,
      isFull,
      () => 0,
    );
    sightings.appear('a 1', 150);
    sightings.look(200, 210, true);
    sightings.appear('b 1', 250);
    return sightings;
  };

  it('may be of any age for a script that lost its memory and has not surely looked since', () => {
    const sightings = forgotten(false);
    expect([sightings.oldest('a 1'), sightings.oldest('b 1')]).toEqual([null, 250]);
  });

  it.each([
    ['may count as older than all that the script knows', true, Number.NEGATIVE_INFINITY],
    ['counts as new', false, 150],
  ])('%s where rows of the manifest had made way when the memory was lost: %s', (_, isFull, rank) => {
    const sightings = forgotten(isFull);
    expect([sightings.rank('a 1'), sightings.rank('b 1')]).toEqual([rank, 250]);
  });

  /** Seen, replaced in its file by another content, and back again. */
  const replaced = (isSure: boolean) => {
    const sightings = new Sightings();
    sightings.appear('a 1', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a 1', 250);
    sightings.appear('a 2', 250);
    sightings.look(300, 310, isSure);
    sightings.vanish('a 2', 400);
    sightings.appear('a 1', 400);
    sightings.look(500, 510, true);
    return [sightings.earliest('a 1'), sightings.latest('a 1')];
  };

  it('begins anew once a run has surely seen another content of its file', () => {
    expect(replaced(true)).toEqual([400, 510]);
  });

  it('is open again when a run that was killed may have seen another content of its file', () => {
    expect(replaced(false)).toEqual([100, 510]);
  });
});
