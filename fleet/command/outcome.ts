/** Outcome of a push: counts, and each dealership that it failed for. */
import { keysAt } from '../core/push/progress';
import type { PushRun } from '../core/push/push';
import type { Dealership } from '../core/registry/dealership';
import { describePlace, SKIP_ADVICE } from '../core/words/push';

/** Prints it. Exit code 1 if a person has to do something. */
export function showOutcome({ progress, mustAgree }: PushRun, dealerships: readonly Dealership[]): void {
  const names = new Map(dealerships.map(({ key, name }) => [key, name]));
  const well = keysAt(progress, 'healthy').length;
  console.log(
    progress.isTurned
      ? 'La entrega no pasó el control: se devolvió el código anterior.'
      : `${well} de ${progress.places.size} con el código nuevo, y bien.`,
  );
  const others = [...progress.places].filter(([, { at }]) => at !== 'healthy');
  const advice = new Set<string>();
  for (const [key, place] of others) {
    console.log(`  ${names.get(key) ?? key}: ${describePlace(place)}`);
    const told =
      'why' in place && (place.at === 'skipped' || place.at === 'left') ? SKIP_ADVICE[place.why] : undefined;
    if (told) advice.add(told);
  }
  for (const line of advice) console.log(line);
  if (mustAgree.size > 0) {
    console.log('Pide permisos nuevos: quien instaló debe elegir «Configurar…» una vez y aceptarlos, en');
    for (const key of mustAgree) console.log(`  ${names.get(key) ?? key}`);
  }
  process.exitCode = others.length > 0 || mustAgree.size > 0 ? 1 : 0;
}

/**
 * Prints the outcome of a rollback.
 *
 * @param key - of the only dealership that it was for; null = all
 */
export function showReturned(
  { progress }: PushRun,
  dealerships: readonly Dealership[],
  key: string | null,
): void {
  const names = new Map(dealerships.map((one) => [one.key, one.name]));
  const places = [...progress.places].filter(([one]) => key === null || one === key);
  const returned = places.filter(([, { at }]) => at === 'returned').length;
  console.log(`${returned} con el código anterior.`);
  const left = places.filter(([, { at }]) => at === 'left');
  for (const [one, place] of left) console.log(`  ${names.get(one) ?? one}: ${describePlace(place)}`);
  process.exitCode = left.length > 0 ? 1 : 0;
}
