/** Protected ranges: those that only warn stop nobody who calls the API. */
import { invalidArgument } from '../../api-error';
import type { Draft } from '../draft';
import { fromGridRange, isWholeTab } from '../grid-range';
import type { Tab } from '../tab';
import type { Placed } from '../tab-properties';
import type { ProtectedRange } from '../wire';
import { listedPaths, patchOf } from './mask';

/** Adds a protected range and answers it with its ID. */
export function addProtectedRange(draft: Draft, body: { readonly protectedRange?: ProtectedRange }): object {
  const wanted = body.protectedRange ?? {};
  const tab = draft.grid(wanted.range?.sheetId);
  const { protectedRangeId = draft.newId((id) => found(draft, id) !== null) } = wanted;
  if (found(draft, protectedRangeId) !== null) {
    throw invalidArgument(`Protected range with id ${protectedRangeId} already exists.`);
  }
  refuseSecond(tab, wanted);
  const value = { ...wanted, protectedRangeId };
  tab.change({ protections: [...tab.properties.protections, placed(tab, value)] });
  return { addProtectedRange: { protectedRange: value } };
}

interface UpdateProtectedRange {
  readonly protectedRange?: ProtectedRange;
  readonly fields?: string;
}

/** Changes the listed fields of a protected range. */
export function updateProtectedRange(
  draft: Draft,
  { protectedRange = {}, fields }: UpdateProtectedRange,
): object {
  const paths = listedPaths(fields);
  const { tab, old } = existing(draft, protectedRange.protectedRangeId);
  const patch = paths.includes('') ? protectedRange : patchOf(protectedRange, paths);
  const value: ProtectedRange = { ...old.value, ...withoutNull(patch) };
  const others = tab.properties.protections.filter((each) => each !== old);
  tab.change({ protections: [...others, { ...placed(tab, value) }] });
  return {};
}

/** Takes a protected range away. */
export function deleteProtectedRange(draft: Draft, body: { readonly protectedRangeId?: number }): object {
  const { tab, old } = existing(draft, body.protectedRangeId);
  draft.refuseProtected(tab, old.area);
  tab.change({ protections: tab.properties.protections.filter((each) => each !== old) });
  return {};
}

/** Ranges may be protected any number of times, a tab once: github.com/googleapis/google-api-python-client/issues/1064 */
function refuseSecond(tab: Tab, { range }: ProtectedRange): void {
  const isTaken = tab.properties.protections.some(({ value }) => isWholeTab(value.range));
  if (isTaken && isWholeTab(range))
    throw invalidArgument(`Sheet "${tab.title}" already has sheet protection.`);
}

function placed(tab: Tab, value: ProtectedRange): Placed<ProtectedRange> {
  return { area: fromGridRange(tab, value.range ?? {}), value };
}

const withoutNull = (patch: object): object =>
  Object.fromEntries(Object.entries(patch).map(([name, value]) => [name, value ?? undefined]));

function found(draft: Draft, id: number | undefined): { tab: Tab; old: Placed<ProtectedRange> } | null {
  for (const { sheetId, properties } of draft.tabs) {
    const old = properties.protections.find(({ value }) => value.protectedRangeId === id);
    if (old !== undefined) return { tab: draft.grid(sheetId), old };
  }
  return null;
}

function existing(draft: Draft, id: number | undefined): { tab: Tab; old: Placed<ProtectedRange> } {
  const result = found(draft, id);
  if (result === null) throw invalidArgument(`No protected range with id: ${id ?? 0}`);
  return result;
}
