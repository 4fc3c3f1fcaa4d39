import { useEffect, useState } from 'react';
import { OpenFileIcon } from '#renderer/ui/icons.ts';
import { notify } from '#renderer/ui/Notices.tsx';
import { takeFile } from './mapFiles.ts';
import { useProgram } from './program.ts';
import { inBackground } from './tell.ts';

/** Takes a file that is dropped anywhere on the window; without it the window would go to the file. */
export function DropArea() {
  const program = useProgram();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const mayTake = program.dialog.get() === null;
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = mayTake ? 'copy' : 'none';
      setIsOver(mayTake);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      if (event.dataTransfer === null || program.dialog.get() !== null) return;
      const count = event.dataTransfer.files.length;
      const dropped = program.platform.openDropped(event.dataTransfer).then((picked) => {
        if (count > 1) notify({ text: `One file is opened at a time: ${picked.name}.` });
        return takeFile(program, picked);
      });
      inBackground(dropped);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [program]);

  return isOver ? (
    <div className="app-drop">
      <p>
        <OpenFileIcon size={20} aria-hidden />
        Drop a map, a workbook or a table to open it
      </p>
    </div>
  ) : null;
}
