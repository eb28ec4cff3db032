/** Which folder: its link, or one of the recent ones. */
import { INSTALLER } from '../core/messages/installer';
import { ago } from '../core/messages/time';
import type { RecentFolder } from '../core/panel/installer';

export interface FolderProps {
  readonly link: string;
  readonly recent: readonly RecentFolder[];
  readonly nowMs: number;
  /** Whether the folder is being looked at. */
  readonly isLooking: boolean;
  /** What is wrong with the link; '' when nothing is. */
  readonly problem: string;
  readonly onLink: (link: string) => void;
  readonly onLook: (link: string) => void;
}

export function Folder({ link, recent, nowMs, isLooking, problem, onLink, onLook }: FolderProps) {
  return (
    <section aria-labelledby="folder">
      <h2 id="folder">{INSTALLER.folder}</h2>
      <form
        class="link"
        onSubmit={(event) => {
          event.preventDefault();
          onLook(link);
        }}
      >
        <label for="link" class="whole">
          {INSTALLER.link}
        </label>
        <input
          id="link"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={link}
          aria-describedby="link-hint link-problem"
          aria-invalid={problem !== ''}
          onInput={(event) => onLink(event.currentTarget.value)}
        />
        <button type="submit" disabled={isLooking || link.trim() === ''}>
          {isLooking ? INSTALLER.looking : INSTALLER.look}
        </button>
        <p id="link-hint" class="whole dim">
          {INSTALLER.linkHint}
        </p>
        <p id="link-problem" class="whole problem" role="alert">
          {problem}
        </p>
      </form>
      {recent.length > 0 && <Recent recent={recent} nowMs={nowMs} isLooking={isLooking} onLook={onLook} />}
    </section>
  );
}

function Recent({
  recent,
  nowMs,
  isLooking,
  onLook,
}: Pick<FolderProps, 'recent' | 'nowMs' | 'isLooking' | 'onLook'>) {
  return (
    <>
      <p id="recent">{INSTALLER.recent}</p>
      <ul class="recent" aria-labelledby="recent">
        {recent.map(({ id, name, files, modifiedMs }) => (
          <li key={id}>
            <button type="button" disabled={isLooking} onClick={() => onLook(id)}>
              <bdi>{name}</bdi>
              <span class="dim">{INSTALLER.recentFolder(files, ago(nowMs - modifiedMs))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
