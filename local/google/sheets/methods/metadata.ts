/** The methods of developer metadata. https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.developerMetadata */
import { notFound } from '../../api-error';
import { type DataFilter, foundBy } from '../requests/metadata';
import type { Call } from './call';

/** developerMetadata.get: one entry by its ID. */
export function getMetadata({ spreadsheet, params }: Call): object {
  const entry = spreadsheet.metadata.find(({ metadataId }) => metadataId === Number(params.metadataId));
  if (entry === undefined) throw notFound();
  return entry;
}

/** developerMetadata.search: all that the filters find, each with the filters that found it. */
export function searchMetadata({ spreadsheet, body }: Call): object {
  const { dataFilters = [] } = body as { readonly dataFilters?: readonly DataFilter[] };
  const found = spreadsheet.metadata.flatMap((developerMetadata) => {
    const by = dataFilters.filter((filter) => foundBy([developerMetadata], filter).length > 0);
    return by.length > 0 ? [{ developerMetadata, dataFilters: by }] : [];
  });
  return found.length > 0 ? { matchedDeveloperMetadata: found } : {};
}
