/** How often a file is expected, and whom to tell when something needs attention. */
import { FREQUENCIES, INSTALLER } from '../core/messages/installer';

/** The form as the person left it. */
export interface AlertForm {
  /** Hours; '' = not the same for all files, to be left as it is. */
  readonly frequency: string;
  /** Addresses between commas, as typed. */
  readonly addresses: string;
}

/** Something, an at sign, something with a dot; the server's rule is the one that counts. */
const ADDRESS = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/**
 * The addresses of a text.
 *
 * @param text - as typed, between commas, semicolons or blanks
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
  /** Addresses that are told so far. */
  readonly former: readonly string[];
  readonly onChange: (form: AlertForm) => void;
}

export function Alerts({ form, former, onChange }: AlertsProps) {
  const isWrong = !areAddresses(form.addresses);
  const gone = former.length > 0 && splitAddresses(form.addresses).length === 0 ? former : [];
  return (
    <section aria-labelledby="alerts">
      <h2 id="alerts">{INSTALLER.alerts}</h2>
      <div class="field">
        <label for="frequency">{INSTALLER.frequency}</label>
        <select
          id="frequency"
          value={form.frequency}
          onChange={(event) => onChange({ ...form, frequency: event.currentTarget.value })}
        >
          {optionsOf(form.frequency).map(([value, word]) => (
            <option key={value} value={value}>
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

/** The usual choices, and the present one when it is none of them. */
function optionsOf(present: string): (readonly [string, string])[] {
  const usual = FREQUENCIES.map(({ hours, word }) => [String(hours), word] as const);
  if (present === '') return [['', INSTALLER.frequencyMixed], ...usual];
  return usual.some(([value]) => value === present) ? usual : [[present, `${present} h`], ...usual];
}
