import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const candidates = [
  process.env.SOFFICE_PATH,
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice where it is installed; else null, and the tests that need it are skipped and counted. */
export const office: string | null = candidates.find((path) => path !== undefined && existsSync(path)) ?? null;

const LIMIT = 120_000;

/** LibreOffice with a profile of its own, so that a person's is neither used nor changed. */
export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'throughline-office-'));
  readonly #program: string;

  constructor(program: string) {
    this.#program = program;
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  #run(...args: string[]): void {
    const profile = `-env:UserInstallation=${pathToFileURL(this.path('profile')).href}`;
    execFileSync(this.#program, [profile, '--headless', '--invisible', '--nologo', '--norestore', ...args], {
      stdio: 'ignore',
      timeout: LIMIT,
    });
  }

  /** Converts a workbook. @param ending `pdf` */
  convert(bytes: Uint8Array, ending: string): Uint8Array {
    writeFileSync(this.path('source.xlsx'), bytes);
    this.#run('--convert-to', ending, '--outdir', this.path('.'), this.path('source.xlsx'));
    return readFileSync(this.path(`source.${ending}`));
  }

  /**
   * Opens a workbook, runs lines of Basic on it (`document` is the workbook, `RowOf(sheet, title)` finds a row), calculates
   * everything anew, and saves it as .xlsx as a person would.
   */
  edit(bytes: Uint8Array, lines: readonly string[]): Uint8Array {
    writeFileSync(this.path('source.xlsx'), bytes);
    rmSync(this.path('edited.xlsx'), { force: true });
    // The profile brings a library “Standard” with an empty module of this name once the program has started.
    const module = this.path('profile/user/basic/Standard/Module1.xba');
    if (!existsSync(module))
      spawnSync(
        this.#program,
        [
          `-env:UserInstallation=${pathToFileURL(this.path('profile')).href}`,
          '--headless',
          'macro:///Standard.Module1.Main',
        ],
        { timeout: LIMIT },
      );
    writeFileSync(module, moduleText(lines));
    const urls = ['source.xlsx', 'edited.xlsx'].map((name) => `"${pathToFileURL(this.path(name)).href}"`);
    this.#run(`macro:///Standard.Module1.Main(${urls.join(',')})`);
    return readFileSync(this.path('edited.xlsx'));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function moduleText(lines: readonly string[]): string {
  const code = `Function RowOf(sheet, title)
  For row = 0 To 2000
    If sheet.getCellByPosition(0, row).getString() = title Then
      RowOf = row
      Exit Function
    End If
  Next row
  RowOf = -1
End Function
Sub Main(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
${lines.map((line) => `  ${line}`).join('\n')}
  document.calculateAll()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
  StarDesktop.terminate()
End Sub`;
  const escaped = code
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>
`;
}
