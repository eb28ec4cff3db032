/** Probes of how Google reports failures. */

import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { refusalOf, verdict } from './probe';

/** Name that no tab has. */
const NO_TAB = '_diagnostico que no existe';

/** Characters of Google's message that the report shows. */
const CHARACTERS = 120;

/** An ID that no file has, of the same length as IDs in Drive. */
const NO_FILE = '1BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB';

export const FAILURE_PROBES: readonly Probe[] = [
  { id: 'D38', run: enabled },
  { id: 'D39', run: codes },
];

/** The APIs of both services are enabled in the script's own project. The facts name those that are not. */
function enabled({ source, workbook }: Bench): Verdict {
  const requests = { drive: () => source.folder(NO_FILE), sheets: () => workbook.tabs() };
  const off = Object.entries(requests).filter(([, request]) => refusalOf(request).startsWith('disabled'));
  return verdict(off.length === 0, off.map(([api]) => api).join(' '));
}

/**
 * A failure has a code, whatever the account's language. The report also shows the language and Google's message, to learn
 * its wording in that language. The message contains no client data.
 */
function codes({ workbook, ports }: Bench): Verdict {
  const language = ports.language();
  try {
    workbook.read([{ title: NO_TAB, rows: 1, columns: 1 }]);
  } catch (error) {
    const { kind, status, detail } = Object(error);
    if (kind === 'transient') throw error;
    return verdict(
      status === 400,
      `${language} ${kind} ${status ?? 0} ${String(detail).slice(0, CHARACTERS)}`,
    );
  }
  return verdict(false, language);
}
