/** `fleet adopt`: Spreadsheets of the product that this account sees and that are not in the registry. */
import { findStrangers } from '../core/look/strangers';
import { confirmed } from './ask';
import type { Context } from './context';

/** Finds them, asks, and adds them to the registry, in the last ring. */
export async function adopt(context: Context, { yes }: { readonly yes: boolean }): Promise<void> {
  const found = await findStrangers(
    { spreadsheets: context.spreadsheets(), worker: context.watched },
    context.all(),
  );
  if (found.length === 0) {
    console.log('No hay ninguna hoja de cálculo de la integración fuera del registro.');
    return;
  }
  for (const { key, name } of found) console.log(`  ${name} (${key}.json)`);
  if (!yes && !(await confirmed(`¿Agregar ${found.length} al registro, en el anillo «all»?`))) {
    console.log('No se cambió nada. Sin terminal, confirme con --yes.');
    process.exitCode = 2;
    return;
  }
  for (const dealership of found) context.registry.write(dealership);
  console.log(`${found.length} en el registro.`);
}
