/** Settings of alerts: how often a file is expected, and which addresses get a mail if something needs attention. */

import type { Settings } from '../../core/people/panel/settings';
import { FREQUENCIES, INSTALLER } from '../../core/words/panel/installer';

/** The form as the person left it. */
export interface AlertForm extends Pick<Settings, 'frequencyHours'> {
  /** Addresses separated by commas, as typed. */
  readonly addresses: string;
}

/** A simple check: text, an at sign, text with a dot. The server's rule decides. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/**
 * The addresses of a text.
 *
 * @param text - as typed, separated by commas, semicolons or blanks
 */
export function splitAddresses(text: string): string[] {
  return text.split(/[\s,;]+/).filter((part) => part !== '');
}

/** Whether every address of a text looks like one. */
export function areAddresses(text: string): boolean {
  return splitAddresses(text).every((address) => ADDRESS.test(address));
}

export interface AlertsProps {
  readonly form: AlertForm;
  /** Addresses that are stored now. */
  readonly former: readonly string[];
  readonly onChange: (form: AlertForm) => void;
}

export function Alerts({ form, former, onChange }: AlertsProps) {
  const isWrong = !areAddresses(form.addresses);
  const choices = choicesOf(form.frequencyHours);
  const gone = former.length > 0 && splitAddresses(form.addresses).length === 0 ? former : [];
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{INSTALLER.alerts}</h2>
      <div class="field">
        <label for="frequency">{INSTALLER.frequency}</label>
        <select
          id="frequency"
          value={String(form.frequencyHours)}
          onChange={(event) => {
            const chosen = choices[event.currentTarget.selectedIndex];
            if (chosen) onChange({ ...form, frequencyHours: chosen.hours });
          }}
        >
          {choices.map(({ hours, word }) => (
            <option key={word} value={String(hours)}>
              {word}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="addresses">{INSTALLER.addresses}</label>
        <input
          id="addresses"
          type="text"
          inputMode="email"
          autocomplete="off"
          value={form.addresses}
          aria-describedby="addresses-hint addresses-problem"
          aria-invalid={isWrong}
          onInput={(event) => onChange({ ...form, addresses: event.currentTarget.value })}
        />
        <p id="addresses-hint" class="dim">
          {INSTALLER.addressesHint}
        </p>
        <p id="addresses-problem" class="problem" role="alert">
          {isWrong ? INSTALLER.addressesWrong : ''}
        </p>
        <p class="notice" role="alert">
          {gone.length > 0 && INSTALLER.addressesGone(gone)}
        </p>
      </div>
    </section>
  );
}

/** A choice of how often a file is expected. */
interface Choice {
  readonly hours: Settings['frequencyHours'];
  readonly word: string;
}

/** The usual choices, and the current value if it is not one of them. */
function choicesOf(present: Settings['frequencyHours']): readonly Choice[] {
  if (FREQUENCIES.some(({ hours }) => hours === present)) return FREQUENCIES;
  const word = present === null ? INSTALLER.frequencyMixed : `${present} h`;
  return [{ hours: present, word }, ...FREQUENCIES];
}
