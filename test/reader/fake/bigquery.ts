/** BigQuery as `npm run google` has it, asked by Google's own client. */
import { BigQuery } from '@google-cloud/bigquery';
import { OAuth2Client } from 'google-auth-library';
import type { Opened } from '../../../local/server/open';
import { BigQueryWarehouse } from '../../../reader/sink/bigquery-warehouse';

/** @param opened - the world */
export function clientOf({ url, google }: Opened): BigQuery {
  const authClient = new OAuth2Client({ transporterOptions: { fetchImplementation: fetch } });
  const [account] = google.accounts.byEmail.values();
  authClient.setCredentials({ access_token: account?.accessToken ?? '' });
  // What goes wrong shall show at once.
  return new BigQuery({ projectId: 'tecnom', apiEndpoint: url, authClient, autoRetry: false });
}

export function warehouseIn(opened: Opened, dataset: string): BigQueryWarehouse {
  return new BigQueryWarehouse(clientOf(opened), dataset, async () => undefined);
}
