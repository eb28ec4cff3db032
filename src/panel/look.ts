/** Looks into a folder, and remembers what was found or what is wrong with its link. */
import { useEffect, useState } from 'preact/hooks';
import { ACCOUNT } from '../core/messages/account';
import { FOLDER_PROBLEMS, INSTALLER } from '../core/messages/installer';
import type { FolderPreview } from '../core/page/found';
import { failureOf } from './failure';
import type { Server } from './server';

export type Found = Extract<FolderPreview, { ok: true }>;

/** A folder that was, is being, or is still to be looked into. */
export interface Looked {
  readonly found: Found | null;
  /** What is wrong with the link; null when nothing is. */
  readonly problem: string | null;
  /** Whether Google has not turned the script's APIs on. */
  readonly isDisabled: boolean;
  readonly isLooking: boolean;
}

const NOTHING: Looked = { found: null, problem: null, isDisabled: false, isLooking: false };

/**
 * Looks into folders.
 *
 * @param first - link that is looked into at once; null = none
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
