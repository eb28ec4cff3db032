/** `fleet doctor`: which accounts ask, which APIs are on, what can be read and changed. Changes nothing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES, SCOPES } from '../core/identity';
import { LIMITS } from '../core/limits';
import { metLately } from '../core/pace/refusals';
import { GoogleError } from '../core/ports/google-error';
import type { Dealership } from '../core/registry/dealership';
import { quotaWords } from '../core/words/quota';
import { TROUBLE_WORDS } from '../core/words/trouble';
import { GoogleProjects } from '../google/projects';
import { readRefusals } from '../node/refusal-file';
import type { Context } from './context';
import { timer } from './context';

/** Prints it line by line. Exit code 1 if something has to be done. */
export async function doctor(context: Context): Promise<void> {
  const dealerships = context.all();
  console.log(`Registro: ${dealerships.length} en ${context.registry.path}; ${context.google ?? 'Google'}.`);
  for (const role of ROLES) {
    const isThere = existsSync(join(context.home, `${role}.json`));
    console.log(
      `Acceso «${role}»: ${isThere ? 'guardado' : 'no hay'}. Permisos: ${SCOPES[role].map(shortScope).join(', ')}.`,
    );
  }
  const hasReader = await check('Drive y Sheets', () => checkReader(context, dealerships));
  const hasPusher = !existsSync(join(context.home, 'pusher.json'))
    ? true
    : await check('Apps Script', () => checkPusher(context, dealerships));
  console.log(
    `Cupos: ${LIMITS.sheetsReadsPerMinute} lecturas por minuto y cuenta; Apps Script desde ${LIMITS.managementPerMinute} pedidos por minuto.`,
  );
  console.log(quotaWords(metLately(readRefusals(context.home), timer.now()), timer.now()));
  process.exitCode = hasReader && hasPusher ? 0 : 1;
}

async function check(what: string, work: () => Promise<string>): Promise<boolean> {
  try {
    console.log(`✓ ${what}: ${await work()}`);
    return true;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    console.log(`✗ ${what}: ${TROUBLE_WORDS[error.trouble]} (${error.detail})`);
    return false;
  }
}

async function checkReader(context: Context, dealerships: readonly Dealership[]): Promise<string> {
  const spreadsheets = context.spreadsheets();
  const [mail, listed] = [await spreadsheets.whoAmI(), await spreadsheets.list()];
  const ids = new Set(listed.map(({ id }) => id));
  const seen = dealerships.filter(({ spreadsheet }) => spreadsheet !== null && ids.has(spreadsheet));
  const [first] = seen;
  if (first?.spreadsheet) await spreadsheets.readStatus(first.spreadsheet);
  return `lee ${mail}; ve ${seen.length} de ${dealerships.length} concesionarios.`;
}

async function checkPusher(context: Context, dealerships: readonly Dealership[]): Promise<string> {
  const first = dealerships.find(({ script }) => script !== null);
  if (!first?.script) return 'todavía no hay ningún script que comprobar.';
  const found = await new GoogleProjects(context.identity('pusher'), context.timer).parentOf(first.script);
  if (typeof found === 'string') throw new GoogleError('refused', `${first.key}: ${found}`);
  return `ve el script de «${first.name}».`;
}

function shortScope(scope: string): string {
  return scope.replace('https://www.googleapis.com/auth/', '');
}
