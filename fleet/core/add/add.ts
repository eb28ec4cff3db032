/** Adds a dealership: registry, Spreadsheet, script, client. Each step is recorded, so that the next call continues. */
import { LIMITS } from '../limits';
import { GoogleError } from '../ports/google-error';
import type { Maker } from '../ports/maker';
import type { Projects } from '../ports/projects';
import type { Release } from '../push/release';
import type { Dealership } from '../registry/dealership';

export interface AddPorts {
  readonly maker: Maker;
  readonly projects: Projects;
  /** Writes the registry file. */
  readonly write: (dealership: Dealership) => void;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface AddRequest {
  /** From the registry, or a new one. */
  readonly dealership: Dealership;
  /** Account of the client, who may edit it. */
  readonly client: string;
  /** The account that looks at the fleet; null = unknown. */
  readonly reader: string | null;
  /** Spreadsheet to copy, with its script; null = both are created. */
  readonly template: { readonly spreadsheet: string; readonly script: string } | null;
  readonly release: Release;
}

/**
 * Does the remaining steps. It never creates a second Spreadsheet: a new one gets a mark, by which it is found if the answer
 * about its creation was lost.
 *
 * @param ports - access to Google and the registry
 * @returns the dealership as in the registry
 * @throws GoogleError
 */
export async function add(ports: AddPorts, request: AddRequest): Promise<Dealership> {
  const { maker, projects, write } = ports;
  const { template, release, client, reader } = request;
  let { dealership } = request;
  write(dealership);
  if (dealership.spreadsheet === null) {
    if (template) await projects.write(template.script, release.files);
    dealership = { ...dealership, spreadsheet: await spreadsheetOf(ports, request) };
    write(dealership);
  }
  const spreadsheet = dealership.spreadsheet ?? '';
  if (!template) {
    const script = dealership.script ?? (await maker.makeScript(spreadsheet));
    dealership = { ...dealership, script };
    write(dealership);
    await projects.write(script, release.files);
  }
  await maker.share(spreadsheet, client, 'writer');
  if (reader !== null) await maker.share(spreadsheet, reader, 'reader');
  return dealership;
}

async function spreadsheetOf(ports: AddPorts, { dealership, template }: AddRequest): Promise<string> {
  const { maker } = ports;
  const { key, name } = dealership;
  const made = await maker.find(key);
  if (made !== null) return made;
  try {
    return await (template ? maker.copy(template.spreadsheet, key, name) : maker.make(key, name));
  } catch (error) {
    if (!(error instanceof GoogleError) || !error.mayStand) throw error;
    return sought(ports, key, error);
  }
}

/** Searches for a Spreadsheet after a lost answer. Listings may be late, so it searches for a while before it gives up. */
async function sought({ maker, sleep }: AddPorts, key: string, error: GoogleError): Promise<string> {
  for (let look = 0; look < LIMITS.soughtLooks; look++) {
    await sleep(LIMITS.soughtRestMs);
    const made = await maker.find(key);
    if (made !== null) return made;
  }
  throw error;
}
