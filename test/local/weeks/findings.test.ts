import type { CallEvent } from '../../../local/runtime/call';
import type { FaultPlan } from '../../../local/runtime/faults';
import { Scene } from './scene';
import { smallScript } from './small';

/** Kills after the n-th call of one kind. */
function killAfter(wanted: (event: CallEvent) => boolean, place = 1): FaultPlan {
  let met = 0;
  return (event) => {
    met += Number(wanted(event));
    return met === place && wanted(event) ? { kind: 'kill', when: 'after' } : null;
  };
}

const isCommit = ({ call, body }: CallEvent): boolean =>
  call.api === 'sheets.spreadsheets.batchUpdate' && JSON.stringify(body).includes('clientes.csv');

/** Kills at the commit, which arrives later all the same. */
const commitLate =
  (lateMs: number): FaultPlan =>
  (event) =>
    isCommit(event) ? { kind: 'kill', when: { lateMs } } : null;

const isSave = ({ call }: CallEvent): boolean => call.api === 'PropertiesService.setProperties';

/** What the simulation found once, each in its smallest form. */
describe('what a run that was killed leaves', () => {
  const script = smallScript();

  it('is published once when the run was killed right after it had made the tab', () => {
    const scene = new Scene(script.folder);
    scene.install();
    scene.exportOther('vendedores', 'Vendedores', 'id;nombre\n1;Eva\n');
    scene.poll();
    scene.poll();
    scene.export(5, 'primero');
    scene.poll();
    scene.under(killAfter(isCommit), () => scene.poll());
    scene.recover();
    expect(scene.violations).toEqual([]);
    expect(scene.outcomes()).toEqual(['Clientes publicado', 'Vendedores publicado']);
  });

  it('is published once at whatever moment of the next run the commit arrives', () => {
    for (let ms = 0; ms < 2_000; ms += 100) {
      const scene = new Scene(script.folder);
      scene.install();
      scene.export(5, 'primero');
      scene.poll();
      scene.under(commitLate(5 * 60_000 + ms), () => scene.poll());
      scene.poll();
      scene.recover();
      expect([ms, ...scene.violations, ...scene.outcomes()]).toEqual([ms, 'Clientes publicado']);
    }
  });

  it('is told as held when the run was killed while it staged another file', () => {
    const scene = new Scene(script.folder);
    scene.install();
    scene.exportOther('vendedores', 'Vendedores', '');
    scene.export(60, 'primero');
    scene.poll();
    scene.under(killAfter(isSave), () => scene.poll());
    scene.recover();
    expect(scene.violations).toEqual([]);
    expect(scene.outcomes()).toContain('Vendedores retenido');
  });

  it('is not taken up again when the run was killed right after its commit', () => {
    const scene = new Scene(script.folder);
    scene.install();
    scene.export(60, 'primero');
    scene.poll();
    scene.poll();
    // A load that was given up twice for a newer file is finished the third time.
    for (const text of ['segundo', 'tercero']) {
      scene.export(61, text);
      scene.poll();
      scene.under(killAfter(isSave, 2), () => scene.poll());
    }
    scene.export(61, 'cuarto');
    scene.poll();
    scene.under(killAfter(isCommit), () => scene.poll());
    scene.export(62, 'quinto');
    const refused = scene.runNow().calls.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toEqual([]);
    expect(scene.recover()).toBeLessThanOrEqual(3);
    expect(scene.violations).toEqual([]);
  });
});

describe('what is told of an orphan', () => {
  const CUSTOMERS = 'id;nombre\nC1;Ana\nC2;Eva\n';

  /** A script that has published and checked customers and a sale. */
  function begin(sale: string): Scene {
    const scene = new Scene('dist');
    scene.install();
    scene.exportOther('clientes', 'Clientes', CUSTOMERS);
    scene.exportOther('ventas', 'Ventas', sale);
    scene.recover();
    return scene;
  }

  it('is that it waits for its parent when its file came within the hour after the one before', () => {
    const scene = begin('id;id_cliente\nV1;C1\n');
    scene.runtime.clock.advance(20 * 60_000);
    scene.exportOther('ventas', 'Ventas', 'id;id_cliente\nV1;C3\n');
    scene.recover();
    expect(scene.observations()).toEqual(['Ventas pendiente parent/pending']);
  });

  it('is that it is one though a newer file of its entity has come and is held', () => {
    const scene = begin('id;id_cliente\nV1;C3\n');
    scene.runtime.clock.advance(90 * 60_000);
    scene.exportOther('ventas', 'Ventas', 'id;id_cliente\n');
    scene.recover();
    expect(scene.observations()).toEqual(['Ventas error parent/unknown']);
  });

  it('is that it is one again once the file of its parent that was held is gone', () => {
    const scene = begin('id;id_cliente\nV1;C3\n');
    scene.exportOther('clientes', 'Clientes', 'id;nombre\n');
    scene.recover();
    expect(scene.observations()).toEqual(['Ventas pendiente parent/pending']);
    for (const file of scene.folder.live('Clientes')) scene.folder.trash(file);
    scene.recover();
    expect(scene.observations()).toEqual(['Ventas error parent/unknown']);
  });
});

describe('what _Estado tells of a commit that nobody could look up', () => {
  /** The commit is applied and its answer lost; then the manifest cannot be read either. */
  const LOST: FaultPlan = (event) => {
    if (isCommit(event)) return { kind: 'http', code: 503, applied: 'after' };
    const isLookup = event.call.api === 'sheets.spreadsheets.get' && event.call.number > 6;
    return isLookup ? { kind: 'http', code: 403, applied: 'before' } : null;
  };

  it('is what the tab holds', () => {
    const scene = new Scene('dist');
    scene.install();
    scene.export(5, 'primero');
    scene.poll();
    scene.under(LOST, () => scene.poll());
    expect(scene.statusOf('Clientes')).toEqual(['al-dia', '5']);
    scene.recover();
    expect(scene.violations).toEqual([]);
    expect(scene.outcomes()).toEqual(['Clientes publicado']);
  });
});

describe('the generation of _Estado', () => {
  const HIDDEN: FaultPlan = ({ call }) =>
    call.api === 'drive.files.list' ? { kind: 'http', code: 404, applied: 'before' } : null;

  it('grows when the folder cannot be seen right after a run was killed at its commit', () => {
    const scene = new Scene('dist');
    scene.install();
    scene.export(5, 'primero');
    scene.under(killAfter(isCommit), () => scene.runNow());
    const before = scene.generation();
    scene.under(HIDDEN, () => scene.poll());
    expect([scene.outcomes()[0], scene.generation()]).toEqual([' fallido', before + 1]);
  });
});

describe('the sign of life', () => {
  const HIDDEN: FaultPlan = ({ call }) =>
    call.api === 'drive.files.list' ? { kind: 'http', code: 404, applied: 'before' } : null;

  it('is given in time though the folder could not be seen once', () => {
    const scene = new Scene('dist');
    scene.install();
    scene.export(5, 'primero');
    scene.recover();
    for (let poll = 0; poll < 8; poll += 1) scene.poll();
    scene.under(HIDDEN, () => scene.poll());
    for (let poll = 0; poll < 8; poll += 1) {
      scene.poll();
      expect(scene.nextSignalMs()).toBeGreaterThan(scene.runtime.clock.nowMs);
    }
  });
});

describe('what two killed runs leave', () => {
  it('is what the one published, though the other one held the next file', () => {
    const scene = new Scene('dist');
    scene.install();
    scene.export(12, 'primero');
    scene.under(killAfter(isCommit), () => scene.runNow());
    scene.export(0, '');
    scene.under(killAfter(isCommit), () => scene.runNow());
    scene.poll();
    scene.poll();
    expect(scene.statusOf('Clientes')).toEqual(['retenido', '12']);
    expect(scene.outcomes()).toEqual(['Clientes retenido', 'Clientes publicado']);
  });
});

describe('what _Estado tells of a file that is gone', () => {
  it('is that it is missing though the run that published it was killed and no other one saw it', () => {
    const scene = new Scene('dist');
    scene.install();
    const file = scene.export(5, 'primero');
    scene.under(killAfter(isCommit), () => scene.runNow());
    scene.folder.trash(file);
    for (let poll = 0; poll < 4; poll += 1) scene.poll();
    expect(scene.statusOf('Clientes')).toEqual(['falta', '5']);
  });
});

describe('a mail', () => {
  const killed =
    (when: 'before' | 'after'): FaultPlan =>
    ({ call }) =>
      call.api === 'MailApp.sendEmail' ? { kind: 'kill', when } : null;

  /** Mails about changes; that a digest follows, since nobody can tell, is as it should be. */
  const changes = ({ runtime }: Scene): number =>
    runtime.mails.filter(({ body }) => body.includes('Qué cambió:')).length;

  it('is not sent again by another account when the run that sent it was killed', () => {
    const scene = new Scene('dist');
    scene.installFor('gerencia@concesionario.example');
    scene.export(0, '');
    scene.under(killed('after'), () => scene.runNow());
    scene.runNow('otra@concesionario.example');
    expect(changes(scene)).toBe(1);
  });

  it('is sent by the next poll though another account ran since the run was killed that was about to send it', () => {
    const scene = new Scene('dist');
    scene.installFor('gerencia@concesionario.example');
    scene.export(0, '');
    scene.under(killed('before'), () => scene.runNow());
    scene.runNow('otra@concesionario.example');
    expect(changes(scene)).toBe(0);
    scene.poll();
    expect(changes(scene)).toBe(1);
  });

  it('is not sent again once the quota of the day has begun anew', () => {
    const scene = new Scene('dist');
    scene.installFor('gerencia@concesionario.example');
    scene.export(0, '');
    scene.under(killed('after'), () => scene.runNow());
    scene.runtime.clock.advance(25 * 3_600_000);
    scene.poll();
    expect(changes(scene)).toBe(1);
  });
});
