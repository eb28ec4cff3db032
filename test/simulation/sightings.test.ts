import { Sightings } from '../../local/simulation/sightings';

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
    expect(sightings.latest('a')).toBe(Number.POSITIVE_INFINITY);
  });

  it('stays as it was when the content comes back before anybody looked', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a', 250);
    sightings.appear('a', 280);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([100, 210]);
  });

  it('is open again when another content went away while a run looked, page by page', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.appear('b', 100);
    sightings.look(200, 210, true);
    sightings.vanish('b', 305);
    sightings.look(300, 310, true);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([100, Number.POSITIVE_INFINITY]);
    sightings.look(400, 410, true);
    expect(sightings.latest('a')).toBe(410);
  });

  it('begins anew once a run has surely seen that the content was gone', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a', 250);
    sightings.look(300, 310, true);
    sightings.appear('a', 400);
    sightings.look(500, 510, true);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([400, 510]);
  });

  it('is open again when a run that was killed may have seen that the content was gone', () => {
    const sightings = new Sightings();
    sightings.appear('a', 100);
    sightings.look(200, 210, true);
    sightings.vanish('a', 250);
    sightings.look(300, 310, false);
    sightings.appear('a', 400);
    sightings.look(500, 510, true);
    expect([sightings.earliest('a'), sightings.latest('a')]).toEqual([100, 510]);
  });
});
