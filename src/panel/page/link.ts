/** Addresses in Drive. */

/**
 * The address of a folder.
 *
 * @param folderId - its ID
 */
export function folderLink(folderId: string): string {
  return `https://drive.google.com/drive/folders/${encodeURIComponent(folderId)}`;
}
