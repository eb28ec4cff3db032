/** What to do if the script's APIs are disabled: steps, and a drawing of the place in the editor. */
import { SERVICES } from '../../core/words/terms/services';

/** Left edge and baseline of each line of the drawing. */
const LINES = { title: 22, first: 56, second: 84 } as const;

export function Services() {
  return (
    <section class="services" aria-labelledby="services">
      <h2 id="services">{SERVICES.title}</h2>
      <p class="problem" role="alert">
        {SERVICES.reason}
      </p>
      <p>{SERVICES.who}</p>
      <ol>
        {SERVICES.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Drawing />
    </section>
  );
}

/** The part of the editor's left side in which the steps are done. */
function Drawing() {
  const { drawing } = SERVICES;
  return (
    <svg class="drawing" role="img" aria-label={drawing.label} viewBox="0 0 360 108" width="360" height="108">
      <rect x="0.5" y="0.5" width="219" height="107" rx="6" class="frame" />
      <text x="14" y={LINES.title} class="strong">
        {drawing.services}
      </text>
      <text x="194" y={LINES.title} class="strong">
        +
      </text>
      <text x="14" y={LINES.first}>
        Drive
      </text>
      <text x="196" y={LINES.first}>
        ⋮
      </text>
      <text x="14" y={LINES.second}>
        Sheets
      </text>
      <text x="196" y={LINES.second}>
        ⋮
      </text>
      <rect x="236.5" y={LINES.first - 20.5} width="100" height="30" rx="4" class="frame" />
      <text x="252" y={LINES.first}>
        {drawing.remove}
      </text>
      <path d={`M208 ${LINES.first - 4} H232`} class="arrow" />
      <text x="236" y={LINES.title} class="faint">
        {drawing.add}
      </text>
      <path d={`M208 ${LINES.title - 5} H232`} class="arrow" />
    </svg>
  );
}
