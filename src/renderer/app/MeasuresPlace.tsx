import { Measures, type MeasuresProps } from '#renderer/measures/Measures.tsx';
import { useProgram } from './program.ts';

/** The measures with what they need of the program. */
export function MeasuresPlace(props: Omit<MeasuresProps, 'newId'>) {
  const { newId } = useProgram();
  return <Measures {...props} newId={newId} />;
}
