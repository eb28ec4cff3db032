/** What every part of a row gets. */
import type { EntityCard, PanelAction } from '../core/page/data';

export interface RowProps {
  readonly card: EntityCard;
  /** Whether an action is under way: all buttons rest. */
  readonly isBusy: boolean;
  readonly onAction: (action: PanelAction, tab: string) => void;
}
