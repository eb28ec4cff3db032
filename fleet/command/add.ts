/** `fleet add`: everything that a new dealership needs, up to the message to its client. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { add } from '../core/add/add';
import type { Dealership, Ring } from '../core/registry/dealership';
import { keyOf } from '../core/registry/dealership';
import { messageToClient } from '../core/words/add';
import { GoogleMaker } from '../google/maker';
import { GoogleProjects } from '../google/projects';
import { CodeFolder } from '../node/code-folder';
import type { Context } from './context';
import { timer } from './context';
import { spreadsheetAddress } from './open';
import { findRelease } from './release';
import { UsageError, whole } from './usage';

export interface AddOptions {
  readonly client: string;
  readonly ring: Ring;
  readonly template?: string;
  readonly templateScript?: string;
  readonly dist: string;
  readonly pace: string;
}

/**
 * Adds it, or continues where it was interrupted.
 *
 * @param name - of the dealership, for people
 */
export async function addDealership(context: Context, name: string, options: AddOptions): Promise<void> {
  const { client, ring, template, templateScript } = options;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(client))
    throw new UsageError('--client necesita una dirección de correo.');
  if (!template !== !templateScript) {
    throw new UsageError(
      '--template va con --template-script: el ID del script de la plantilla (Configuración del proyecto).',
    );
  }
  const key = keyOf(name);
  if (key === '') throw new UsageError(`«${name}» no sirve de nombre.`);
  const known = context.all().find((one) => one.key === key);
  if (known?.script && known.spreadsheet) {
    console.log(`«${known.name}» ya está en el registro; se comparte de nuevo con el cliente.`);
  }
  const perMinute = whole('--pace', options.pace);
  const identity = context.identity('maker');
  const release = findRelease(null, new CodeFolder(context.home), options.dist);
  const first: Dealership = { key, name, spreadsheet: null, script: null, ring, notes: '' };
  const ports = {
    maker: new GoogleMaker(identity, context.timer, perMinute),
    projects: new GoogleProjects(identity, context.timer, perMinute),
    write: (dealership: Dealership) => context.registry.write(dealership),
    sleep: timer.sleep,
  };
  const chosen = template && templateScript ? { spreadsheet: template, script: templateScript } : null;
  const added = await add(ports, {
    dealership: known ?? first,
    reader: await readerOf(context),
    client,
    template: chosen,
    release,
  });
  console.log(
    `«${added.name}» está en el registro (${key}.json, anillo ${added.ring}) y espera instalación.`,
  );
  console.log('Mensaje para el cliente:\n');
  console.log(messageToClient(added.name, spreadsheetAddress(added.spreadsheet ?? '')));
}

/** The account that looks at the fleet: it must be able to see the new Spreadsheet; null = it has not logged in yet. */
async function readerOf(context: Context): Promise<string | null> {
  const isThere = context.options.reader !== undefined || existsSync(join(context.home, 'reader.json'));
  return isThere ? context.spreadsheets().whoAmI() : null;
}
