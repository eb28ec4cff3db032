/** Well-known words with accents: a single one shows the encoding of a file that has no other. */

/** Spanish and Portuguese: places, people, and terms of such tables. */
const WORDS: ReadonlySet<string> = new Set(
  (
    'córdoba tucumán neuquén paraná luján río ríos bahía martín morón lanús josé maría andrés inés belén raúl óscar ángel ' +
    'ángela álvaro úrsula íñigo sebastián adrián fabián julián joaquín agustín nicolás tomás matías lucía sofía rocío verónica ' +
    'mónica héctor césar víctor simón iván jesús garcía martínez gonzález rodríguez fernández lópez pérez gómez díaz álvarez ' +
    'jiménez sánchez ramírez hernández gutiérrez domínguez vázquez suárez giménez benítez núñez muñoz ibáñez peña acuña ' +
    'ordóñez zúñiga ávila águila número números teléfono teléfonos código dirección descripción razón categoría garantía ' +
    'revisión inspección crédito débito depósito cotización batería eléctrico híbrido mecánica mecánico técnico técnica ' +
    'vehículo vehículos camión automóvil tracción suspensión año años niño niña dueño señor señora compañía español españa ' +
    'corazón jardín última último única único óptica óptimo ánimo éxito índice área así también después según quizás allí ' +
    'aquí está están más qué él sí día días miércoles sábado país méxico perú panamá bogotá medellín asunción ' +
    'são joão josé antônio luís conceição gonçalves simões araújo guimarães magalhães brandão falcão leitão lúcia cláudia ' +
    'patrícia sérgio fátima vânia goiás goiânia pará ceará maranhão piauí brasília florianópolis niterói vitória ' +
    'endereço município serviço serviços peça peças preço preços veículo elétrico manutenção ' +
    'inspeção orçamento empréstimo devolução cotação descrição caminhão direção suspensão tração razões ações opções milhões ' +
    'não às até amanhã mãe pães pão irmã irmão avó avô você português inglês três mês pôr câmbio lâmpada ônibus êxito ' +
    'água óleo após já só também através porém várias próximo última'
  ).split(' '),
);

/**
 * Counts the well-known words of a text, written in lower case, with a capital first letter, or all in capitals.
 *
 * @param words - of a text
 */
export function countKnown(words: readonly string[]): number {
  return words.filter((word) => WORDS.has(word.toLowerCase()) && isWritten(word)).length;
}

function isWritten(word: string): boolean {
  const lower = word.toLowerCase();
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  return word === lower || word === capital || word === word.toUpperCase();
}
