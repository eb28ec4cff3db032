/** Choice of the folder: by its link, or one of the recent folders. */

import type { InstallerData, RecentFolder } from '../../core/people/panel/installer';
import { INSTALLER } from '../../core/words/panel/installer';
import { ago } from '../../core/words/terms/time';
import { folderLink } from '../page/link';
import type { Looked } from './look';

export interface FolderProps {
  readonly data: InstallerData;
  readonly looked: Looked;
  /** As typed or chosen. */
  readonly link: string;
  readonly onLink: (link: string) => void;
  readonly onLook: (link: string) => void;
}

export function Folder({ data, looked, link, onLink, onLook }: FolderProps) {
  const { isLooking, problem } = looked;
  // A person who changes the configuration has already chosen a folder.
  const recent = data.installed ? [] : data.recent;
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
          aria-invalid={problem !== null}
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
      {recent.length > 0 && (
        <Recent recent={recent} nowMs={data.nowMs} isLooking={isLooking} onLook={onLook} />
      )}
    </section>
  );
}

interface RecentProps {
  readonly recent: readonly RecentFolder[];
  readonly nowMs: number;
  readonly isLooking: boolean;
  readonly onLook: (link: string) => void;
}

function Recent({ recent, nowMs, isLooking, onLook }: RecentProps) {
  return (
    <>
      <p id="recent">{INSTALLER.recent}</p>
      <ul class="recent" aria-labelledby="recent">
        {recent.map(({ id, name, files, modifiedMs }) => (
          <li key={id}>
            <button type="button" disabled={isLooking} onClick={() => onLook(folderLink(id))}>
              <bdi class="clamp">{name}</bdi>
              <span class="dim">{INSTALLER.recentFolder(files, ago(nowMs - modifiedMs))}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
