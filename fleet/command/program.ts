/** The commands and their options. */
import { Command, Option } from 'commander';
import { ROLES } from '../core/identity';
import { RINGS } from '../core/registry/dealership';
import type { AddOptions } from './add';
import { addDealership } from './add';
import { adopt } from './adopt';
import { Context, HOME } from './context';
import { doctor } from './doctor';
import type { LoginOptions } from './login';
import { login } from './login';
import { open, remove } from './open';
import type { PushCommand } from './push';
import { push } from './push';
import { rollback } from './rollback';
import type { RunOptions } from './run';
import { run } from './run';
import type { StatusOptions } from './status';
import { status } from './status';

export const program = new Command('fleet')
  .description('Cuida cientos de concesionarios desde una computadora.')
  .option('--registry <dir>', 'carpeta con un archivo JSON por concesionario', 'dealerships')
  .option('--home <dir>', 'lo que esta computadora guarda: accesos, miradas, diarios', HOME)
  .option(
    '--reader <file>',
    'acceso de una cuenta que lee; se puede repetir, varias leen más rápido',
    collect,
  )
  .addOption(new Option('--google <url>', 'otro servidor en lugar de Google').env('TECNOM_GOOGLE'))
  .exitOverride();

/** An option that may be repeated. */
function collect(value: string, former: readonly string[] = []): readonly string[] {
  return [...former, value];
}

const ring = () => new Option('--ring <ring>', 'solo los de este anillo').choices([...RINGS]);

const pace = () =>
  new Option(
    '--pace <n>',
    'pedidos por minuto a Apps Script; baja solo si Google responde con demora',
  ).default('30');

program
  .command('status')
  .description('dice cómo está cada concesionario, lo peor primero')
  .argument('[name...]', 'solo estos')
  .addOption(ring())
  .option('--all', 'una línea también para cada uno que no necesita a nadie', false)
  .option('--json', 'un objeto en lugar de la tabla', false)
  .option('--metrics <file>', 'escribe además un archivo OpenMetrics para Prometheus')
  .option('--html <file>', 'escribe además una página para la pared')
  .option('--watch [seconds]', 'mira de nuevo cada tantos segundos')
  .action((names: string[], options: StatusOptions) => status(new Context(program), names, options));

program
  .command('push')
  .description('entrega el código a un anillo, y espera a que cada uno muestre que anda bien')
  .argument('[version]', 'una versión o huella ya entregada; sin ella, lo que hizo «npm run build»')
  .addOption(ring())
  .option('--only <name>', 'solo a este concesionario; se puede repetir', collect)
  .option('--dist <dir>', 'lo construido', 'dist')
  .option('--dry-run', 'solo dice qué haría', false)
  .option('--yes', 'no pregunta', false)
  .option('--new-permissions', 'entrega aunque quien instaló tenga que aceptar permisos nuevos', false)
  .addOption(pace())
  .option('--every <seconds>', 'cada cuánto mira a los que todavía no dieron señal', '60')
  .option('--overwrite', 'con --only: pierde lo que alguien cambió en el código', false)
  .action((version: string | undefined, options: PushCommand) =>
    push(new Context(program), version, options),
  );

program
  .command('rollback')
  .description('devuelve el código anterior a la última entrega')
  .argument('<name>', 'un concesionario, o un anillo')
  .option('--yes', 'no pregunta', false)
  .action((whom: string, options: { readonly yes: boolean }) =>
    rollback(new Context(program), whom, options),
  );

program
  .command('add')
  .description(
    'hace la hoja de cálculo y el script de un concesionario nuevo, la comparte y da el mensaje para el cliente',
  )
  .argument('<name>', 'nombre del concesionario')
  .requiredOption('--client <mail>', 'cuenta de Google del cliente, que queda como editora')
  .addOption(new Option('--ring <ring>', 'su anillo').choices([...RINGS]).default('all'))
  .option('--template <id>', 'hoja de cálculo que se copia, con su script')
  .option('--template-script <id>', 'script de esa hoja de cálculo, que se pone al día antes')
  .addOption(pace())
  .option('--dist <dir>', 'lo construido', 'dist')
  .action((name: string, options: AddOptions) => addDealership(new Context(program), name, options));

program
  .command('adopt')
  .description(
    'agrega al registro las hojas de cálculo de la integración que la cuenta lectora ve y el registro no conoce',
  )
  .option('--yes', 'no pregunta', false)
  .action((options: { readonly yes: boolean }) => adopt(new Context(program), options));

program
  .command('open')
  .description('dice dónde están la hoja de cálculo y el código de un concesionario')
  .argument('<name>')
  .action((name: string) => open(new Context(program), name));

program
  .command('run')
  .description('pide a distancia que un concesionario procese de nuevo, o da el mensaje para pedírselo')
  .argument('<name>')
  .option('--tab <title>', 'solo una hoja; sin esto, todas')
  .option('--message', 'solo el mensaje para el concesionario', false)
  .action((name: string, options: RunOptions) => run(new Context(program), name, options));

program
  .command('remove')
  .description('quita un concesionario del registro; no borra nada del cliente')
  .argument('<name>')
  .option('--yes', 'no pregunta', false)
  .action((name: string, options: { readonly yes: boolean }) => remove(new Context(program), name, options));

program
  .command('doctor')
  .description('dice qué accesos hay, qué se puede leer y cambiar')
  .action(() => doctor(new Context(program)));

program
  .command('login')
  .description('guarda el acceso de una cuenta para un uso')
  .addOption(new Option('--as <role>', 'para qué').choices([...ROLES]).makeOptionMandatory())
  .option('--client <file>', 'cliente OAuth propio, descargado de la consola de Google Cloud')
  .option('--local <file>', 'en lugar de Google: lo que imprimió «npm run google -- --json»')
  .option('--account <n>', 'con --local: qué cuenta', '1')
  .action((options: LoginOptions) => login(new Context(program), options));
