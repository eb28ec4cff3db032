/** Developer metadata of a spreadsheet as a whole: what programs note there and no person sees. */
import { invalidArgument, notImplemented } from '../../api-error';
import type { Draft } from '../draft';
import type { DeveloperMetadata } from '../wire';

/** Characters of all keys and values at one place. https://developers.google.com/workspace/sheets/api/guides/metadata#metadata-storage-limit */
const STORAGE_CHARACTERS = 30_000;

interface Lookup {
  readonly metadataId?: number;
  readonly metadataKey?: string;
  readonly metadataValue?: string;
  readonly visibility?: string;
  readonly locationType?: string;
}

/** What a request filters by. */
export interface DataFilter {
  readonly developerMetadataLookup?: Lookup;
  readonly [other: string]: unknown;
}

/**
 * Entries that a filter finds.
 * @param filter - of which only lookups are known here
 * @throws ApiError
 */
export function foundBy(
  entries: readonly DeveloperMetadata[],
  { developerMetadataLookup: lookup }: DataFilter,
): readonly DeveloperMetadata[] {
  if (lookup === undefined) throw notImplemented('A filter of metadata by a range');
  const { metadataId, metadataKey, metadataValue, visibility, locationType = 'SPREADSHEET' } = lookup;
  if (locationType !== 'SPREADSHEET') return [];
  const fits = <T>(wanted: T | undefined, is: T): boolean => wanted === undefined || wanted === is;
  return entries.filter(
    (entry) =>
      fits(metadataId, entry.metadataId) &&
      fits(metadataKey, entry.metadataKey) &&
      fits(metadataValue, entry.metadataValue) &&
      fits(visibility, entry.visibility),
  );
}

/** Notes something. */
export function createDeveloperMetadata(
  draft: Draft,
  { developerMetadata: given = {} }: { readonly developerMetadata?: Partial<DeveloperMetadata> },
): object {
  const { metadataKey = '', metadataValue = '', visibility, location } = given;
  if (metadataKey === '') throw invalidArgument('developerMetadata.metadataKey is required');
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
    throw invalidArgument('developerMetadata.visibility is required');
  if (location?.spreadsheet !== true) throw notImplemented('Developer metadata of a part of a spreadsheet');
  const entries = draft.metadata;
  const taken = (id: number): boolean => entries.some(({ metadataId }) => metadataId === id);
  const { metadataId = draft.newId(taken) } = given;
  if (taken(metadataId)) throw invalidArgument(`Developer metadata with id ${metadataId} already exists.`);
  const developerMetadata: DeveloperMetadata = {
    metadataId,
    metadataKey,
    metadataValue,
    location: { locationType: 'SPREADSHEET', spreadsheet: true },
    visibility,
  };
  keep(draft, [...entries, developerMetadata]);
  return { createDeveloperMetadata: { developerMetadata } };
}

interface UpdateDeveloperMetadata {
  readonly dataFilters?: readonly DataFilter[];
  readonly developerMetadata?: Partial<DeveloperMetadata>;
  readonly fields?: string;
}

/** Changes key, value or visibility of all that the filters find. */
export function updateDeveloperMetadata(draft: Draft, body: UpdateDeveloperMetadata): object {
  const { dataFilters = [], developerMetadata: given = {}, fields = '' } = body;
  const names = fields === '*' ? ['metadataKey', 'metadataValue', 'visibility'] : fields.split(',');
  const change = Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
  const found = new Set(dataFilters.flatMap((filter) => foundBy(draft.metadata, filter)));
  keep(
    draft,
    draft.metadata.map((entry) => (found.has(entry) ? { ...entry, ...change } : entry)),
  );
  const changed = [...found].map((entry) => ({ ...entry, ...change }));
  return { updateDeveloperMetadata: { developerMetadata: changed } };
}

/** Takes all away that a filter finds. */
export function deleteDeveloperMetadata(
  draft: Draft,
  { dataFilter = {} }: { readonly dataFilter?: DataFilter },
): object {
  const found = foundBy(draft.metadata, dataFilter);
  keep(
    draft,
    draft.metadata.filter((entry) => !found.includes(entry)),
  );
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: found } };
}

function keep(draft: Draft, metadata: readonly DeveloperMetadata[]): void {
  const sizes = metadata.map(({ metadataKey, metadataValue }) => metadataKey.length + metadataValue.length);
  if (sizes.reduce((sum, size) => sum + size, 0) > STORAGE_CHARACTERS)
    throw invalidArgument('Developer metadata storage limit of the spreadsheet was exceeded.');
  draft.properties = { ...draft.properties, metadata };
}
