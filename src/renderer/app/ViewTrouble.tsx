import type { MapStore } from '#renderer/state/mapState.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { saveCopy } from './commands.ts';
import { useProgram } from './program.ts';
import { inBackground } from './tell.ts';
import { useMapState } from './useMapState.ts';

interface TroubleProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of a view that could not be drawn: the map is unharmed, and the last edit may be the reason. */
export function ViewTrouble({ map, error, onRetry }: TroubleProps & { readonly map: MapStore }) {
  const program = useProgram();
  const { undo } = useMapState(map, (state) => state.history);
  return (
    <ErrorState
      title="This view could not be drawn"
      actions={
        <>
          <Button variant="primary" onPress={onRetry}>
            Try again
          </Button>
          {undo === null ? null : <Button onPress={() => inBackground(map.undo().then(onRetry))}>Undo {undo}</Button>}
          <Button onPress={() => saveCopy(program)}>Save a copy to a file</Button>
        </>
      }
    >
      The map is as you left it, and the other views go on working. What the program said: {words(error)}
    </ErrorState>
  );
}

/** The same beside the view. */
export function PanelTrouble({ error, onRetry }: TroubleProps) {
  return (
    <aside className="inspector" aria-label="Inspector">
      <ErrorState title="The inspector could not be drawn" actions={<Button onPress={onRetry}>Try again</Button>}>
        What the program said: {words(error)}
      </ErrorState>
    </aside>
  );
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
