import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { menuBudget } from '../../../../src/core/ground/retry';
import { menuHere } from '../../../../src/core/people/command/menu';
import { itemsOf, MENU_BEFORE, MENU_ITEMS } from '../../../../src/core/words/person/menu';
import { installed } from '../../fake/installed';
import { FakeWorld } from '../../fake/world';

const menuOf = (world: FakeWorld) => menuHere(world, menuBudget(world.clock)).entries;

describe('the menu that a person finds', () => {
  it('is that of what is not installed yet', () => {
    expect(menuOf(new FakeWorld())).toBe(MENU_BEFORE);
  });

  it('is that of what is installed, and costs one call', () => {
    const world = installed();
    const { loads } = world.store;
    expect(menuOf(world)).toBe(MENU_ITEMS);
    expect(world.store.loads - loads).toBe(1);
  });

  it('is that of what is not installed yet in a copy of the Spreadsheet', () => {
    const world = installed();
    const copy = { store: world.store, activeSpreadsheetId: () => 'copy' };
    expect(menuHere(copy, menuBudget(world.clock)).entries).toBe(MENU_BEFORE);
  });

  it('is all of it where nobody can tell', () => {
    const world = installed();
    world.store.faults.push(new ServiceError('properties', 'denied', null, 'refused', 'denied'));
    expect(menuOf(world)).toBe(MENU_ITEMS);
  });

  it('holds the guide before and after', () => {
    for (const entries of [MENU_BEFORE, MENU_ITEMS])
      expect(itemsOf(entries).map(({ handler }) => handler)).toEqual(
        expect.arrayContaining(['help', 'selfTest']),
      );
  });
});
