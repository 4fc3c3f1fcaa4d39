import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPickedFiles } from '#main/pickedFiles/pickedFiles.ts';
import { FILE_BYTE_LIMIT } from '#shared/ipc/fileKinds.ts';
import { withElectron } from '#test/support/electron/unit.ts';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);
const text = (path: string) => readFileSync(path, 'utf8');
const bytes = (content: string) => new TextEncoder().encode(content);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-picked-'));
  for (const name of ['program', 'data', 'documents']) mkdirSync(at(name));
  writeFileSync(at('documents', 'plan.throughline'), 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

function files(confirmReplace = vi.fn(async () => true)) {
  return { confirmReplace, ...createPickedFiles({ closedFolders: [at('program'), at('data')], confirmReplace }) };
}

describe('a picked file', () => {
  test('is read, and written again by its token', async () => {
    const picked = files();
    const file = await picked.open(at('documents', 'plan.throughline'), true);
    expect(new TextDecoder().decode(file.bytes)).toBe('first');
    expect(file.name).toBe('plan.throughline');
    expect(JSON.stringify(file)).not.toContain(folder);
    expect(await picked.save(file.token, bytes('second'))).toEqual({ name: 'plan.throughline' });
    expect(await picked.save(file.token, bytes('third'))).toEqual({ name: 'plan.throughline' });
    expect(text(at('documents', 'plan.throughline'))).toBe('third');
    expect(picked.confirmReplace).not.toHaveBeenCalled();
  });

  test('of a save dialog can be written again', async () => {
    const picked = files();
    const saved = await picked.saveAs(at('documents', 'new.throughline'), bytes('a'));
    await picked.save(saved.token, bytes('b'));
    expect(text(at('documents', 'new.throughline'))).toBe('b');
  });

  test('two saves at once end with the later one', async () => {
    const picked = files();
    const { token } = await picked.open(at('documents', 'plan.throughline'), true);
    await Promise.all([picked.save(token, bytes('a'.repeat(2_000_000))), picked.save(token, bytes('b'))]);
    expect(text(at('documents', 'plan.throughline'))).toBe('b');
    expect(readdirSync(at('documents'))).toEqual(['plan.throughline']);
  });

  test('without a token of this run nothing is written', async () => {
    await expect(files().save(at('documents', 'plan.throughline'), bytes('x'))).rejects.toThrow(
      'picked in an earlier run',
    );
    expect(text(at('documents', 'plan.throughline'))).toBe('first');
  });
});

describe('what others did to the file meanwhile', () => {
  const path = () => at('documents', 'plan.throughline');
  async function opened() {
    const picked = files();
    return { ...picked, token: (await picked.open(path(), true)).token };
  }

  test('a change is never written over, even one within the clock’s grain', async () => {
    const { save, token } = await opened();
    writeFileSync(path(), 'other');
    utimesSync(path(), new Date(0), new Date(0));
    await expect(save(token, bytes('mine'))).rejects.toThrow(
      '“plan.throughline” was not saved: another program changed it',
    );
    expect(text(path())).toBe('other');
  });

  test('a mere touch is no change', async () => {
    const { save, token } = await opened();
    utimesSync(path(), new Date(), new Date(Date.now() + 60_000));
    await save(token, bytes('mine'));
    expect(text(path())).toBe('mine');
  });

  test('a file that is gone is not made again', async () => {
    const { save, token } = await opened();
    rmSync(path());
    await expect(save(token, bytes('mine'))).rejects.toThrow('it was moved, renamed or deleted');
    expect(readdirSync(at('documents'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a link put in its place is not followed', async () => {
    const { save, token } = await opened();
    writeFileSync(at('data', 'target'), 'first');
    rmSync(path());
    symlinkSync(at('data', 'target'), path());
    await expect(save(token, bytes('mine'))).rejects.toThrow('it is now a link to another place');
    expect(text(at('data', 'target'))).toBe('first');
  });
});

describe('places that stay closed', () => {
  test('the program and its data are never written to, by name or through a link', async () => {
    const picked = files();
    const refused = 'belongs to Throughline itself';
    await expect(picked.saveAs(at('program', 'x.throughline'), bytes('x'))).rejects.toThrow(refused);
    await expect(picked.saveAs(at('documents', '..', 'data', 'x.throughline'), bytes('x'))).rejects.toThrow(refused);
    if (process.platform !== 'win32') {
      symlinkSync(at('data'), at('documents', 'harmless'));
      await expect(picked.saveAs(at('documents', 'harmless', 'x.throughline'), bytes('x'))).rejects.toThrow(refused);
      symlinkSync(at('data', 'window.json'), at('documents', 'link.throughline'));
      writeFileSync(at('data', 'window.json'), '{}');
      await expect(picked.saveAs(at('documents', 'link.throughline'), bytes('x'))).rejects.toThrow(refused);
    }
    expect([readdirSync(at('program')), text(at('data', 'window.json'))]).toEqual([[], '{}']);
  });

  test('a copy kept in the data can be opened and not written', async () => {
    writeFileSync(at('data', 'copy.throughline'), 'kept');
    const picked = files();
    const { token } = await picked.open(at('data', 'copy.throughline'), true);
    await expect(picked.save(token, bytes('x'))).rejects.toThrow('belongs to Throughline itself');
    expect(text(at('data', 'copy.throughline'))).toBe('kept');
  });

  test('a neighbor whose name only begins alike is open', async () => {
    mkdirSync(at('data-of-mine'));
    await files().saveAs(at('data-of-mine', 'x.throughline'), bytes('x'));
    expect(text(at('data-of-mine', 'x.throughline'))).toBe('x');
  });
});

describe('a file that the system handed over', () => {
  test('is written only after the person said so in a dialog, once', async () => {
    const picked = files(vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true));
    const { token } = await picked.open(at('documents', 'plan.throughline'), false);
    await expect(picked.save(token, bytes('x'))).rejects.toThrow('was not saved and is as it was');
    expect(text(at('documents', 'plan.throughline'))).toBe('first');
    await picked.save(token, bytes('x'));
    await picked.save(token, bytes('y'));
    expect(picked.confirmReplace).toHaveBeenCalledTimes(2);
    expect(text(at('documents', 'plan.throughline'))).toBe('y');
  });
});

describe('what cannot be read or written', () => {
  const sentence = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => new Error('it succeeded'),
      (reason: Error) => reason,
    );
    expect(error.message).not.toContain(folder);
    expect(error.message).not.toMatch(/E[A-Z]{4,}|\bat\b.*:\d+/);
    return error.message;
  };

  test('is told in a sentence without a path or a code', async () => {
    const picked = files();
    expect(await sentence(picked.open(at('documents', 'gone.throughline'), true))).toContain('no longer there');
    expect(await sentence(picked.open(at('documents'), true))).toBe('“documents” is not a file that can be read.');
    expect(await sentence(picked.saveAs(at('nowhere', 'x.throughline'), bytes('x')))).toContain('no longer there');
  });

  test('a file beyond the limit is refused before it is read', async () => {
    const path = at('documents', 'huge.throughline');
    writeFileSync(path, '');
    const { truncateSync } = await import('node:fs');
    truncateSync(path, FILE_BYTE_LIMIT + 1);
    expect(await sentence(files().open(path, true))).toContain('larger than 64 MB');
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    const { execFileSync } = await import('node:child_process');
    execFileSync('mkfifo', [at('documents', 'pipe.throughline')]);
    expect(await sentence(files().open(at('documents', 'pipe.throughline'), true))).toContain(
      'not a file that can be read',
    );
  });

  test('a write-protected file stays as it is', async () => {
    const path = at('documents', 'plan.throughline');
    const picked = files();
    const { token } = await picked.open(path, true);
    chmodSync(path, 0o444);
    expect(await sentence(picked.save(token, bytes('x')))).toContain('read-only');
    expect(text(path)).toBe('first');
  });
});

describe('the dialogs', () => {
  const dialogs = () => withElectron(() => import('#main/pickedFiles/fileDialogs.ts'), folder);
  const parent = {} as never;

  test('open: kinds become filters, a cancel is null', async () => {
    const { electron, main } = await dialogs();
    electron.records.answers.push(
      { canceled: false, filePaths: [at('documents', 'a.xlsx')] },
      { canceled: true, filePaths: [] },
    );
    expect(await main.pickToOpen(parent, ['workbook', 'csv'])).toBe(at('documents', 'a.xlsx'));
    expect(await main.pickToOpen(parent, ['map'])).toBeNull();
    const [both, one] = electron.records.asked.map(({ options }) => options.filters);
    expect(both[0]).toEqual({ name: 'All of these', extensions: ['xlsx', 'csv', 'tsv', 'txt'] });
    expect(one).toEqual([{ name: 'Throughline map', extensions: ['throughline', 'json'] }]);
  });

  test('save: the suggested name is made safe and stays in the folder', async () => {
    const { electron, main } = await dialogs();
    electron.records.answers.push({ canceled: true });
    expect(await main.pickToSave(parent, 'map', '../../.bashrc')).toBeNull();
    expect(electron.records.asked[0]?.options.defaultPath).toBe(at('documents', 'bashrc.throughline'));
  });

  test('save: the file always ends with an extension of its kind, and a name so made is asked about', async () => {
    const { electron, main } = await dialogs();
    const pick = (name: string) => ({ canceled: false, filePath: at('documents', name) });
    electron.records.answers.push(pick('start.bat'), pick('plan'), { response: 0 }, pick('plan'), { response: 1 });
    expect(await main.pickToSave(parent, 'map', 'x')).toBe(at('documents', 'start.bat.throughline'));
    expect(await main.pickToSave(parent, 'map', 'x')).toBeNull();
    expect(await main.pickToSave(parent, 'map', 'x')).toBe(at('documents', 'plan.throughline'));
    expect(electron.records.asked.map(({ kind }) => kind)).toEqual(['save', 'save', 'message', 'save', 'message']);
  });
});
