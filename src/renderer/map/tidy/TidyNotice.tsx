import { Button } from '#renderer/ui/Button.tsx';
import { useValue } from '../tools/useValue.ts';
import './tidy.css';
import type { Tidying } from './Tidying.ts';

/** While a large map is being tidied: what goes on, and the way out. */
export function TidyNotice({ tidying }: { readonly tidying: Tidying }) {
  const waits = useValue(tidying.waits);
  if (!waits) return null;
  return (
    <p className="map-tidy map-floating" role="status" data-map-control>
      Tidying the map
      <Button variant="quiet" size="small" onPress={() => tidying.cancel()}>
        Cancel
      </Button>
    </p>
  );
}
