/** Actions for an entity: those that its state requires are visible, the others are behind the row's own button. */

import type { PanelAction } from '../../core/words/page/data';
import { ACTION_WORDS } from '../../core/words/panel/panel';
import type { RowProps } from './row';

/** Actions that answer the problem of the row. */
const URGENT: readonly PanelAction[] = ['titles', 'rows', 'split', 'publish'];
const RARE: readonly PanelAction[] = ['rerun', 'restore'];

export function UrgentActions(props: RowProps) {
  return <Actions {...props} among={URGENT} />;
}

export function RareActions(props: RowProps) {
  return <Actions {...props} among={RARE} />;
}

function Actions({ card, isBusy, onAction, among }: RowProps & { readonly among: readonly PanelAction[] }) {
  const actions = card.actions.filter((action) => among.includes(action));
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      {actions.map((action) => (
        <button
          key={action}
          type="button"
          disabled={isBusy}
          aria-label={`${ACTION_WORDS[action]}: ${card.tab}`}
          onClick={() => onAction(action, card.tab)}
        >
          {ACTION_WORDS[action]}
        </button>
      ))}
    </div>
  );
}
