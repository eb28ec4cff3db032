/** `fleet run`: orders remotely that files are processed again, or prints a text that asks the client to do it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPES } from '../core/identity';
import { placeOrder } from '../core/run/order';
import { messageToRun } from '../core/words/add';
import { ALL_TABS, foreignWords, ORDER_NAMES, orderedWords, waitingWords } from '../core/words/run';
import { GoogleOrders } from '../google/orders';
import type { Context } from './context';
import { spreadsheetAddress } from './open';
import { UsageError } from './usage';

export interface RunOptions {
  readonly tab?: string;
  readonly message: boolean;
}

/**
 * Orders a run. Exit code 1 if nothing was ordered.
 *
 * @param options - which tab, or only the text
 */
export async function run(context: Context, name: string, { tab, message }: RunOptions): Promise<void> {
  const [dealership] = context.chosen([name], null);
  if (!dealership?.spreadsheet) throw new UsageError(`«${name}» todavía no tiene hoja de cálculo.`);
  const { spreadsheet } = dealership;
  const isReady = existsSync(join(context.home, 'runner.json'));
  if (message || !isReady) {
    if (!message)
      console.log(
        `Para pedirlo desde aquí falta el acceso «runner» (${SCOPES.runner.join(', ')}), de una cuenta que edite la hoja de cálculo:\n  npm run fleet -- login --as runner --client ARCHIVO\n`,
      );
    console.log('Lo puede elegir una persona en la hoja de cálculo. Mensaje para el concesionario:\n');
    console.log(messageToRun(dealership.name, spreadsheetAddress(spreadsheet)));
    return;
  }
  const orders = new GoogleOrders(context.identity('runner'), context.timer);
  const what = tab ?? ALL_TABS;
  const placed = placeOrder(await orders.settings(spreadsheet), what, ORDER_NAMES);
  if (placed.kind === 'write') {
    await orders.write(spreadsheet, placed.row, placed.values);
    console.log(orderedWords(dealership.name, what));
    return;
  }
  console.log(
    placed.kind === 'waiting' ? waitingWords(dealership.name, placed.text) : foreignWords(dealership.name),
  );
  process.exitCode = 1;
}
