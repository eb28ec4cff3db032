/** `reader suggest SOURCE`: a mapping to begin with. */
import { createHash } from 'node:crypto';
import { readState } from '../core/one-state';
import type { SpreadsheetSource } from '../core/ports/source';
import type { Country } from '../mapping/type/phone';
import { lookAt } from '../suggest/column-look';
import { countryOf } from '../suggest/country';
import { CRM_FIELDS } from '../suggest/crm-field';
import { fingerprintOf } from '../suggest/fingerprint';
import { kindOf } from '../suggest/kind-of';
import type { TabProposal } from '../suggest/mapping-text';
import { mappingText } from '../suggest/mapping-text';
import { suggest, USUAL_COUNTRY } from '../suggest/suggest';
import { type KnownEntity, knownEntities } from './known-mappings';
import type { WholeTab } from './read-tab';
import { readTab } from './read-tab';

/** Rows of a tab that are examined. */
const ROWS = 2_000;

export interface Suggestion {
  readonly country: Country;
  readonly tabs: readonly TabProposal[];
  /** The mapping file. */
  readonly text: string;
}

/**
 * Proposes a mapping for every tab whose name shows its kind.
 *
 * @param country - of the dealership; null = detected
 * @param mappings - folder with mappings of other dealerships; null = none
 * @throws SourceError, UsageError, MappingError
 */
export async function suggestMapping(
  source: SpreadsheetSource,
  country: Country | null,
  mappings: string | null,
): Promise<Suggestion> {
  const others: ReadonlyMap<string, KnownEntity> = mappings === null ? new Map() : knownEntities(mappings);
  const { entities } = await readState(source);
  const tabs: WholeTab[] = [];
  for (const { tab, published } of entities) {
    if (published && kindOf(tab)) tabs.push(await readTab(source, tab, published, ROWS));
  }
  const known = country ?? countryOf(tabs.flatMap(columnsOf)) ?? USUAL_COUNTRY;
  const proposals = tabs.flatMap((tab) => proposalFor(tab, known, others) ?? []);
  return { country: known, tabs: proposals, text: mappingText(proposals, known) };
}

/**
 * The proposal for one tab; null = its name shows no kind.
 *
 * @param tab - with its rows
 * @param others - mappings of other dealerships by the fingerprint of their header
 */
function proposalFor(
  tab: WholeTab,
  country: Country,
  others: ReadonlyMap<string, KnownEntity>,
): TabProposal | null {
  const kind = kindOf(tab.title);
  if (!kind) return null;
  const looks = columnsOf(tab).map((texts) => lookAt(texts, country));
  const columns = tab.header.flatMap((name, place) => {
    const look = looks[place];
    return look ? [{ name, place, look, isKey: tab.key === place }] : [];
  });
  const proposals = suggest(CRM_FIELDS[kind], columns);
  const taken = new Set(proposals.map(({ chosen }) => chosen.column.place));
  const left = columns.filter(({ place }) => !taken.has(place)).map(({ name }) => name);
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');
  const fingerprint = fingerprintOf(tab.header, digest);
  return { tab: tab.title, kind, fingerprint, proposals, left, known: others.get(fingerprint) ?? null };
}

function columnsOf({ header, rows }: WholeTab): string[][] {
  return header.map((_, place) => rows.map((row) => row[place] ?? ''));
}
