/** The install dialog in Chromium: every state, with the keyboard, for a screen reader, with hostile text. */
import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '../../src/core/words/panel/installer';
import { describeInChromium, HOSTILE, isTripped, picture } from '../browser/chromium';
import { faintControls } from '../browser/contrast';
import { obstacles } from '../browser/usable';
import { FILE, FOUND, FRESH, INSTALLED, UNTICKED, WITHOUT_VERSIONS } from './install-data';
import { check, open } from './install-stage';

/** As Google words it, in every language with this code. */
const REFUSED =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

describeInChromium('the install dialog', (browser) => {
  it('offers the folders in which CSV files were put lately', async () => {
    const { page } = await open(browser());
    await page.getByText('7 archivos CSV, hace 40 min').waitFor();
    expect(await page.getByRole('button', { name: 'Instalar' }).isDisabled()).toBe(true);
    await check(page, 'instalar-inicio');
    await page.context().close();
  });

  it('waits, and says when the script does not answer', async () => {
    const waiting = await open(browser(), { installerData: ['never'] });
    await waiting.page.getByText('Preparando…').waitFor();
    await check(waiting.page, 'instalar-cargando');
    await waiting.page.context().close();
    const failed = await open(browser(), { installerData: [{ error: 'x' }, { value: FRESH }] });
    await failed.page.getByText('No se pudo preparar la ventana.').waitFor();
    await check(failed.page, 'instalar-error');
    await failed.page.getByRole('button', { name: 'Reintentar' }).click();
    await failed.page.getByText('Exportaciones').waitFor();
    await failed.page.context().close();
  });

  it.each([false, true])('shows what was found, dark: %s', async (dark) => {
    const { page } = await open(browser(), {}, dark);
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    await page.getByText('Ver las primeras líneas').nth(1).click();
    const text = await page.locator('.found').innerText();
    expect(text).toContain('38 filas · 4 columnas · UTF-8 · separador: coma');
    expect(text).toContain('≈ 3.412 filas · 9 columnas · Windows-1252 (Excel) · separador: punto y coma');
    expect(text).toContain('No es un CSV: es un libro de Excel (.xlsx).');
    expect(text).toContain('≈ 12.081 filas · 1 columna · Windows-1252 (Excel)\n');
    expect(text).toContain('Hay otro archivo para esta hoja');
    expect(text).toContain('Usuarios, Depositos');
    expect(text).toContain('precios 2026.csv');
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(FILE.head[0]);
    await check(page, dark ? 'instalar-encontrado-oscuro' : 'instalar-encontrado');
    await page.context().close();
  });

  it.each([
    ['no-link', '', 'no parece el enlace'],
    ['not-found', '', 'Con esta cuenta no se puede ver esa carpeta'],
    ['not-folder', 'clientes.csv', '«clientes.csv» no es una carpeta'],
  ])('says beside the link what is wrong with it: %s', async (code, name, expected) => {
    const { page, calls } = await open(browser(), { previewFolder: [{ value: { ok: false, code, name } }] });
    await page.getByLabel('Enlace de la carpeta').fill('https://example.com');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(expected).waitFor();
    expect(await calls()).toContain('previewFolder("https://example.com")');
    await check(page, `instalar-enlace-${code}`);
    await page.context().close();
  });

  it.each([
    ['when it opens', { installerData: [{ value: { ...FRESH, recent: [], isDisabled: true } }] }],
    [
      'when the folder is looked into',
      { previewFolder: [{ value: { ok: false, code: 'disabled', name: '' } }] },
    ],
  ] as const)(
    'shows what to do in the editor when Google has not turned its services on: %s',
    async (_, answers) => {
      const { page } = await open(browser(), answers);
      await page.getByLabel('Enlace de la carpeta').fill('https://drive.google.com/drive/folders/x');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('Google todavía no activó').waitFor();
      expect(await page.locator('.services li').count()).toBe(5);
      expect(await page.getByRole('img', { name: /lado izquierdo del editor/ }).isVisible()).toBe(true);
      await check(page, 'instalar-servicios');
      await page.context().close();
    },
  );

  it('says so when the folder cannot be looked into', async () => {
    const { page } = await open(browser(), { previewFolder: [{ error: 'Service unavailable' }] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('No se pudo revisar la carpeta.').waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('says which permissions are missing, and how to grant them', async () => {
    const { page } = await open(browser(), { installerData: [{ value: UNTICKED }, { value: FRESH }] });
    await page.getByText('Se abre una página de Google.').waitFor();
    expect(await page.locator('.permissions li:has(.bad) strong').allInnerTexts()).toEqual([
      'Ver los archivos de Drive',
      'Ejecutarse cuando usted no está',
    ]);
    expect(await page.getByRole('link', { name: /Aceptar los permisos/ }).getAttribute('href')).toBe(
      UNTICKED.authorization.url,
    );
    await check(page, 'instalar-permisos');
    await page.getByRole('button', { name: 'Ya los acepté' }).click();
    await page.locator('.permissions .mark.bad').first().waitFor({ state: 'detached' });
    await page.context().close();
  });

  it.each([false, true])('can be read whatever is done with a control, dark: %s', async (dark) => {
    const { page } = await open(browser(), { installerData: [{ value: UNTICKED }] }, dark);
    await page.getByLabel('Enlace de la carpeta').fill('https://drive.google.com/drive/folders/x');
    await page.keyboard.press('Enter');
    await page.getByText('Qué hay en').waitFor();
    expect(await faintControls(page)).toEqual([]);
    await page.context().close();
  });

  it('lets a person install without the one that only versions need', async () => {
    const { page } = await open(browser(), { installerData: [{ value: WITHOUT_VERSIONS }] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    expect(await page.locator('.permissions li:has(.bad) em').allInnerTexts()).toEqual([
      ' Falta aceptar (opcional)',
    ]);
    expect(await page.getByRole('button', { name: 'Instalar' }).isEnabled()).toBe(true);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('has words for every permission that the project asks for', () => {
    const { oauthScopes }: { oauthScopes: readonly string[] } = JSON.parse(
      readFileSync('appsscript.json', 'utf8'),
    );
    const known = PERMISSIONS.map(({ scope }) => `https://www.googleapis.com/auth/${scope}`);
    expect(oauthScopes.filter((scope) => !known.includes(scope))).toEqual([]);
  });

  it('refuses an address that is not whole', async () => {
    const { page } = await open(browser());
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('Qué hay en').waitFor();
    await page.getByLabel('Correos para avisar').fill('ana@concesionario');
    await page.getByText('alguna no está completa').waitFor();
    expect(await page.locator('#hint').innerText()).toContain('Corrija primero los correos');
    expect(await page.getByRole('button', { name: 'Instalar' }).isDisabled()).toBe(true);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('does not tick a file that would be held, and says why', async () => {
    const held = { code: 'file/header-only', facts: { columns: 9 } } as const;
    const found = {
      ...FOUND,
      files: [
        { ...FILE, rows: 0, held },
        { ...FILE, tab: 'Ventas', isUnsure: true },
      ],
    };
    const { page } = await open(browser(), { previewFolder: [{ value: found }] });
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('ninguna fila de datos').waitFor();
    expect(await page.locator('.files .mark').allInnerTexts()).toEqual(
      Array(2).fill('!\nQuedaría retenido:'),
    );
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it.each([549, 565, 580])(
    'hides nothing that has the keyboard under its buttons, %d pixels high',
    async (height) => {
      const { page } = await open(browser(), { installerData: [{ value: INSTALLED }] });
      await page.setViewportSize({ width: 720, height });
      await page.getByText('Qué hay en «Exportaciones»').waitFor();
      const covered = `(() => {
      const { activeElement: focused } = document;
      const foot = document.querySelector('footer');
      if (focused === document.body || foot.contains(focused)) return '';
      return focused.getBoundingClientRect().bottom > foot.getBoundingClientRect().top ? focused.id || focused.innerText : '';
    })()`;
      const hidden: string[] = [];
      for (let left = 30; left > 0; left -= 1) {
        await page.keyboard.press('Tab');
        hidden.push(await page.evaluate<string>(covered));
      }
      expect(hidden.filter((name) => name !== '')).toEqual([]);
      await page.context().close();
    },
  );

  it('shows the configuration when it is opened again', async () => {
    const { page } = await open(browser(), { installerData: [{ value: INSTALLED }] });
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    expect(await page.getByLabel('Cada cuánto se espera').inputValue()).toBe('24');
    expect(await page.getByLabel('Correos para avisar').inputValue()).toBe(
      'administracion@concesionario.example',
    );
    expect(await page.getByRole('button', { name: 'Guardar cambios' }).isEnabled()).toBe(true);
    await check(page, 'instalar-configuracion');
    await page.context().close();
  });

  it('says so when saving would leave nobody to tell', async () => {
    const { page } = await open(browser(), { installerData: [{ value: INSTALLED }] });
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    await page.getByLabel('Correos para avisar').fill(' ');
    await page.getByText('se borra administracion@concesionario.example y no se avisa a nadie').waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('sends no addresses where it does not know those that stand there', async () => {
    const settings = { frequencyHours: null, addresses: null };
    const { page, calls } = await open(browser(), { installerData: [{ value: { ...INSTALLED, settings } }] });
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('Qué pasa ahora').waitFor();
    expect((await calls()).find((call) => call.startsWith('install('))).toContain(
      '{"frequencyHours":null,"addresses":null,',
    );
    await page.context().close();
  });

  it('sends that the hours are learned once a person chooses so', async () => {
    const { page, calls } = await open(browser(), { installerData: [{ value: INSTALLED }] });
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    await page.getByLabel('Cada cuánto se espera').selectOption('Automático: se aprende de los archivos');
    await page.getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('Qué pasa ahora').waitFor();
    expect((await calls()).find((call) => call.startsWith('install('))).toContain(
      '{"frequencyHours":"learned",',
    );
    await page.context().close();
  });

  it('lets nobody but the installing account change it', async () => {
    const installed = {
      folderId: '1CarpetaDeExportaciones',
      name: 'Exportaciones',
      by: 'otra@concesionario.example',
    };
    const { page } = await open(browser(), { installerData: [{ value: { ...INSTALLED, installed } }] });
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    await page.getByText('otra@concesionario.example debe abrir esta ventana').waitFor();
    expect(await page.getByRole('button', { name: 'Guardar cambios' }).isDisabled()).toBe(true);
    await check(page, 'instalar-de-otra-persona');
    await page.context().close();
  });

  it('says beside the button with which account it installs', async () => {
    const { page } = await open(browser());
    await page.getByText('Se instala con la cuenta administracion@concesionario.example').waitFor();
    await page.context().close();
  });

  it.each([
    ['instalar-otra-cuenta', 'luis@concesionario.example', 'entre allí solo con luis@concesionario.example'],
    ['instalar-sin-cuenta', '', 'Google no dice con qué cuenta trabaja esta ventana.'],
  ])('does not install under an account that did not open it: %s', async (name, account, expected) => {
    const { page, calls } = await open(browser(), {}, false, account);
    await page.getByRole('button', { name: /Exportaciones/ }).click();
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    expect(await page.getByRole('alert').first().innerText()).toContain(expected);
    expect(await page.getByRole('button', { name: 'Instalar' }).isDisabled()).toBe(true);
    expect((await calls()).filter((call) => call.startsWith('install('))).toEqual([]);
    await check(page, name);
    await page.context().close();
  });

  it.each([
    ['it prepares itself', { installerData: [{ error: REFUSED }] }],
    ['it looks into the folder', { previewFolder: [{ error: REFUSED }] }],
    ['it installs', { install: [{ error: REFUSED }] }],
  ])('has words of its own for an account that Google refuses when %s', async (_what, answers) => {
    const { page } = await open(browser(), answers);
    const words = page.getByText('entre allí solo con administracion@concesionario.example');
    if (!('installerData' in answers)) await page.getByRole('button', { name: /Exportaciones/ }).click();
    if ('install' in answers) await page.getByRole('button', { name: 'Instalar' }).click();
    await words.waitFor();
    if ('installerData' in answers) await check(page, 'instalar-cuenta-rechazada');
    else expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('is done with the keyboard alone', async () => {
    const { page, calls } = await open(browser());
    await page.getByRole('button', { name: /Exportaciones/ }).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Tab', 'Enter');
    await page.getByText('Qué hay en «Exportaciones»').waitFor();
    for (let left = 20; left > 0; left -= 1) {
      await press('Tab');
      if (await page.evaluate('document.activeElement.innerText === "Instalar"')) break;
    }
    await press('Enter');
    await page.getByText('Qué pasa ahora').waitFor();
    expect((await calls()).filter((call) => call.startsWith('install('))).toHaveLength(1);
    await page.context().close();
  });

  it('shows hostile text as text', async () => {
    const texts = Object.values(HOSTILE);
    const files = texts.map((text) => ({
      ...FILE,
      tab: text.slice(0, 100),
      file: text,
      delimiter: text,
      encoding: text,
      head: [texts, texts],
    }));
    const strangers = texts.map((text) => ({ file: text, code: 'file/not-csv', tab: text }));
    const recent = texts.map((text) => ({ id: text, name: text, files: 1, modifiedMs: 0 }));
    const answers = {
      installerData: [{ value: { ...FRESH, recent, account: HOSTILE.image } }],
      previewFolder: [{ value: { ...FOUND, name: HOSTILE.script, files, strangers, absent: texts } }],
      install: [{ value: { installed: false, message: texts.join('\n') } }],
    };
    const { page } = await open(browser(), answers, false, HOSTILE.image);
    await page.getByRole('button', { name: '<img' }).first().click();
    await page.getByText('Qué hay en').waitFor();
    await page.getByText('Ver las primeras líneas').first().click();
    expect(await page.locator('img, main script, svg, style:not(head style)').count()).toBe(0);
    expect(await page.getByRole('columnheader').nth(0).innerText()).toBe(HOSTILE.image);
    await picture(page, 'instalar-hostil');
    expect(await obstacles(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(720);
    await page.getByRole('button', { name: 'Instalar' }).click();
    await page.getByText('</script><script>').first().waitFor();
    expect(await isTripped(page)).toBe(false);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
