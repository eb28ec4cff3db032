/** `fleet open`, `fleet remove`. */
import { confirmed } from './ask';
import type { Context } from './context';
import { UsageError } from './usage';

/** @param id - of a Spreadsheet */
export function spreadsheetAddress(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** Addresses for a person: the Spreadsheet, and the code. */
export function open(context: Context, name: string): void {
  const [dealership] = context.chosen([name], null);
  if (!dealership?.spreadsheet) throw new UsageError(`«${name}» todavía no tiene hoja de cálculo.`);
  console.log(`Hoja de cálculo: ${spreadsheetAddress(dealership.spreadsheet)}`);
  if (dealership.script) console.log(`Código:   https://script.google.com/d/${dealership.script}/edit`);
}

/** Removes it from the registry; nothing of the client is deleted. */
export async function remove(
  context: Context,
  name: string,
  { yes }: { readonly yes: boolean },
): Promise<void> {
  const [dealership] = context.chosen([name], null);
  if (!dealership) return;
  const question = `¿Quitar «${dealership.name}» del registro? No se borra nada del cliente.`;
  if (!yes && !(await confirmed(question))) {
    console.log('No se cambió nada. Sin terminal, confirme con --yes.');
    process.exitCode = 2;
    return;
  }
  context.registry.remove(dealership.key);
  console.log(
    `«${dealership.name}» ya no está en el registro. Su hoja de cálculo, su script y su reloj siguen como estaban.`,
  );
  console.log('Para detenerla, quien instaló debe elegir «Desinstalar» en el menú de la hoja de cálculo.');
}
