/** A file of the client as the simulation knows it. */
import type { Layout } from './layout';

/** A file of the client's. */
export interface ClientFile {
  readonly id: string;
  readonly layout: Layout;
  name: string;
  /** Tab of the entity that its name means; null = its name means none. */
  tab: string | null;
  listed: boolean;
}
