/** Words of dealerships' tables, in Spanish and Portuguese. */

const list = (text: string): [string, ...string[]] => {
  const [first = '', ...others] = text.split('|');
  return [first, ...others];
};

export const FIRST_NAMES = list(
  'Juan|María|José|Ana|Luis|Lucía|Carlos|Martín|Sofía|Ángel|Inés|Raúl|Belén|Óscar|Úrsula|Íñigo|João|Antônio|Conceição|' +
    'Vânia|Luíza|Sérgio|Pedro|Laura|Jorge|Noé|Zoë|Begoña|Fátima|Rubén',
);
export const LAST_NAMES = list(
  'Pérez|González|Núñez|Muñoz|Rodríguez|Fernández|López|Gómez|Díaz|Álvarez|Ibáñez|Peña|Acuña|Ordóñez|Zúñiga|Agüero|' +
    "Gonçalves|Simões|Araújo|Magalhães|Falcão|D'Angelo|O'Higgins|De la Torre|Smith|Rossi|Ramos|Silva|Souza|Sosa",
);
export const COMPANIES = list(
  'Autos del Sur SRL|Transportes Núñez S.A.|Total Lubricantes SA|Media Naranja SRL|Suma Seguros|Fin de Semana Turismo|' +
    'Obs Ingeniería|La Fuente Hnos.|Nota Musical SRL|Distribuidora Peña & Hijos|Comércio de Peças Ltda|Agro Río Cuarto|' +
    'Servicios Generales, Rosario|Grupo 2000 SA|3 Hermanos SRL|Taller El Rápido',
);
export const CITIES = list(
  'Rosario|Córdoba|Mendoza|Tucumán|Neuquén|Paraná|Luján|Bahía Blanca|Asunción|Río Cuarto|Salta|Funes|Montevideo|' +
    'Concepción|Goiânia|São Paulo|Brasília|Maceió|Viña del Mar|Trelew',
);
export const PROVINCES = list(
  'Santa Fe|Córdoba|Buenos Aires|Mendoza|Entre Ríos|Neuquén|Tucumán|Río Negro|Goiás|Paraná',
);
export const STREETS = list(
  'Av. San Martín|Mitre|Belgrano|Bv. Oroño|Ruta 9|Calle 14|25 de Mayo|9 de Julio|Av. Pellegrini|Rua das Flores|' +
    'Pje. Álvarez|Colón|Diag. 74|Av. Figueroa Alcorta',
);
export const BRANDS = list('Ford|Fiat|Volkswagen|Renault|Peugeot|Citroën|Toyota|Chevrolet|Nissan|Honda');
export const MODELS = list(
  'Gol Trend 1.6|Palio|208 Allure|Ka|Hilux 4x4 SRV|Corsa|C3|2008|Onix LT|Kangoo Express|Amarok V6|Fiesta 1.6 SE|500|3008',
);
export const COLOURS = list('Blanco|Negro|Gris plata|Rojo|Azul|Beige|Marrón|Prata|Vermelho');
export const STATES = list('activo|inactivo|pendiente|anulado');
export const SITES = list('Casa Central|Sucursal Norte|Sucursal Sur|Taller Oroño|Depósito 2|Filial Goiânia');
export const JOBS = list('Vendedor|Mecánico|Gerente|Recepción|Administración|Chapista|Jefe de taller');
export const PARTS = list(
  'Filtro de aceite|Filtro, aire|Bujía NGK x4|Pastillas de freno|Correa de distribución|Óptica izq.|Llanta 17"|Caño 3/4"|' +
    'Aceite 5W30 4 L|Batería 12x75|Cubierta 195/65 R15|Juego de juntas|Amortiguador del.|Parabrisas',
);
export const NOTES = list(
  'Retira a la tarde|Llamar antes de las 18|Cambio de aceite y filtros|Service 10.000 km|Avisó que pasará después|' +
    'Sin novedad|Pagó seña|Revisión eléctrica, inyección y dirección|Vino, no compró|Ver con gerencia|Cotización enviada|' +
    'Cliente frecuente|Pide factura A|Señaló pérdida de líquido|Entrega: viernes|Não atende',
);
export const USERS = list('jperez|mgomez|adiaz|lsosa|rnunez|csilva|admin|vramos');
