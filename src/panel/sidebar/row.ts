/** Properties of every part of a row. */
import type { EntityCard, PanelAction } from '../../core/words/page/data';

export interface RowProps {
  readonly card: EntityCard;
  /** Whether an action is in progress: all buttons are disabled. */
  readonly isBusy: boolean;
  readonly onAction: (action: PanelAction, tab: string) => void;
}
