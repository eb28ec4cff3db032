/** Looks into a folder, and keeps the contents found or the problem of its link. */
import { useEffect, useState } from 'preact/hooks';
import type { FolderPreview } from '../../core/words/page/found';
import { FOLDER_PROBLEMS, INSTALLER } from '../../core/words/panel/installer';
import { ACCOUNT } from '../../core/words/person/account';
import { failureOf } from '../page/failure';
import type { Server } from '../page/server';

export type Found = Extract<FolderPreview, { ok: true }>;

/** State of a look into a folder: not started, in progress, or done. */
export interface Looked {
  readonly found: Found | null;
  /** Problem of the link; null = none. */
  readonly problem: string | null;
  /** Whether the script's APIs are disabled. */
  readonly isDisabled: boolean;
  readonly isLooking: boolean;
}

const NOTHING: Looked = { found: null, problem: null, isDisabled: false, isLooking: false };

/**
 * Looks into folders.
 *
 * @param first - link to look into at once; null = none
 */
export function useLook(server: Server, first: string | null): readonly [Looked, (link: string) => void] {
  const [looked, setLooked] = useState(NOTHING);
  const look = (link: string): void => {
    setLooked({ ...NOTHING, isLooking: true });
    const fail = (problem: string) => setLooked({ ...NOTHING, problem });
    server.previewFolder(link).then(
      (preview) => {
        if (preview.ok) setLooked({ ...NOTHING, found: preview });
        else if (preview.code === 'disabled') setLooked({ ...NOTHING, isDisabled: true });
        else fail(FOLDER_PROBLEMS[preview.code](preview.name));
      },
      (error) =>
        fail(
          failureOf(error) === 'account' ? ACCOUNT.refusedInstalls(server.account) : INSTALLER.failedFolder,
        ),
    );
  };
  useEffect(() => {
    if (first !== null) look(first);
  }, [first]);
  return [looked, look];
}
