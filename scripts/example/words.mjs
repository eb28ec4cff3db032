// The words of which the example's people, places, cars and remarks are made. Nobody here is a real person.

export const FIRST_NAMES = [
  'María José',
  'Agustín',
  'Lucía',
  'Martín',
  'Sofía',
  'Joaquín',
  'Valentina',
  'Nicolás',
  'Camila',
  'Sebastián',
  'Ramón',
  'Inés',
  'Germán',
  'Verónica',
  'Andrés',
  'Begoña',
  'Íñigo',
  'Ángela',
  'Raúl',
  'Noemí',
  'Óscar',
  'Úrsula',
  'Juan Cruz',
  'Belén',
  'Tomás',
  'Rocío',
  'Hernán',
  'Mónica',
  'Facundo',
  'Milagros',
  'Ezequiel',
  'Graciela',
];

export const LAST_NAMES = [
  'González',
  'Rodríguez',
  'Gómez',
  'Fernández',
  'López',
  'Díaz',
  'Martínez',
  'Pérez',
  'García',
  'Sánchez',
  'Romero',
  'Muñoz',
  'Núñez',
  'Ibáñez',
  'Acuña',
  'Peña',
  'Ordóñez',
  'Quiñones',
  "D'Angelo",
  "O'Higgins",
  'Güemes',
  'Agüero',
  'De la Cruz',
  'Etchegaray',
  'Echeverría',
  'Zubizarreta',
  'Di Tullio',
  'Cañete',
  'Córdoba',
  'Benítez',
  'Giménez',
  'Yáñez',
];

export const COMPANIES = [
  'Transportes Ñandú S.R.L.',
  'Agropecuaria La Cañada S.A.',
  'Panificadora “El Trigal” S.H.',
  'Logística Güemes S.A.S.',
  'Construcciones Peña & Hijos',
  'Distribuidora Ibáñez; Depósito 2',
  'Cooperativa de Trabajo 1° de Mayo Ltda.',
  'Laboratorio Ordóñez – Análisis Clínicos',
  "Taxi Flet D'Angelo S.R.L.",
  'Viñedos Añelo S.A.',
];

export const STREETS = [
  'Av. Rivadavia',
  'Bv. Oroño',
  'Güemes',
  '25 de Mayo',
  '9 de Julio',
  'Gral. San Martín',
  'Hipólito Yrigoyen',
  'Pje. Los Ñires',
  'Ruta 8 km',
  'Belgrano',
  'Mons. Ibáñez',
  'Av. Vélez Sarsfield',
];

/** Town, province, postal code and area code. */
export const TOWNS = [
  ['Morón', 'Buenos Aires', '1708', '11'],
  ['Ciudad Autónoma de Buenos Aires', 'CABA', 'C1406', '11'],
  ['Quilmes', 'Buenos Aires', 'B1878', '11'],
  ['Rosario', 'Santa Fe', '2000', '341'],
  ['Cañada de Gómez', 'Santa Fe', '2500', '3471'],
  ['Córdoba', 'Córdoba', 'X5000', '351'],
  ['Río Cuarto', 'Córdoba', '5800', '358'],
  ['San Nicolás de los Arroyos', 'Buenos Aires', 'B2900', '336'],
  ['Paraná', 'Entre Ríos', '3100', '343'],
  ['Neuquén', 'Neuquén', 'Q8300', '299'],
];

/** Brand, model, versions, list price in pesos, and the first characters of its chassis number. */
export const MODELS = [
  ['Peugeot', '208', ['1.6 Active', '1.6 Allure Tiptronic', 'GT 1.0 T200'], 24_350_000, '8AD'],
  ['Citroën', 'C3', ['1.2 Live', '1.6 Feel Pack'], 22_190_000, '935'],
  ['Citroën', 'Berlingo', ['1.6 HDI 92 “Business”', '1.6 VTi XTR'], 31_875_000, '8BC'],
  ['Fiat', 'Cronos', ['1.3 Drive', '1.3 Precision CVT', '1.8 HGT; techo negro'], 23_480_000, '8AP'],
  ['Volkswagen', 'Amarok', ['2.0 TDI Trendline 4x2', 'V6 Extreme 4x4 AT'], 58_900_000, '8AW'],
  ['Toyota', 'Hilux', ['2.4 DX 4x2', '2.8 SRX 4x4 "Limited"'], 61_250_000, '8AJ'],
  ['Renault', 'Kangoo', ['1.6 Express Confort', '1.5 dCi Stepway'], 29_640_000, '8A1'],
];

export const COLOURS = ['Blanco', 'Gris plata', 'Negro', 'Rojo rubí', 'Azul océano', 'Verde caña', 'Champán'];

export const CUSTOMER_NOTES = [
  'Prefiere que lo llamen después de las 18 hs; trabaja en turno mañana',
  'Pidió factura "A".\r\nDomicilio fiscal distinto del real',
  'Ojo: hay dos clientes con el mismo apellido y DNI parecido',
  'Titular de la “flota 2024” – descuento 3,5 % en repuestos',
  '=> derivado por la sucursal 02',
  "'Sr. Ñ' en la base vieja; corregido",
  '+ de 10 años como cliente',
  'Seña en USD/€; ver recibo 000123',
  'Dirección: timbre 4 "B"\r\nNo anda el portero\r\nAvisar por WhatsApp',
  '-',
];

export const SALE_NOTES = [
  'Entrega con patente definitiva',
  'Toma usado: Gol Trend 2012, "impecable"',
  'Prenda Banco Nación, 36 cuotas\nFirma el garante en sucursal',
  'Bonificación 2,5 % por convenio',
  'Reserva N° 0000457 – seña 10 %',
];

export const SERVICE_NOTES = [
  'Ruido al frenar, “chilla” en frío',
  'Cliente espera en salón\nSe entrega lavado',
  'Cambio de aceite 5W-30, filtro y "rotación" de cubiertas',
  'Pierde refrigerante: revisar manguera inferior',
  'Presupuesto aprobado por teléfono el mismo día',
  'Garantía: autorización 00098-ñ pendiente',
];
